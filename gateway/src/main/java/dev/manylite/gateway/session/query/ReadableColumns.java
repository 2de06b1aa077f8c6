package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.Session;
import dev.manylite.translator.Plan;
import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a relation's rows an error may show to the session's role: what it may read. */
final class ReadableColumns {
  private final boolean all;
  private final Set<Integer> read = new HashSet<>();
  private final Set<Integer> written = new HashSet<>();

  /**
   * @param plan that wrote the row; null where it is not known
   */
  ReadableColumns(Session session, Schema schema, Plan plan, Relation relation) {
    Roles roles = session.roles();
    int user = roles.oid(session.user().current());
    Set<Integer> acting = roles.inherited(user);
    Access access = schema.access(relation.oid());
    all = roles.superuser(user) || access.allows(acting, Privilege.SELECT, Access.Kind.TABLE);
    if (all) {
      return;
    }
    for (Column column : relation.columns()) {
      if (access.allowsColumn(acting, Privilege.SELECT, column.number())) {
        read.add(column.number());
      }
    }
    for (RequiredPrivilege privilege :
        plan == null ? Set.<RequiredPrivilege>of() : plan.privileges()) {
      boolean writes =
          privilege.privilege() == Privilege.INSERT || privilege.privilege() == Privilege.UPDATE;
      if (writes && privilege.relation() == relation.oid()) {
        written.addAll(privilege.columns());
      }
    }
  }

  boolean all() {
    return all;
  }

  /**
   * @param column null for an expression, which takes the whole row
   */
  boolean includes(Column column) {
    return all || column != null && read.contains(column.number());
  }

  /** Those that it may read, and those whose values it gave itself. */
  List<Column> shown(Relation relation) {
    return relation.columns().stream()
        .filter(c -> all || read.contains(c.number()) || written.contains(c.number()))
        .toList();
  }
}
