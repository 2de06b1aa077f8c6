package dev.manylite.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Statements that want more memory than there is fail, with the server's heap at 1 GB; others and
 * the process go on.
 */
class LargeValuesTest {
  /** The heap, what the JVM has beside it, and SQLite's part. */
  private static final long MOST_RESIDENT_KIBIBYTES = 2_500_000;

  private static final long MOST_MILLIS = Duration.ofSeconds(60).toMillis();

  private final GatewayServer server = GatewayServer.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "54000 ~ select length(repeat('a', 1000000000))",
        "54000 ~ select length(lpad('a', 1000000000, 'b'))",
        "54000 ~ select length(format('%1000000000s', 'a'))",
        "54000 ~ select length(format(repeat('%1$s', 1000), repeat('x', 1000000)))",
        "54000 ~ select length(replace(repeat('a', 1000000), 'a', repeat('b', 100000)))",
        "54000 ~ select cardinality(array_fill(1, array[100000000]))",
        "54000 ~ select array_to_string(array_fill(1, array[1000]), repeat('x', 1000000))",
        "54000 ~ select string_agg(repeat('x', 1000000), '') from generate_series(1, 2000)",
        "54000 ~ with recursive r(n, s) as (select 1, 'x'::text union all select n + 1, s || s"
            + " from r where n < 40) select max(length(s)) from r",
        "53200 ~ select cardinality(string_to_array(repeat('a,', 20000000), ','))",
        "53200 ~ select count(*) from string_to_table(repeat('a,', 20000000), ',')",
        "53200 ~ select cardinality(array_agg(repeat('x', 1000) || g))"
            + " from generate_series(1, 1000000) g"
      })
  void whatTakesTooMuchFails(String sqlState, String sql) {
    long start = System.nanoTime();
    try (WireClient client = server.connect("postgres");
        WireClient bystander = server.connect("postgres")) {
      assertEquals(List.of(sqlState), errors(client.query(sql)));
      assertEquals("1", client.value("select 1"));
      assertEquals("1", bystander.value("select 1"));
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < MOST_MILLIS, () -> "took " + millis + " ms");
    assertTrue(residentAtMost() < MOST_RESIDENT_KIBIBYTES, () -> "resident: " + residentAtMost());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "with recursive r(n, s) as (select 1, repeat('x', 10000000) union all"
            + " select n + 1, s || '' from r) select max(length(s)) from r",
        "select count(*) from generate_series(1, 1000000000000)",
        "select max(g) from (select g from generate_series(1, 1000000000) g order by g desc) t",
        "select count(*) from generate_series(timestamp '2000-01-01', '9999-01-01', '1 second')",
        "select count(*) from generate_series(1, 1e9, 0.1)"
      })
  void whatTakesTooLongStopsAtItsTimeout(String sql) {
    try (WireClient client = server.connect("postgres")) {
      client.command("set statement_timeout = '1s'");
      long start = System.nanoTime();
      assertEquals(List.of("57014"), errors(client.query(sql)));
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertTrue(millis < MOST_MILLIS, () -> "took " + millis + " ms");
    }
  }

  /** PostgreSQL makes all rows first, and so never comes to its end with these. */
  @Test
  void aSeriesIsMadeAsFarAsItIsAskedFor() {
    try (WireClient client = server.connect("postgres")) {
      client.command("set statement_timeout = '20s'");
      assertEquals("1", client.value("select * from generate_series(1, 1000000000000) limit 1"));
      assertEquals("2.5", client.value("select * from generate_series(2.5, 1e12) limit 1"));
      assertEquals(
          "2020-01-01 00:00:00",
          client.value(
              "select * from generate_series(timestamp '2020-01-01', '9999-01-01', '1 us') limit 1"));
    }
  }

  private static List<String> errors(List<Reply> replies) {
    return replies.stream()
        .filter(r -> r instanceof Reply.Report report && report.error())
        .map(r -> ((Reply.Report) r).sqlState())
        .toList();
  }

  /** The most that was ever resident; 0 where the system does not tell. */
  private long residentAtMost() {
    Path status = Path.of("/proc/" + server.pid() + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
