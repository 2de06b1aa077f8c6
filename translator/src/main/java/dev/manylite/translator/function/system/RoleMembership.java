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
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.Locale;

/** pg_has_role (manual, 9.26.2). */
final class RoleMembership implements FunctionSet {
  private enum Mode {
    USAGE,
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
    Roles roles = context.service(ServerFacts.class).roles();
    int member = oid(roles, user);
    int wanted = oid(roles, role);
    boolean granted = false;
    for (String part : privileges.split(",", -1)) {
      granted |= has(context, roles, member, wanted, mode(part.strip()));
    }
    return granted ? 1L : 0L;
  }

  private static boolean has(
      FunctionContext context, Roles roles, int member, int role, Mode mode) {
    return switch (mode) {
      case USAGE -> roles.mayActAs(member, role);
      case MEMBER -> roles.isMember(member, role);
      case ADMIN ->
          roles.superuser(member)
              || (member == role
                  ? member == roles.oid(context.sessionUser())
                  : roles.administers(member, role));
    };
  }

  private static Mode mode(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "USAGE" -> Mode.USAGE;
      case "MEMBER" -> Mode.MEMBER;
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

  /** An OID that no role has is a member of nothing. */
  private static int oid(Roles roles, Object role) {
    if (role instanceof Long oid) {
      return oid.intValue();
    }
    int oid = roles.oid((String) role);
    if (oid == 0) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
    }
    return oid;
  }
}
