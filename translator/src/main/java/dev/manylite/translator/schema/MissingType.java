package dev.manylite.translator.schema;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Set;

/** The error for a type's name that no {@link Catalog} knows. */
public final class MissingType {
  /** What PostgreSQL 15 has; those that are here were found before. */
  private static final Set<String> OF_POSTGRESQL =
      Set.of(
          "box",
          "circle",
          "gtsvector",
          "line",
          "lseg",
          "path",
          "pg_snapshot",
          "point",
          "polygon",
          "regcollation",
          "txid_snapshot",
          "xml");

  private MissingType() {}

  /**
   * 0A000 for a type that PostgreSQL has, 42704 for others.
   *
   * @param schema null if none is written
   */
  public static SqlFault fault(String schema, String name, int dimensions) {
    boolean builtIn = schema == null || schema.equals("pg_catalog");
    if (builtIn && OF_POSTGRESQL.contains(name)) {
      return SqlFault.unsupported("type " + name);
    }
    String written = schema == null ? name : schema + "." + name;
    return new SqlFault(
        SqlState.UNDEFINED_OBJECT,
        "type \"" + written + "[]".repeat(dimensions) + "\" does not exist");
  }
}
