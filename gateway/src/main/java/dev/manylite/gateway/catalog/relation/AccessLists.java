package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.CatalogContext.RoleEntry;
import dev.manylite.translator.schema.Access;
import java.util.ArrayList;
import java.util.List;

/** Access lists as arrays of aclitem. */
final class AccessLists {
  private AccessLists() {}

  /** Null while the list is what it began as. */
  static Object of(CatalogContext context, Access access) {
    return access.items() == null ? null : of(context, access.items());
  }

  static Object of(CatalogContext context, List<Access.Item> items) {
    List<Object> texts = new ArrayList<>();
    for (Access.Item item : items) {
      texts.add(item.text(role -> name(context, role)));
    }
    return texts;
  }

  private static String name(CatalogContext context, int role) {
    return context.roles().stream()
        .filter(r -> r.oid() == role)
        .map(RoleEntry::name)
        .findFirst()
        .orElse(Integer.toUnsignedString(role));
  }
}
