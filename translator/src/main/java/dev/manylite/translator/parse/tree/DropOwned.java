package dev.manylite.translator.parse.tree;

import java.util.List;

/** DROP OWNED. */
public record DropOwned(List<RoleName> roles, boolean cascade, int position)
    implements DefinitionStatement {
  public DropOwned {
    roles = List.copyOf(roles);
  }
}
