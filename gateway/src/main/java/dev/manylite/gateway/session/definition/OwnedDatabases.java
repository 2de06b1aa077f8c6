package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.auth.DatabaseRights;
import dev.manylite.gateway.session.Session;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.DropOwned;
import dev.manylite.translator.parse.tree.ReassignOwned;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What DROP OWNED and REASSIGN OWNED do to databases, which are the server's. */
final class OwnedDatabases {
  private OwnedDatabases() {}

  static void carryOut(Session session, DefinitionStatement statement) {
    DatabaseRights rights = session.services().databaseRights();
    Map<String, Access> changed = new HashMap<>();
    for (Map.Entry<String, Access> database : rights.all().entrySet()) {
      Access access = database.getValue();
      Access after =
          statement instanceof ReassignOwned reassign
              ? reassigned(session, reassign, access)
              : revoked(session, (DropOwned) statement, access);
      if (!after.equals(access)) {
        changed.put(database.getKey(), after);
      }
    }
    if (!changed.isEmpty() && session.transaction().inBlock()) {
      throw SqlFault.unsupported("changing databases' privileges inside a transaction block");
    }
    changed.forEach(rights::put);
  }

  private static Access reassigned(Session session, ReassignOwned statement, Access access) {
    List<Integer> from = oids(session, statement.roles());
    return from.contains(access.owner())
        ? access.withOwner(oids(session, List.of(statement.to())).get(0))
        : access;
  }

  private static Access revoked(Session session, DropOwned statement, Access access) {
    if (access.items() == null) {
      return access;
    }
    List<Integer> from = oids(session, statement.roles());
    return access.withItems(
        access.items().stream()
            .filter(i -> i.grantee() == access.owner() || !from.contains(i.grantee()))
            .toList());
  }

  private static List<Integer> oids(Session session, List<RoleName> names) {
    Roles roles = session.roles();
    return names.stream()
        .map(
            name ->
                switch (name.kind()) {
                  case NAMED -> name.name();
                  case SESSION_USER -> session.user().session();
                  default -> session.user().current();
                })
        .map(roles::oid)
        .toList();
  }
}
