package dev.manylite.gateway.auth;

import dev.manylite.translator.ddl.record.AccessRecord;
import dev.manylite.translator.schema.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose a database is, and who may connect to it, create schemas or temporary tables in it. */
public final class DatabaseRights {
  private final SystemDatabase database;
  private final Roles roles;

  public DatabaseRights(SystemDatabase database, Roles roles) {
    this.database = database;
    this.roles = roles;
  }

  /** What nothing is on record of is the first superuser's and open to everybody. */
  public Access of(String name) {
    List<Object[]> rows =
        database.query("SELECT access FROM database_access WHERE database = ?1", name);
    return rows.isEmpty() ? Access.NONE : AccessRecord.read((String) rows.get(0)[0]);
  }

  /** Those on record. */
  public Map<String, Access> all() {
    Map<String, Access> found = new HashMap<>();
    for (Object[] row : database.query("SELECT database, access FROM database_access")) {
      found.put((String) row[0], AccessRecord.read((String) row[1]));
    }
    return found;
  }

  public void put(String name, Access access) {
    if (access.equals(Access.NONE)) {
      dropped(name);
      return;
    }
    database.execute(
        "INSERT INTO database_access VALUES (?1, ?2) ON CONFLICT (database) DO UPDATE SET access ="
            + " ?2",
        name,
        AccessRecord.write(access));
    roles.changed();
  }

  public void renamed(String from, String to) {
    database.execute("UPDATE database_access SET database = ?2 WHERE database = ?1", from, to);
    roles.changed();
  }

  public void dropped(String name) {
    database.execute("DELETE FROM database_access WHERE database = ?1", name);
    roles.changed();
  }
}
