package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE TABLE name AS query, and SELECT … INTO.
 *
 * @param columns names of the columns; empty where the query's are meant
 * @param query without its INTO; null until that of the prepared statement is found
 * @param execute null unless AS EXECUTE is written
 * @param arguments what $1, $2 … of the query are
 */
public record CreateTableAs(
    ObjectName name,
    boolean temporary,
    boolean ifNotExists,
    List<String> columns,
    Query query,
    Execute execute,
    List<Argument> arguments,
    boolean withData,
    CreateTable.OnCommit onCommit,
    TableStorage storage,
    int position)
    implements DefinitionStatement {

  /**
   * @param value a runtime value
   */
  public record Argument(int typeOid, Object value) {}

  /** With the query of the prepared statement. */
  public CreateTableAs executing(Query prepared, List<Argument> values) {
    return new CreateTableAs(
        name,
        temporary,
        ifNotExists,
        columns,
        prepared,
        execute,
        values,
        withData,
        onCommit,
        storage,
        position);
  }
}
