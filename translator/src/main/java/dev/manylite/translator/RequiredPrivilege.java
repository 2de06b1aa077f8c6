package dev.manylite.translator;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import java.util.List;
import java.util.Set;

/**
 * What a statement does to a relation, or that it looks into a schema, and somebody must be allowed
 * to (manual, 5.7).
 *
 * @param role whose privilege it takes: a view's owner; 0 for whoever runs the statement
 * @param columns those that it is done to, by attnum: it is enough to be allowed it on them. Empty
 *     where no column is named, when any will do
 * @param word the kind of object, as errors name it
 */
public record RequiredPrivilege(
    int role,
    int relation,
    String name,
    String word,
    Privilege privilege,
    List<Integer> columns,
    int position,
    boolean populated) {
  public RequiredPrivilege {
    columns = List.copyOf(columns);
  }

  /** Whether one of the roles, no superusers, has it. */
  public boolean isGranted(Set<Integer> acting, Catalog catalog) {
    if (privilege == Privilege.USAGE) {
      return catalog.schemaAccess(name).allows(acting, privilege, Access.Kind.SCHEMA);
    }
    Access access = catalog.access(relation);
    if (privilege == Privilege.EXECUTE) {
      return access.allows(acting, privilege, Access.Kind.FUNCTION);
    }
    if (access.allows(acting, privilege, Access.Kind.TABLE)) {
      return true;
    }
    if (columns.isEmpty()) {
      return privilege != Privilege.DELETE
          && access.columns().keySet().stream()
              .anyMatch(c -> access.allowsColumn(acting, privilege, c));
    }
    return columns.stream().allMatch(c -> access.allowsColumn(acting, privilege, c));
  }

  /**
   * For whoever is about to read.
   *
   * @throws SqlFault 55000 for a materialized view without data
   */
  public void requirePopulated() {
    if (!populated) {
      throw new SqlFault(
              SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
              "materialized view \"" + name + "\" has not been populated")
          .withHint("Use the REFRESH MATERIALIZED VIEW command.");
    }
  }

  /** 42501. */
  public SqlFault denied() {
    return new SqlFault(
            SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for " + word + " " + name)
        .at(position);
  }

  /** To name what is in a schema. */
  public static RequiredPrivilege ofSchema(int role, String schema, int position) {
    return new RequiredPrivilege(
        role, 0, schema, "schema", Privilege.USAGE, List.of(), position, true);
  }

  /** To call a function or procedure. */
  public static RequiredPrivilege ofRoutine(Routine routine) {
    return new RequiredPrivilege(
        0,
        routine.oid(),
        routine.name(),
        routine.procedure() ? "procedure" : "function",
        Privilege.EXECUTE,
        List.of(),
        SqlFault.NO_POSITION,
        true);
  }

  /** Of a relation of the tenant's own. */
  public static RequiredPrivilege of(
      int role, Relation relation, Privilege privilege, List<Integer> columns) {
    return new RequiredPrivilege(
        role,
        relation.oid(),
        relation.name(),
        relation.word(),
        privilege,
        columns,
        SqlFault.NO_POSITION,
        !relation.isMaterialized() || relation.lineage().materialization().populated());
  }
}
