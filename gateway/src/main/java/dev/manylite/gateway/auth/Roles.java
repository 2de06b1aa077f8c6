package dev.manylite.gateway.auth;

import dev.manylite.pgwire.scram.ScramVerifier;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All roles. Read from memory, changed in the system database first. */
public final class Roles {
  /** The bootstrap superuser's OID; others count from PostgreSQL's first normal OID. */
  public static final int BOOTSTRAP_OID = 10;

  private static final int FIRST_NORMAL_OID = 16384;

  private final SystemDatabase database;
  private volatile int changes;
  private volatile Known known;

  /** What is on record, and who is in which role. */
  private record Known(
      Map<String, Role> byName, Map<Integer, Role> byOid, Memberships memberships) {}

  public Roles(SystemDatabase database) {
    this.database = database;
    changed();
  }

  public Optional<Role> find(String name) {
    return Optional.ofNullable(known.byName.get(name));
  }

  public Optional<Role> find(int oid) {
    return Optional.ofNullable(known.byOid.get(oid));
  }

  /** In the order of their names; the predefined ones too. */
  public List<Role> all() {
    return List.copyOf(known.byName.values());
  }

  /** Whether it is one of those that every server has, which nobody may change. */
  public static boolean isPredefined(Role role) {
    return PredefinedRoles.include(role.oid());
  }

  public List<Membership> memberships() {
    return known.memberships.all();
  }

  /** The role and those whose privileges it has without becoming them. */
  public Set<Integer> inherited(int role) {
    return known.memberships.inherited(role);
  }

  /** The role and all that it is a member of. */
  public Set<Integer> reached(int role) {
    return known.memberships.reached(role);
  }

  public boolean administers(int role, int of) {
    return known.memberships.administers(role, of);
  }

  /** Makes the first superuser, or lets it keep its name. */
  public synchronized Role bootstrap(String name) {
    Optional<Role> there = find(name);
    if (there.isPresent()) {
      return there.get();
    }
    int oid = find(BOOTSTRAP_OID).isEmpty() ? BOOTSTRAP_OID : nextOid();
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
    changed();
  }

  public synchronized void rename(Role role, String name) {
    database.write(
        () -> {
          database.execute("UPDATE role SET name = ?2 WHERE oid = ?1", (long) role.oid(), name);
          database.execute("UPDATE setting SET role = ?2 WHERE role = ?1", role.name(), name);
        });
    changed();
  }

  public synchronized void drop(Role role) {
    database.write(
        () -> {
          database.execute("DELETE FROM role WHERE oid = ?1", (long) role.oid());
          database.execute("INSERT OR IGNORE INTO dropped_role VALUES (?1)", (long) role.oid());
          database.execute("DELETE FROM role_comment WHERE role = ?1", (long) role.oid());
          database.execute("DELETE FROM setting WHERE role = ?1", role.name());
          database.execute(
              "DELETE FROM role_member WHERE role = ?1 OR member = ?1", (long) role.oid());
        });
    changed();
  }

  /**
   * COMMENT ON ROLE.
   *
   * @param text null for none
   */
  public synchronized void comment(Role role, String text) {
    if (text == null) {
      database.execute("DELETE FROM role_comment WHERE role = ?1", (long) role.oid());
    } else {
      database.execute(
          "INSERT OR REPLACE INTO role_comment VALUES (?1, ?2)", (long) role.oid(), text);
    }
    changed();
  }

  /** By the roles' OIDs. */
  public Map<Integer, String> comments() {
    Map<Integer, String> comments = new TreeMap<>();
    for (Object[] row : database.query("SELECT role, text FROM role_comment")) {
      comments.put(((Long) row[0]).intValue(), (String) row[1]);
    }
    return comments;
  }

  /** Adds the membership, or replaces the one of these two. */
  public synchronized void save(Membership membership) {
    database.execute(
        """
        INSERT INTO role_member VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (role, member) DO UPDATE SET grantor = ?3, admin_option = ?4""",
        (long) membership.role(),
        (long) membership.member(),
        (long) membership.grantor(),
        flag(membership.adminOption()));
    changed();
  }

  public synchronized void drop(Membership membership) {
    database.execute(
        "DELETE FROM role_member WHERE role = ?1 AND member = ?2",
        (long) membership.role(),
        (long) membership.member());
    changed();
  }

  /** How often roles have been changed since the start. */
  public int changes() {
    return changes;
  }

  /** Reads them anew; databases' rights, which are read with them, have changed. */
  final synchronized void changed() {
    changes++;
    Map<String, Role> byName = PredefinedRoles.roles();
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
      byName.put(role.name(), role);
    }
    List<Membership> memberships = new ArrayList<>(PredefinedRoles.memberships());
    for (Object[] row : database.query("SELECT * FROM role_member ORDER BY rowid")) {
      memberships.add(
          new Membership(
              ((Long) row[0]).intValue(),
              ((Long) row[1]).intValue(),
              ((Long) row[2]).intValue(),
              flag(row[3])));
    }
    Map<Integer, Role> byOid = new HashMap<>();
    byName.values().forEach(role -> byOid.put(role.oid(), role));
    known =
        new Known(
            byName,
            byOid,
            new Memberships(
                memberships, member -> byOid.get(member) == null || byOid.get(member).inherit()));
  }

  private static Object flag(boolean on) {
    return on ? 1L : 0L;
  }

  private static boolean flag(Object stored) {
    return (Long) stored != 0;
  }
}
