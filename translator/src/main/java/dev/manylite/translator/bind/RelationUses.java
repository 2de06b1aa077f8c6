package dev.manylite.translator.bind;

import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.rewrite.ColumnsRead;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  /** The system relations that PostgreSQL keeps from PUBLIC; everybody may read the others. */
  private static final Set<String> KEPT_FROM_PUBLIC =
      Set.of(
          "pg_authid",
          "pg_backend_memory_contexts",
          "pg_config",
          "pg_file_settings",
          "pg_hba_file_rules",
          "pg_ident_file_mappings",
          "pg_largeobject",
          "pg_replication_origin_status",
          "pg_shadow",
          "pg_shmem_allocations",
          "pg_statistic",
          "pg_statistic_ext_data",
          "pg_subscription",
          "pg_user_mapping");

  private final Deque<Integer> owners = new ArrayDeque<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<RequiredPrivilege> schemas = new ArrayList<>();

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

  void enterView(int owner) {
    owners.push(owner);
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

  /** As a part of a relation's name. */
  void lookInto(String schema, int position) {
    if (!EVERYBODYS.contains(schema)) {
      schemas.add(
          RequiredPrivilege.ofSchema(owners.isEmpty() ? 0 : owners.peek(), schema, position));
    }
  }

  private void add(
      int source, Relation relation, Privilege privilege, boolean always, List<Integer> columns) {
    if (relation.kind() != Relation.Kind.SYSTEM || KEPT_FROM_PUBLIC.contains(relation.name())) {
      int role = owners.isEmpty() ? 0 : owners.peek();
      uses.add(new Use(role, source, relation, privilege, always, columns));
    }
  }

  List<RequiredPrivilege> required(BoundStatement statement) {
    if (uses.isEmpty()) {
      return List.of();
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
    return required;
  }
}
