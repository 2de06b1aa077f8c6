package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * GRANT or REVOKE of privileges on objects.
 *
 * @param privileges empty for ALL
 * @param kind of the objects, in lower case as it is written; {@code table} where it is not
 * @param routines functions, procedures or routines
 * @param inSchemas ON ALL … IN SCHEMA: {@code objects} are the schemas
 * @param option WITH GRANT OPTION, or GRANT OPTION FOR
 * @param grantedBy null if not written
 */
public record Grant(
    boolean grant,
    List<Right> privileges,
    String kind,
    boolean inSchemas,
    List<ObjectName> objects,
    List<RoutineReference> routines,
    List<RoleName> roles,
    boolean option,
    RoleName grantedBy,
    boolean cascade,
    int position)
    implements DefinitionStatement {
  /**
   * A privilege.
   *
   * @param name in lower case; {@code all} with columns
   * @param columns empty where it is said of the whole object
   */
  public record Right(String name, List<String> columns) {
    public Right {
      columns = List.copyOf(columns);
    }
  }

  public Grant {
    privileges = List.copyOf(privileges);
    objects = List.copyOf(objects);
    routines = List.copyOf(routines);
    roles = List.copyOf(roles);
  }
}
