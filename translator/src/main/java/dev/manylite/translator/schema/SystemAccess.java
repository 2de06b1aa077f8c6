package dev.manylite.translator.schema;

import static dev.manylite.translator.schema.Access.BOOTSTRAP;
import static dev.manylite.translator.schema.Access.PUBLIC;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may do what with the system relations: everybody may read them, but for a few. */
public final class SystemAccess {
  private static final Access.Item OWNER =
      new Access.Item(BOOTSTRAP, BOOTSTRAP, Access.Kind.TABLE.all(), "");

  /** What others' secrets are in. */
  private static final Set<String> OWNERS =
      Set.of(
          "pg_authid",
          "pg_backend_memory_contexts",
          "pg_config",
          "pg_file_settings",
          "pg_hba_file_rules",
          "pg_ident_file_mappings",
          "pg_largeobject",
          "pg_replication_origin_status",
          "pg_shadow",
          "pg_shmem_allocations",
          "pg_statistic",
          "pg_statistic_ext_data",
          "pg_subscription",
          "pg_user_mapping");

  private SystemAccess() {}

  /** Whether PostgreSQL keeps it from PUBLIC. */
  public static boolean isKept(Relation relation) {
    return OWNERS.contains(relation.name());
  }

  /** Of what PostgreSQL never granted anything there is no list. */
  public static Access of(Relation relation) {
    String name = relation.name();
    if (name.startsWith("_pg_") || name.equals("sql_parts") || name.equals("transforms")) {
      return Access.NONE;
    }
    if (OWNERS.contains(name)) {
      return new Access(BOOTSTRAP, List.of(OWNER), Map.of());
    }
    String everybody = name.equals("pg_settings") ? "rw" : "r";
    return new Access(
        BOOTSTRAP, List.of(OWNER, new Access.Item(PUBLIC, BOOTSTRAP, everybody, "")), Map.of());
  }
}
