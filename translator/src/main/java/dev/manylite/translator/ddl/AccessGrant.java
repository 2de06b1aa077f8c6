package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Roles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What a GRANT or REVOKE makes of an object's access list (PostgreSQL's aclchk.c). */
public final class AccessGrant {
  private static final String INVALID_GRANT = "0LP01";

  private final Grant statement;
  private final Roles roles;
  private final String user;
  private final String sessionUser;
  private final Consumer<Notice> notices;
  private final List<Integer> grantees = new ArrayList<>();

  /**
   * An object whose access list is changed.
   *
   * @param word as messages name its kind
   */
  public record Target(int oid, Kind kind, String word, String name) {}

  public AccessGrant(
      Grant statement, Roles roles, String user, String sessionUser, Consumer<Notice> notices) {
    this.statement = statement;
    this.roles = roles;
    this.user = user;
    this.sessionUser = sessionUser;
    this.notices = notices;
    if (statement.grantedBy() != null && oid(statement.grantedBy()) != roles.oid(user)) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "grantor must be current user");
    }
  }

  /**
   * To be called once the objects are known to be there.
   *
   * @throws SqlFault as PostgreSQL refuses the statement whatever it is said of
   */
  public void check() {
    for (RoleName name : statement.roles()) {
      grantees.add(oid(name));
    }
    checkPrivileges();
    if (statement.grant() && statement.option() && grantees.contains(Access.PUBLIC)) {
      throw new SqlFault(INVALID_GRANT, "grant options can only be granted to roles");
    }
  }

  /** REVOKE ALL … FROM role CASCADE, of what will be named. */
  static Grant revokeAll(String role, int position) {
    return new Grant(
        false,
        List.of(),
        "table",
        false,
        List.of(),
        List.of(),
        List.of(new RoleName(RoleName.Kind.NAMED, role, position)),
        false,
        null,
        true,
        position);
  }

  /** As the statement's kind of object calls it. */
  private String word() {
    return statement.kind().equals("table") ? "relation" : statement.kind();
  }

  /** Which privileges there are on objects of the kind that the statement names. */
  private String allowed() {
    return switch (statement.kind()) {
      // What is said of a table may be meant for a sequence.
      case "table" -> Kind.TABLE.all() + Privilege.USAGE.letter();
      case "sequence" -> Kind.SEQUENCE.all();
      case "schema" -> Kind.SCHEMA.all();
      case "database" -> Kind.DATABASE.all();
      case "function", "procedure", "routine" -> Kind.FUNCTION.all();
      case "large object" -> "rw";
      default -> Kind.TYPE.all();
    };
  }

  private void checkPrivileges() {
    for (Grant.Right right : statement.privileges()) {
      boolean columns = !right.columns().isEmpty();
      if (right.name().equals("all")) {
        continue;
      }
      Privilege privilege =
          Privilege.named(right.name())
              .orElseThrow(
                  () ->
                      new SqlFault(
                          SqlState.SYNTAX_ERROR,
                          "unrecognized privilege type \"" + right.name() + "\""));
      if (columns && !statement.kind().equals("table")) {
        throw new SqlFault(INVALID_GRANT, "column privileges are only valid for relations");
      }
      if ((columns ? Kind.COLUMN.all() : allowed()).indexOf(privilege.letter()) < 0) {
        throw new SqlFault(
            INVALID_GRANT,
            "invalid privilege type " + privilege.word() + " for " + (columns ? "column" : word()));
      }
    }
  }

  /** Whether ALL is granted or revoked of the object as a whole. */
  public boolean all() {
    return statement.privileges().isEmpty();
  }

  /** The letters of what is said of the object as a whole. */
  public String whole(Kind kind) {
    if (all()) {
      return kind.all();
    }
    StringBuilder letters = new StringBuilder();
    for (Grant.Right right : statement.privileges()) {
      if (right.columns().isEmpty()) {
        letters.append(Privilege.named(right.name()).orElseThrow().letter());
      }
    }
    return Privilege.letters(letters.toString());
  }

  /** What becomes of the object's access, and of that of the columns that have any. */
  public Access apply(Target target, Access before, String privileges) {
    AccessList list = new AccessList(roles, before.owner(), before.effective(target.kind));
    Grantor grantor = grantor(target, list, list, privileges, all(), '"' + target.name + '"');
    list.change(statement, grantees, grantor.role, grantor.privileges);
    Access changed = before.withItems(list.items());
    if (!statement.grant() && target.kind == Kind.TABLE) {
      // What is revoked from a table is revoked from its columns too.
      for (int number : before.columns().keySet()) {
        AccessList column = new AccessList(roles, before.owner(), before.columns().get(number));
        column.change(statement, grantees, grantor.role, grantor.privileges);
        changed = changed.withColumn(number, column.items());
      }
    }
    return changed;
  }

  /** What becomes of a column's. */
  public Access applyToColumn(
      Target target, Access before, Grant.Right right, int number, String column) {
    boolean all = right.name().equals("all");
    String privileges =
        all
            ? Kind.COLUMN.all()
            : Character.toString(Privilege.named(right.name()).orElseThrow().letter());
    AccessList list =
        new AccessList(roles, before.owner(), before.columns().getOrDefault(number, List.of()));
    AccessList whole = new AccessList(roles, before.owner(), before.effective(target.kind));
    String shown = "column \"" + column + "\" of relation \"" + target.name + '"';
    Grantor grantor = grantor(target, list, whole, privileges, all, shown);
    list.change(statement, grantees, grantor.role, grantor.privileges);
    return before.withColumn(number, list.items());
  }

  /** What a role's objects begin with from now on; it is said in the role's own name. */
  List<Access.Item> applyToDefaults(int owner, List<Access.Item> before, String privileges) {
    AccessList list = new AccessList(roles, owner, before);
    list.change(statement, grantees, owner, privileges);
    List<Access.Item> items = new ArrayList<>(list.items());
    items.sort(Comparator.comparing(Access.Item::grantee, Integer::compareUnsigned));
    return items;
  }

  /**
   * In whose name it is done.
   *
   * @param privileges those that it may be done with
   */
  private record Grantor(int role, String privileges) {}

  /** The owner, where the user may act as such; else who may grant most of it. */
  private Grantor grantor(
      Target target, AccessList list, AccessList whole, String wanted, boolean all, String shown) {
    int role = roles.oid(user);
    int owner = whole.owner();
    if (role == owner || roles.superuser(user)) {
      return new Grantor(owner, wanted);
    }
    Grantor best = new Grantor(role, "");
    for (int acting : roles.inherited(role)) {
      String may =
          acting == owner
              ? wanted
              : AccessList.common(
                  wanted, list.grantableDirectly(acting) + whole.grantableDirectly(acting));
      if (may.length() > best.privileges.length()) {
        best = new Grantor(acting, may);
      }
    }
    if (best.privileges.isEmpty()
        && !whole.anythingOf(role, target.kind.all())
        && !list.anythingOf(role, target.kind.all())) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied for " + target.word + " " + target.name);
    }
    String state = statement.grant() ? "01007" : "01006";
    String verb = statement.grant() ? "were granted" : "could be revoked";
    if (best.privileges.isEmpty()) {
      warn(state, "no privileges " + verb + " for " + shown);
    } else if (!all && !best.privileges.equals(wanted)) {
      warn(state, "not all privileges " + verb + " for " + shown);
    }
    return best;
  }

  void warn(String state, String message) {
    notices.accept(new Notice("WARNING", state, message, null, null));
  }

  private int oid(RoleName name) {
    String role =
        switch (name.kind()) {
          case NAMED -> name.name();
          case CURRENT_USER, CURRENT_ROLE -> user;
          case SESSION_USER -> sessionUser;
          case PUBLIC -> null;
        };
    if (role == null) {
      return Access.PUBLIC;
    }
    int oid = roles.oid(role);
    if (oid == 0) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
    }
    return oid;
  }
}
