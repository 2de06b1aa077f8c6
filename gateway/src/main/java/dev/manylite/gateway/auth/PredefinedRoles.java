package dev.manylite.gateway.auth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The roles that every server has, and which of them are in which (manual, 22.5). */
final class PredefinedRoles {
  private static final int MONITOR = 3373;

  private static final Map<String, Integer> OIDS =
      Map.ofEntries(
          Map.entry("pg_monitor", MONITOR),
          Map.entry("pg_read_all_settings", 3374),
          Map.entry("pg_read_all_stats", 3375),
          Map.entry("pg_stat_scan_tables", 3377),
          Map.entry("pg_signal_backend", 4200),
          Map.entry("pg_checkpoint", 4544),
          Map.entry("pg_read_server_files", 4569),
          Map.entry("pg_write_server_files", 4570),
          Map.entry("pg_execute_server_program", 4571),
          Map.entry("pg_database_owner", 6171),
          Map.entry("pg_read_all_data", 6181),
          Map.entry("pg_write_all_data", 6182));

  private PredefinedRoles() {}

  static boolean include(int oid) {
    return OIDS.containsValue(oid);
  }

  static Map<String, Role> roles() {
    Map<String, Role> roles = new TreeMap<>();
    OIDS.forEach((name, oid) -> roles.put(name, Role.named(oid, name)));
    return roles;
  }

  static List<Membership> memberships() {
    return List.of("pg_read_all_settings", "pg_read_all_stats", "pg_stat_scan_tables").stream()
        .map(name -> new Membership(OIDS.get(name), MONITOR, Roles.BOOTSTRAP_OID, false))
        .toList();
  }
}
