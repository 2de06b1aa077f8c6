package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * REINDEX.
 *
 * @param name of the index, table, schema or database
 */
public record Reindex(
    List<StatementOption> options, Kind kind, boolean concurrently, ObjectName name, int position)
    implements UtilityStatement {
  /** What is named. */
  public enum Kind {
    INDEX,
    TABLE,
    SCHEMA,
    SYSTEM,
    DATABASE
  }
}
