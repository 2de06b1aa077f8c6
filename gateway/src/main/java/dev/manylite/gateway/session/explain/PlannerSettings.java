package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.setting.SettingRow;
import dev.manylite.gateway.session.setting.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** SETTINGS: those that steer PostgreSQL's planner and are not as they are by default. */
final class PlannerSettings {
  private static final Set<String> OTHERS =
      Set.of(
          "constraint_exclusion",
          "cursor_tuple_fraction",
          "effective_cache_size",
          "effective_io_concurrency",
          "force_parallel_mode",
          "from_collapse_limit",
          "hash_mem_multiplier",
          "join_collapse_limit",
          "maintenance_io_concurrency",
          "max_parallel_workers",
          "max_parallel_workers_per_gather",
          "min_parallel_index_scan_size",
          "min_parallel_table_scan_size",
          "parallel_leader_participation",
          "plan_cache_mode",
          "search_path",
          "temp_buffers",
          "work_mem");

  private PlannerSettings() {}

  static Map<String, String> changed(Settings settings) {
    Map<String, String> changed = new TreeMap<>();
    for (SettingRow row : settings.rows()) {
      String name = row.definition().name();
      if (steers(name) && !row.setting().equals(row.definition().bootValue())) {
        changed.put(name, settings.show(name));
      }
    }
    return changed;
  }

  private static boolean steers(String name) {
    return OTHERS.contains(name)
        || name.startsWith("enable_")
        || name.startsWith("geqo")
        || name.startsWith("jit") && !name.equals("jit_provider")
        || name.endsWith("_cost");
  }
}
