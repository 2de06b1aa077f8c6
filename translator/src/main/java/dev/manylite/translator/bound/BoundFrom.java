package dev.manylite.translator.bound;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** What a query reads from. A {@code source} is unique over the whole statement. */
public sealed interface BoundFrom {

  /**
   * @param members of a table that is written together with those that inherit from it: all that
   *     hold rows; empty where its own rows are meant. What is read is a {@link Derived} of them.
   * @param rows of a view that is written to by way of its INSTEAD OF triggers, under the names of
   *     its columns; null elsewhere. Gone after the statement's stages are known
   * @param routing of a partitioned table that gets rows; else null
   */
  record Table(
      int source, Relation relation, List<Relation> members, BoundQuery rows, Routing routing)
      implements BoundFrom {
    public Table {
      members = List.copyOf(members);
    }

    public Table(int source, Relation relation) {
      this(source, relation, List.of(), null, null);
    }

    /** All tables that are written. */
    public List<Relation> written() {
      if (routing != null && members.isEmpty()) {
        List<Relation> all = new ArrayList<>(routing.leaves());
        all.add(relation);
        return all;
      }
      return members.isEmpty() ? List.of(relation) : members;
    }
  }

  record Derived(int source, BoundQuery query, boolean lateral) implements BoundFrom {}

  /** A WITH query by its alias; its columns are named as its OutputColumn aliases. */
  record CommonTableReference(int source, String alias) implements BoundFrom {}

  /**
   * A set-returning (or scalar) function as a table.
   *
   * @param result what one of its rows is; a {@link dev.manylite.translator.type.row.RowType} of
   *     the columns where it has several
   * @param columns the aliases of its columns in the emitted SQL
   * @param ordinalityAlias null unless WITH ORDINALITY
   */
  record Function(
      int source,
      Signature function,
      List<BoundExpression> arguments,
      SqlType result,
      List<OutputColumn> columns,
      String ordinalityAlias)
      implements BoundFrom {}

  /**
   * Functions side by side, row by row; one that has no more rows gives nulls. Each keeps its own
   * source for its columns.
   *
   * @param source for the ordinality
   */
  record RowsFrom(int source, List<Function> functions, String ordinalityAlias)
      implements BoundFrom {}

  /**
   * A FROM clause, and what the set-returning functions of the select list make of each of its rows
   * after grouping and window functions. Gone after the rewrite that puts them in their place.
   *
   * @param from null for a SELECT without FROM
   * @param levels each one's arguments may refer to those before it
   */
  record SelectListRows(BoundFrom from, List<BoundFrom> levels) implements BoundFrom {}

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
