package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a role's new objects begin with (ALTER DEFAULT PRIVILEGES; PostgreSQL's aclchk.c). */
final class InitialAccess {
  private final Schema schema;
  private final Roles roles;

  InitialAccess(Schema schema, Roles roles) {
    this.schema = schema;
    this.roles = roles;
  }

  /** Whether anything is said of it. */
  static boolean isSaid(Schema schema) {
    return schema.schemaFacts().stream().anyMatch(s -> !s.defaults().isEmpty());
  }

  /**
   * @param in the schema; null for a schema itself
   */
  Access of(int owner, Kind kind, String in) {
    Optional<List<Access.Item>> everywhere = find(Schema.PG_CATALOG, owner, kind);
    Optional<List<Access.Item>> here = in == null ? Optional.empty() : find(in, owner, kind);
    if (everywhere.isEmpty() && here.isEmpty()) {
      return Access.of(owner);
    }
    List<Access.Item> usual = kind.initial(owner);
    AccessList list = new AccessList(roles, owner, everywhere.orElse(usual));
    list.add(here.orElse(List.of()));
    return list.items().equals(usual)
        ? Access.of(owner)
        : new Access(owner, list.items(), Map.of());
  }

  private Optional<List<Access.Item>> find(String name, int owner, Kind kind) {
    return schema.schema(name).map(SchemaFacts::defaults).stream()
        .flatMap(List::stream)
        .filter(d -> d.is(owner, kind))
        .map(DefaultAccess::items)
        .findFirst();
  }
}
