package dev.manylite.translator.schema;

import dev.manylite.translator.type.PgType;

/**
 * A sequence's definition (pg_sequence); its state is the gateway's matter.
 *
 * @param ownerTable the table of OWNED BY, null if none
 * @param ownerColumn the column of OWNED BY, null if none
 */
public record Sequence(
    int oid,
    String schema,
    String name,
    PgType type,
    long start,
    long increment,
    long min,
    long max,
    long cache,
    boolean cycle,
    String ownerTable,
    String ownerColumn,
    String comment) {
  /** Whether it belongs to one of the table's columns. */
  public boolean isOwnedBy(Relation table) {
    return schema.equals(table.schema()) && table.name().equals(ownerTable);
  }

  /** Whether it is that of a serial or identity column, or OWNED BY it. */
  public boolean isOwnedBy(Relation table, String column) {
    return isOwnedBy(table) && column.equals(ownerColumn);
  }
}
