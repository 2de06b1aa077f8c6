package dev.manylite.translator.schema;

import java.util.List;

/**
 * What a role's new objects of a kind begin with, as ALTER DEFAULT PRIVILEGES has it
 * (pg_default_acl).
 *
 * @param items in one schema what is granted besides, elsewhere all
 */
public record DefaultAccess(int role, Access.Kind kind, List<Access.Item> items) {
  public DefaultAccess {
    items = List.copyOf(items);
  }

  public boolean is(int ofRole, Access.Kind ofKind) {
    return role == ofRole && kind == ofKind;
  }
}
