package dev.manylite.translator.bound;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/** What a query reads from. A {@code source} is unique over the whole statement. */
public sealed interface BoundFrom {

  record Table(int source, Relation relation) implements BoundFrom {}

  record Derived(int source, BoundQuery query, boolean lateral) implements BoundFrom {}

  /** A WITH query by its alias; its columns are named as its OutputColumn aliases. */
  record CommonTableReference(int source, String alias) implements BoundFrom {}

  /**
   * A set-returning (or scalar) function as a table.
   *
   * @param columns the aliases of its columns in the emitted SQL
   * @param ordinalityAlias null unless WITH ORDINALITY
   */
  record Function(
      int source,
      Signature function,
      List<BoundExpression> arguments,
      List<OutputColumn> columns,
      String ordinalityAlias)
      implements BoundFrom {}

  record Join(Kind kind, BoundFrom left, BoundFrom right, BoundExpression on) implements BoundFrom {
    public enum Kind {
      INNER,
      LEFT,
      RIGHT,
      FULL,
      CROSS
    }
  }
}
