package dev.manylite.gateway.session.setting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All settings that the server knows, by name without regard to case. Made once at start; the
 * server puts in what it knows of itself (port, data folder …).
 */
public final class SettingTable {
  /** Those that ParameterStatus reports (manual, 55.2.7). */
  private static final Set<String> REPORTED =
      Set.of(
          "application_name",
          "client_encoding",
          "datestyle",
          "default_transaction_read_only",
          "in_hot_standby",
          "integer_datetimes",
          "intervalstyle",
          "is_superuser",
          "server_encoding",
          "server_version",
          "session_authorization",
          "standard_conforming_strings",
          "timezone");

  private final Map<String, SettingDefinition> definitions = new TreeMap<>();

  private SettingTable() {}

  /** The built-in table, some defaults replaced. */
  public static SettingTable load(Map<String, String> defaults) {
    SettingTable table = new SettingTable();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SettingTable.class.getResourceAsStream("settings.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        table.add(parse(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    defaults.forEach(
        (name, value) -> table.add(table.find(name).orElseThrow().withBootValue(value)));
    return table;
  }

  public Optional<SettingDefinition> find(String name) {
    return Optional.ofNullable(definitions.get(name.toLowerCase(Locale.ROOT)));
  }

  /** In the order in which SHOW ALL lists them. */
  public Collection<SettingDefinition> all() {
    return List.copyOf(definitions.values());
  }

  private void add(SettingDefinition definition) {
    definitions.put(definition.name().toLowerCase(Locale.ROOT), definition);
  }

  private static SettingDefinition parse(String line) {
    List<String> f = new ArrayList<>(List.of(line.split("\t", -1)));
    return new SettingDefinition(
        f.get(0),
        SettingType.valueOf(f.get(1).toUpperCase(Locale.ROOT)),
        f.get(2),
        SettingContext.of(f.get(3)),
        f.get(4),
        f.get(5),
        f.get(6).isEmpty() ? List.of() : List.of(f.get(6).split("\\|")),
        f.get(7),
        f.get(8),
        f.get(9),
        f.get(10),
        REPORTED.contains(f.get(0).toLowerCase(Locale.ROOT)));
  }
}
