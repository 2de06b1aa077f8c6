package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.schema.Schema;

/** Schema changes: a definition statement and the schema as it is → what to do. Stateless. */
public final class DefinitionPlanner {
  /**
   * @param schema as read from {@code source}, with the session's search_path
   * @param source what SQLite itself holds
   */
  public SchemaChange plan(
      DefinitionStatement statement,
      Schema schema,
      SchemaSource source,
      DefinitionContext context) {
    throw SqlFault.unsupported(statement.getClass().getSimpleName());
  }
}
