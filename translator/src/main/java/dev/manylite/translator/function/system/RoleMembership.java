package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.Locale;

/**
 * pg_has_role (manual, 9.26.2). No role is a member of another here, so that everybody has only
 * their own role; a superuser has all.
 */
final class RoleMembership implements FunctionSet {
  private enum Mode {
    MEMBER,
    ADMIN
  }

  @Override
  public void define(Definitions d) {
    for (PgType role : List.of(NAME, OID)) {
      d.function("pg_has_role", role, TEXT)
          .returns(BOOL)
          .stable()
          .java((c, a) -> has(c, c.currentUser(), a[0], (String) a[1]));
      for (PgType user : List.of(NAME, OID)) {
        d.function("pg_has_role", user, role, TEXT)
            .returns(BOOL)
            .stable()
            .java((c, a) -> has(c, a[0], a[1], (String) a[2]));
      }
    }
  }

  private static Long has(FunctionContext context, Object user, Object role, String privileges) {
    ServerFacts facts = context.service(ServerFacts.class);
    String member = name(facts, user);
    String wanted = name(facts, role);
    boolean superuser = member != null && facts.isSuperuser(member);
    for (String part : privileges.split(",", -1)) {
      Mode mode = mode(part.strip());
      boolean self = member != null && member.equals(wanted);
      if (superuser || self && (mode == Mode.MEMBER || member.equals(context.sessionUser()))) {
        return 1L;
      }
    }
    return 0L;
  }

  private static Mode mode(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "USAGE", "MEMBER" -> Mode.MEMBER;
      case "USAGE WITH GRANT OPTION",
          "USAGE WITH ADMIN OPTION",
          "MEMBER WITH GRANT OPTION",
          "MEMBER WITH ADMIN OPTION" ->
          Mode.ADMIN;
      default ->
          throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE, "unrecognized privilege type: \"" + word + '"');
    };
  }

  /** Null for an OID that no role has, which is a member of nothing. */
  private static String name(ServerFacts facts, Object role) {
    if (role instanceof Long oid) {
      return facts.roleName(oid.intValue());
    }
    String name = (String) role;
    if (facts.roleOid(name) == 0 && !name.equals("pg_database_owner")) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist");
    }
    return name;
  }
}
