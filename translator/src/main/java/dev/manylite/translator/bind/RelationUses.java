package dev.manylite.translator.bind;

import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.rewrite.ColumnsRead;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SystemAccess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a statement does to which relations, for the privileges that it takes: to those in it as
 * whoever runs it, to those below a view as the view's owner (manual, 41.5).
 */
final class RelationUses {
  /** Nobody is kept from looking into these. */
  private static final Set<String> EVERYBODYS =
      Set.of(Schema.PUBLIC, Schema.PG_CATALOG, Schema.INFORMATION_SCHEMA, Schema.TEMPORARY);

  private final Deque<Integer> owners = new ArrayDeque<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<RequiredPrivilege> schemas = new ArrayList<>();
  private final Set<RequiredPrivilege> calls = new LinkedHashSet<>();

  /**
   * @param always that it is read even if no column is
   * @param columns those written; null for what is read
   */
  private record Use(
      int role,
      int source,
      Relation relation,
      Privilege privilege,
      boolean always,
      List<Integer> columns) {}

  /** What is below a view is used as by its owner, or as by whoever runs the statement. */
  void enterView(Relation view, Catalog catalog) {
    enter(view.storage().securityInvoker() ? 0 : catalog.access(view.oid()).owner());
  }

  /**
   * @param role as whom what follows is used; 0 for whoever runs the statement
   */
  void enter(int role) {
    owners.push(role);
  }

  void leaveView() {
    owners.pop();
  }

  /** In FROM. */
  void read(int source, Relation relation) {
    add(source, relation, Privilege.SELECT, true, null);
  }

  /** As the target: it takes SELECT only where columns are read. */
  void target(int source, Relation relation) {
    add(source, relation, Privilege.SELECT, false, null);
  }

  /**
   * @param columns by attnum
   */
  void write(Relation relation, Privilege privilege, List<Integer> columns) {
    add(0, relation, privilege, true, columns);
  }

  /** A call of one of the database's own, below a view too as whoever runs the statement. */
  void call(Routine routine, Access access) {
    if (access.items() != null) {
      calls.add(RequiredPrivilege.ofRoutine(routine));
    }
  }

  /** As a part of a relation's name. */
  void lookInto(String schema, int position) {
    if (!EVERYBODYS.contains(schema)) {
      schemas.add(
          RequiredPrivilege.ofSchema(owners.isEmpty() ? 0 : owners.peek(), schema, position));
    }
  }

  private void add(
      int source, Relation relation, Privilege privilege, boolean always, List<Integer> columns) {
    if (relation.kind() != Relation.Kind.SYSTEM || SystemAccess.isKept(relation)) {
      int role = owners.isEmpty() ? 0 : owners.peek();
      uses.add(new Use(role, source, relation, privilege, always, columns));
    }
  }

  List<RequiredPrivilege> required(BoundStatement statement) {
    if (uses.isEmpty()) {
      return List.copyOf(calls);
    }
    List<RequiredPrivilege> required = new ArrayList<>(schemas);
    ColumnsRead read = ColumnsRead.of(statement);
    for (Use use : uses) {
      List<Integer> columns =
          use.columns != null ? use.columns : read.columns(use.source, use.relation.oid());
      RequiredPrivilege one = RequiredPrivilege.of(use.role, use.relation, use.privilege, columns);
      if ((use.always || !columns.isEmpty()) && !required.contains(one)) {
        required.add(one);
      }
    }
    // What the statement itself names is looked at before what is below its views.
    required.sort(Comparator.comparing(p -> p.role() != 0));
    required.addAll(calls);
    return required;
  }
}
