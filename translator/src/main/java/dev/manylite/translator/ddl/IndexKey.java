package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.ExpressionDeparser;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import java.util.Optional;

/**
 * An expression that is an index's key, for telling its value.
 *
 * @param text as PostgreSQL shows it
 * @param sql over the table's bare columns in SQLite
 * @param type of the value that {@code sql} gives, a runtime value
 */
public record IndexKey(String text, String sql, SqlType type) {

  /** Empty for another program's expression that PostgreSQL would not understand. */
  public static Optional<IndexKey> of(
      String stored, Relation relation, Catalog catalog, TypeContext types) {
    try {
      Compiled compiled =
          new ExpressionCompiler(types)
              .compile(stored, ExpressionUse.INDEX_EXPRESSION, relation, catalog);
      BoundExpression bound = compiled.bound();
      String text = ExpressionDeparser.shown(bound, catalog, types);
      boolean call =
          bound instanceof BoundExpression.Coalesce
              || bound instanceof BoundExpression.Call function && !function.function().operator();
      boolean closed = call || text.startsWith("(") && text.endsWith(")");
      return Optional.of(
          new IndexKey(closed ? text : "(" + text + ")", compiled.sql(), bound.type()));
    } catch (SqlFault notOurs) {
      return Optional.empty();
    }
  }
}
