package dev.manylite.translator.fault;

/** The schema object that an error names; each part is null where PostgreSQL leaves it out. */
public record FaultedObject(
    String schema, String table, String column, String dataType, String constraint) {
  public static final FaultedObject NONE = new FaultedObject(null, null, null, null, null);
}
