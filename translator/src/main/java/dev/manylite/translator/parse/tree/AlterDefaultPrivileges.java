package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * ALTER DEFAULT PRIVILEGES.
 *
 * @param of the roles whose objects they are for; empty for the user's
 * @param schemas empty for all
 * @param grant what is granted or revoked; it names no objects
 */
public record AlterDefaultPrivileges(
    List<RoleName> of, List<ObjectName> schemas, Grant grant, int position)
    implements DefinitionStatement {
  public AlterDefaultPrivileges {
    of = List.copyOf(of);
    schemas = List.copyOf(schemas);
  }
}
