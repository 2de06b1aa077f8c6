package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE TABLE name (…).
 *
 * @param family what it says of other tables
 * @param storage what is kept of it to be shown
 */
public record CreateTable(
    ObjectName name,
    boolean temporary,
    boolean ifNotExists,
    List<ColumnDefinition> columns,
    List<TableConstraint> constraints,
    List<TableLike> likes,
    OnCommit onCommit,
    TableFamily family,
    TableStorage storage,
    int position)
    implements DefinitionStatement {
  /** What becomes of a temporary table at COMMIT. */
  public enum OnCommit {
    PRESERVE_ROWS,
    DELETE_ROWS,
    DROP
  }
}
