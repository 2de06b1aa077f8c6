package dev.manylite.gateway.session.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.translator.fault.SqlFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What SET makes of a value, as recorded from PostgreSQL 15 in {@code values.tsv}. */
class SettingValuesTest {
  private static final SettingTable TABLE =
      SettingTable.load(Map.of("TimeZone", "Etc/UTC", "port", "5432"));

  @TestFactory
  Stream<DynamicTest> takesAndShowsWhatPostgresDoes() throws IOException {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SettingValuesTest.class.getResourceAsStream("values.tsv"),
                StandardCharsets.UTF_8))) {
      lines = reader.lines().toList();
    }
    return lines.stream()
        .map(line -> line.split("\t", -1))
        .map(
            fields ->
                DynamicTest.dynamicTest(
                    fields[0] + " = " + fields[1],
                    () -> assertEquals(fields[2], outcome(fields[0], fields[1]))));
  }

  private static String outcome(String name, String value) {
    Settings settings = new Settings(TABLE, true);
    try {
      settings.set(name, value, false);
      return settings.show(name);
    } catch (SqlFault fault) {
      return "ERROR "
          + fault.sqlState()
          + ": "
          + fault.getMessage()
          + (fault.detail() == null ? "" : " | DETAIL:  " + fault.detail())
          + (fault.hint() == null ? "" : " | HINT:  " + fault.hint());
    }
  }
}
