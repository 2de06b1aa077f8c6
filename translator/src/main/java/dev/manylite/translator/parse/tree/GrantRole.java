package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * GRANT or REVOKE of membership in roles.
 *
 * @param option WITH ADMIN OPTION, or ADMIN OPTION FOR
 * @param grantedBy null if not written
 */
public record GrantRole(
    boolean grant,
    List<Grant.Right> roles,
    List<RoleName> members,
    boolean option,
    RoleName grantedBy,
    int position)
    implements UtilityStatement {
  public GrantRole {
    roles = List.copyOf(roles);
    members = List.copyOf(members);
  }
}
