package dev.manylite.gateway.tenant;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.nio.charset.StandardCharsets;

/**
 * A database's name, checked: 1 to 63 bytes of UTF-8 without NUL (manual, 4.1.1). Any such name is
 * harmless, because only {@link FileName} makes a path of it.
 */
public record TenantId(String name) {
  public static final TenantId POSTGRES = new TenantId("postgres");
  public static final TenantId TEMPLATE0 = new TenantId("template0");
  public static final TenantId TEMPLATE1 = new TenantId("template1");

  /** NAMEDATALEN - 1. */
  public static final int MAX_BYTES = 63;

  public TenantId {
    if (name.isEmpty() || name.indexOf('\0') >= 0 || utf8Length(name) > MAX_BYTES) {
      throw new SqlFault(SqlState.INVALID_NAME, "invalid database name");
    }
  }

  /** The id for a name as a client gives it; a longer name is cut, as PostgreSQL cuts it. */
  public static TenantId of(String name) {
    String cut = name;
    while (utf8Length(cut) > MAX_BYTES) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return new TenantId(cut);
  }

  /** 3D000. */
  public SqlFault unknown() {
    return new SqlFault(SqlState.INVALID_CATALOG_NAME, "database \"" + name + "\" does not exist");
  }

  /** pg_database.oid: fixed for PostgreSQL's own three, else derived from the name. */
  public int oid() {
    return switch (name) {
      case "template1" -> 1;
      case "template0" -> 4;
      case "postgres" -> 5;
      default -> DatabaseOids.of(name);
    };
  }

  public boolean isTemplate() {
    return equals(TEMPLATE0) || equals(TEMPLATE1);
  }

  @Override
  public String toString() {
    return name;
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
