package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.CatalogContext.RoleEntry;

/** Who owns a relation. */
final class OwnerNames {
  private OwnerNames() {}

  static String of(CatalogContext context, int relation) {
    int owner = context.schema().access(relation).owner();
    return context.roles().stream()
        .filter(r -> r.oid() == owner)
        .map(RoleEntry::name)
        .findFirst()
        .orElseGet(() -> context.owner().name());
  }
}
