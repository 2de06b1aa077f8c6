package dev.manylite.translator.schema;

import static dev.manylite.translator.schema.Access.BOOTSTRAP;
import static dev.manylite.translator.schema.Access.PUBLIC;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what with the system relations and functions: everybody may read and call them, but
 * for a few.
 */
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

  /** What pg_subscription hides of its columns, a password. */
  private static final int CONNECTION = 11;

  private static final int MONITOR = 3373;
  private static final int READ_ALL_STATISTICS = 3375;

  /** Relations and functions that one of the predefined roles may use as well. */
  private static final Map<String, Integer> PREDEFINED =
      Map.ofEntries(
          entry("pg_backend_memory_contexts", READ_ALL_STATISTICS),
          entry("pg_get_backend_memory_contexts", READ_ALL_STATISTICS),
          entry("pg_get_shmem_allocations", READ_ALL_STATISTICS),
          entry("pg_ls_archive_statusdir", MONITOR),
          entry("pg_ls_logdir", MONITOR),
          entry("pg_ls_logicalmapdir", MONITOR),
          entry("pg_ls_logicalsnapdir", MONITOR),
          entry("pg_ls_replslotdir", MONITOR),
          entry("pg_ls_tmpdir", MONITOR),
          entry("pg_ls_waldir", MONITOR),
          entry("pg_shmem_allocations", READ_ALL_STATISTICS));

  /** Functions of which nobody else may call any. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "lo_export",
          "lo_import",
          "pg_backup_start",
          "pg_backup_stop",
          "pg_config",
          "pg_create_restore_point",
          "pg_current_logfile",
          "pg_hba_file_rules",
          "pg_ident_file_mappings",
          "pg_log_backend_memory_contexts",
          "pg_ls_dir",
          "pg_promote",
          "pg_read_binary_file",
          "pg_read_file",
          "pg_reload_conf",
          "pg_replication_origin_advance",
          "pg_replication_origin_create",
          "pg_replication_origin_drop",
          "pg_replication_origin_oid",
          "pg_replication_origin_progress",
          "pg_replication_origin_session_is_setup",
          "pg_replication_origin_session_progress",
          "pg_replication_origin_session_reset",
          "pg_replication_origin_session_setup",
          "pg_replication_origin_xact_reset",
          "pg_replication_origin_xact_setup",
          "pg_rotate_logfile",
          "pg_show_all_file_settings",
          "pg_show_replication_origin_status",
          "pg_stat_file",
          "pg_stat_have_stats",
          "pg_stat_reset",
          "pg_stat_reset_replication_slot",
          "pg_stat_reset_shared",
          "pg_stat_reset_single_function_counters",
          "pg_stat_reset_single_table_counters",
          "pg_stat_reset_slru",
          "pg_stat_reset_subscription_stats",
          "pg_switch_wal",
          "pg_wal_replay_pause",
          "pg_wal_replay_resume");

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
      return new Access(
          BOOTSTRAP,
          withPredefined(OWNER, name, "r"),
          name.equals("pg_subscription") ? readable(relation) : Map.of());
    }
    String everybody = name.equals("pg_settings") ? "rw" : "r";
    return new Access(
        BOOTSTRAP, List.of(OWNER, new Access.Item(PUBLIC, BOOTSTRAP, everybody, "")), Map.of());
  }

  /** Of a function in pg_catalog. */
  public static Access ofFunction(String name) {
    if (!FUNCTIONS.contains(name) && !PREDEFINED.containsKey(name)) {
      return Access.NONE;
    }
    String call = Access.Kind.FUNCTION.all();
    Access.Item owner = new Access.Item(BOOTSTRAP, BOOTSTRAP, call, "");
    return new Access(BOOTSTRAP, withPredefined(owner, name, call), Map.of());
  }

  private static List<Access.Item> withPredefined(
      Access.Item owner, String name, String privileges) {
    Integer role = PREDEFINED.get(name);
    return role == null
        ? List.of(owner)
        : List.of(owner, new Access.Item(role, BOOTSTRAP, privileges, ""));
  }

  private static Map<Integer, List<Access.Item>> readable(Relation subscriptions) {
    return subscriptions.columns().stream()
        .map(Column::number)
        .filter(number -> number != CONNECTION)
        .collect(
            Collectors.toMap(
                number -> number, number -> List.of(new Access.Item(PUBLIC, BOOTSTRAP, "r", ""))));
  }
}
