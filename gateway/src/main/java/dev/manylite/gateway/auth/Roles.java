package dev.manylite.gateway.auth;

import dev.manylite.pgwire.scram.ScramVerifier;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All roles. Read from memory, changed in the system database first. */
public final class Roles {
  /** The bootstrap superuser's OID; others count from PostgreSQL's first normal OID. */
  public static final int BOOTSTRAP_OID = 10;

  private static final int FIRST_NORMAL_OID = 16384;

  private final SystemDatabase database;
  private volatile int changes;
  private volatile Map<String, Role> roles;

  public Roles(SystemDatabase database) {
    this.database = database;
    this.roles = read();
  }

  public Optional<Role> find(String name) {
    return Optional.ofNullable(roles.get(name));
  }

  public Optional<Role> find(int oid) {
    return roles.values().stream().filter(role -> role.oid() == oid).findFirst();
  }

  /** In the order of their names. */
  public List<Role> all() {
    return List.copyOf(roles.values());
  }

  /** Makes the first superuser, or lets it keep its name. */
  public synchronized Role bootstrap(String name) {
    Role known = roles.get(name);
    if (known != null) {
      return known;
    }
    int oid = roles.isEmpty() ? BOOTSTRAP_OID : nextOid();
    Role role = Role.bootstrap(oid, name);
    save(role);
    return role;
  }

  /** Never one that a role had before: databases may still have privileges on record for it. */
  public synchronized int nextOid() {
    Long last =
        (Long)
            database.query(
                    "SELECT max(oid) FROM (SELECT oid FROM role UNION SELECT * FROM dropped_role)")
                .get(0)[0];
    return last == null ? FIRST_NORMAL_OID : Math.max(FIRST_NORMAL_OID, last.intValue() + 1);
  }

  /** Adds the role, or replaces the one of this OID. */
  public synchronized void save(Role role) {
    database.execute(
        """
        INSERT INTO role VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT (oid) DO UPDATE SET name = ?2, superuser = ?3, inherit = ?4,
          create_role = ?5, create_database = ?6, login = ?7, replication = ?8,
          bypass_row_security = ?9, connection_limit = ?10, password = ?11, valid_until = ?12""",
        (long) role.oid(),
        role.name(),
        flag(role.superuser()),
        flag(role.inherit()),
        flag(role.createRole()),
        flag(role.createDatabase()),
        flag(role.login()),
        flag(role.replication()),
        flag(role.bypassRowSecurity()),
        (long) role.connectionLimit(),
        role.password().map(ScramVerifier::format).orElse(null),
        role.validUntil().map(OffsetDateTime::toString).orElse(null));
    roles = read();
  }

  public synchronized void rename(Role role, String name) {
    database.write(
        () -> {
          database.execute("UPDATE role SET name = ?2 WHERE oid = ?1", (long) role.oid(), name);
          database.execute("UPDATE setting SET role = ?2 WHERE role = ?1", role.name(), name);
        });
    roles = read();
  }

  public synchronized void drop(Role role) {
    database.write(
        () -> {
          database.execute("DELETE FROM role WHERE oid = ?1", (long) role.oid());
          database.execute("INSERT OR IGNORE INTO dropped_role VALUES (?1)", (long) role.oid());
          database.execute("DELETE FROM setting WHERE role = ?1", role.name());
        });
    roles = read();
  }

  /** How often roles have been changed since the start. */
  public int changes() {
    return changes;
  }

  private Map<String, Role> read() {
    changes++;
    Map<String, Role> found = new TreeMap<>();
    for (Object[] row : database.query("SELECT * FROM role")) {
      Role role =
          new Role(
              ((Long) row[0]).intValue(),
              (String) row[1],
              flag(row[2]),
              flag(row[3]),
              flag(row[4]),
              flag(row[5]),
              flag(row[6]),
              flag(row[7]),
              flag(row[8]),
              ((Long) row[9]).intValue(),
              Optional.ofNullable((String) row[10]).flatMap(ScramVerifier::parse),
              Optional.ofNullable((String) row[11]).map(OffsetDateTime::parse));
      found.put(role.name(), role);
    }
    return found;
  }

  private static Object flag(boolean on) {
    return on ? 1L : 0L;
  }

  private static boolean flag(Object stored) {
    return (Long) stored != 0;
  }
}
