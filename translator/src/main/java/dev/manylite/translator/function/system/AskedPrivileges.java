package dev.manylite.translator.function.system;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a has_…_privilege function is asked, of whom (manual, 9.26.2). */
final class AskedPrivileges {
  private static final String WITH_OPTION = " WITH GRANT OPTION";

  private final Roles roles;
  private final int role;
  private final List<Asked> asked;

  /**
   * One of them, of which any is enough.
   *
   * @param option WITH GRANT OPTION
   */
  private record Asked(Privilege privilege, boolean option) {}

  private AskedPrivileges(Roles roles, int role, List<Asked> asked) {
    this.roles = roles;
    this.role = role;
    this.asked = asked;
  }

  /**
   * @param role a name, an OID, or null for the current user
   * @param allowed the letters of those that may be asked for
   */
  static AskedPrivileges of(FunctionContext context, Object role, String text, String allowed) {
    Roles roles = context.service(ServerFacts.class).roles();
    int asking = role(context, roles, role);
    List<Asked> asked = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String word = part.strip().toUpperCase(Locale.ROOT);
      boolean option = word.endsWith(WITH_OPTION);
      String name = option ? word.substring(0, word.length() - WITH_OPTION.length()) : word;
      if (name.equals("RULE") && allowed.equals(Kind.TABLE.all())) {
        // There was such a privilege once; nobody has it.
        continue;
      }
      Privilege privilege =
          Privilege.named(name)
              .filter(p -> allowed.indexOf(p.letter()) >= 0)
              .orElseThrow(
                  () ->
                      new SqlFault(
                          SqlState.INVALID_PARAMETER_VALUE,
                          "unrecognized privilege type: \"" + part.strip() + '"'));
      asked.add(new Asked(privilege, option));
    }
    return new AskedPrivileges(roles, asking, asked);
  }

  private static int role(FunctionContext context, Roles roles, Object role) {
    if (role instanceof Long oid) {
      return oid.intValue();
    }
    String name = role == null ? context.currentUser() : (String) role;
    int oid = roles.oid(name);
    if (oid == 0 && !name.equals("public")) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist");
    }
    return oid;
  }

  boolean superuser() {
    return roles.superuser(role);
  }

  /** Whether it has one of them on an object. */
  boolean in(Access access, Kind kind) {
    return in(access.effective(kind), access.owner(), kind);
  }

  boolean in(List<Access.Item> items, int owner, Kind kind) {
    if (superuser()) {
      return !asked.isEmpty();
    }
    Set<Integer> acting = roles.inherited(role);
    for (Asked one : asked) {
      boolean everywhere = !one.option && Access.allowsAll(acting, one.privilege, kind);
      boolean owners = one.option && acting.contains(owner);
      boolean granted =
          items.stream()
              .filter(i -> i.grantee() == Access.PUBLIC || acting.contains(i.grantee()))
              .anyMatch(i -> one.option ? i.mayGrant(one.privilege) : i.has(one.privilege));
      if (everywhere || owners || granted) {
        return true;
      }
    }
    return false;
  }
}
