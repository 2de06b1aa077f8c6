package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;

/** Prints a typed statement as SQLite SQL. Stateless. */
public final class Emitter {
  /** The statement has been through {@code Rewrites}. */
  public Emitted emit(BoundStatement statement) {
    Emission emission = new Emission();
    return emission.emitted(print(emission, statement));
  }

  /**
   * An expression over one table's bare columns, for CHECK, generated columns and index keys.
   *
   * @param source the number under which the expression refers to the table
   */
  public Emitted emit(BoundExpression expression, int source) {
    Emission emission = new Emission();
    emission.name(source, ColumnNaming.unqualified());
    return emission.emitted(emission.expressions().print(expression));
  }

  private static String print(Emission emission, BoundStatement statement) {
    if (statement instanceof BoundQuery query) {
      return emission.queries().print(query);
    }
    if (statement instanceof BoundStatement.Insert insert) {
      return new InsertPrinter(emission).print(insert);
    }
    if (statement instanceof BoundStatement.Update update) {
      return new UpdatePrinter(emission).print(update);
    }
    return new DeletePrinter(emission).print((BoundStatement.Delete) statement);
  }
}
