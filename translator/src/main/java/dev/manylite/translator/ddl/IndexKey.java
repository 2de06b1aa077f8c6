package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.query.ExpressionText;
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
      String text =
          new ExpressionText(true, false, catalog, types).key(compiled.bound(), compiled.forms());
      return Optional.of(new IndexKey(text, compiled.sql(), compiled.bound().type()));
    } catch (SqlFault notOurs) {
      return Optional.empty();
    }
  }
}
