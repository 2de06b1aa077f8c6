package dev.manylite.translator.parse.tree;

import java.util.List;

/** REASSIGN OWNED. */
public record ReassignOwned(List<RoleName> roles, RoleName to, int position)
    implements DefinitionStatement {
  public ReassignOwned {
    roles = List.copyOf(roles);
  }
}
