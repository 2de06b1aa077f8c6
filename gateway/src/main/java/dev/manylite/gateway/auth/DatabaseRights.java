package dev.manylite.gateway.auth;

import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.translator.ddl.record.AccessRecord;
import dev.manylite.translator.schema.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose a database is, who may connect to it, create schemas or temporary tables in it. */
public final class DatabaseRights {
  /** What initdb leaves of them: everybody may connect, nobody make temporary tables. */
  private static final Access TEMPLATE =
      new Access(
          Access.BOOTSTRAP,
          List.of(
              new Access.Item(Access.PUBLIC, Access.BOOTSTRAP, "c", ""),
              new Access.Item(Access.BOOTSTRAP, Access.BOOTSTRAP, "CTc", "")),
          Map.of());

  private final SystemDatabase database;
  private final Roles roles;

  public DatabaseRights(SystemDatabase database, Roles roles) {
    this.database = database;
    this.roles = roles;
  }

  /**
   * What nothing is on record of is the first superuser's and open to everybody, templates less.
   */
  public Access of(String name) {
    List<Object[]> rows =
        database.query("SELECT access FROM database_access WHERE database = ?1", name);
    return rows.isEmpty() ? initial(name) : AccessRecord.read((String) rows.get(0)[0]);
  }

  private static Access initial(String name) {
    return TenantId.of(name).isTemplate() ? TEMPLATE : Access.NONE;
  }

  /** Of those that are not {@link Access#NONE}. */
  public Map<String, Access> all() {
    Map<String, Access> found = new HashMap<>();
    for (TenantId template : List.of(TenantId.TEMPLATE0, TenantId.TEMPLATE1)) {
      found.put(template.name(), TEMPLATE);
    }
    for (Object[] row : database.query("SELECT database, access FROM database_access")) {
      found.put((String) row[0], AccessRecord.read((String) row[1]));
    }
    return found;
  }

  public void put(String name, Access access) {
    if (access.equals(initial(name))) {
      database.execute("DELETE FROM database_access WHERE database = ?1", name);
    } else {
      database.execute(
          "REPLACE INTO database_access VALUES (?1, ?2)", name, AccessRecord.write(access));
    }
    roles.changed();
  }

  public DatabaseTraits traits(String name) {
    List<Object[]> rows = database.query("SELECT * FROM database_trait WHERE database = ?1", name);
    return rows.isEmpty() ? DatabaseTraits.ORDINARY : traits(rows.get(0));
  }

  /** Of those that something was said of. */
  public Map<String, DatabaseTraits> allTraits() {
    Map<String, DatabaseTraits> found = new HashMap<>();
    for (Object[] row : database.query("SELECT * FROM database_trait")) {
      found.put((String) row[0], traits(row));
    }
    return found;
  }

  private static DatabaseTraits traits(Object[] row) {
    return new DatabaseTraits(((Long) row[1]).intValue(), (Long) row[2] != 0, (Long) row[3] != 0);
  }

  public void put(String name, DatabaseTraits traits) {
    database.execute(
        "REPLACE INTO database_trait VALUES (?1, ?2, ?3, ?4)",
        name,
        (long) traits.connectionLimit(),
        traits.allowsConnections() ? 1L : 0L,
        traits.template() ? 1L : 0L);
  }

  public void renamed(String from, String to) {
    database.execute("UPDATE database_trait SET database = ?2 WHERE database = ?1", from, to);
    database.execute("UPDATE database_access SET database = ?2 WHERE database = ?1", from, to);
    roles.changed();
  }

  public void dropped(String name) {
    database.execute("DELETE FROM database_trait WHERE database = ?1", name);
    database.execute("DELETE FROM database_access WHERE database = ?1", name);
    roles.changed();
  }
}
