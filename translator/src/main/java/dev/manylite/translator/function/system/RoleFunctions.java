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

/** pg_get_userbyid, and has_*_privilege (manual, 9.26.2) of objects that everybody may use. */
final class RoleFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_get_userbyid", OID).returns(NAME).stable().java((c, a) -> role(c, (Long) a[0]));
    for (String kind : List.of("database", "function", "type", "tablespace", "language")) {
      for (PgType object : List.of(TEXT, OID)) {
        d.function("has_" + kind + "_privilege", object, TEXT)
            .returns(BOOL)
            .stable()
            .java((c, a) -> may(c, c.currentUser()));
        d.function("has_" + kind + "_privilege", NAME, object, TEXT)
            .returns(BOOL)
            .stable()
            .java((c, a) -> may(c, (String) a[0]));
      }
    }
  }

  private static String role(FunctionContext context, long oid) {
    String name = context.service(ServerFacts.class).roleName((int) oid);
    return name == null ? "unknown (OID=" + oid + ")" : name;
  }

  /** Whoever is connected to a database may do everything in it; roles are not told apart yet. */
  private static Long may(FunctionContext context, String role) {
    ServerFacts facts = context.service(ServerFacts.class);
    if (facts.roleOid(role) == 0) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
    }
    return 1L;
  }
}
