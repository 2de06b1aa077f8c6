package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.setting.TimeZones;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.SetSetting;
import dev.manylite.translator.parse.tree.SettingValue;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Zone;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of SET as the one text that a setting has. */
public final class SettingValues {
  /** Lists of identifiers; each is quoted where it must be. */
  private static final Set<String> NAME_LISTS =
      Set.of("search_path", "temp_tablespaces", "session_preload_libraries");

  /** Other settings that take a list. */
  private static final Set<String> LISTS =
      Set.of("datestyle", "restrict_nonsystem_relation_kind", "wal_consistency_checking");

  private static final int SECONDS_PER_HOUR = 3600;

  private SettingValues() {}

  public static String text(Session session, SetSetting statement) {
    String name = statement.name();
    if (statement.values().size() == 1
        && statement.values().get(0).kind() == SettingValue.Kind.INTERVAL) {
      return interval(session, statement.values().get(0));
    }
    boolean names = NAME_LISTS.contains(name);
    if (statement.values().size() > 1 && !names && !LISTS.contains(name)) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "SET " + name + " takes only one argument");
    }
    return statement.values().stream()
        .map(value -> names ? QuotedName.asNeeded(value.text()) : value.text())
        .collect(Collectors.joining(", "));
  }

  /** SET TIME ZONE INTERVAL '…': an offset from UTC. */
  private static String interval(Session session, SettingValue value) {
    int modifier = Types.INTERVAL.modifier(value.modifiers());
    String canonical = (String) Types.INTERVAL.input(value.text(), modifier, session.types());
    SqlFault invalid =
        new SqlFault(
            SqlState.INVALID_PARAMETER_VALUE,
            "invalid value for parameter \"TimeZone\": \"INTERVAL '" + canonical + "'\"");
    if (canonical.contains("mon") || canonical.contains("year")) {
      throw invalid.withDetail("Cannot specify months in time zone interval.");
    }
    if (canonical.contains("day")) {
      throw invalid.withDetail("Cannot specify days in time zone interval.");
    }
    boolean west = canonical.startsWith("-");
    String[] parts = canonical.substring(west ? 1 : 0).split(":");
    int seconds =
        Integer.parseInt(parts[0]) * SECONDS_PER_HOUR
            + Integer.parseInt(parts[1]) * 60
            + (int) Double.parseDouble(parts[2]);
    return TimeZones.offset(west ? -seconds : seconds).map(Zone::name).orElseThrow(() -> invalid);
  }
}
