package dev.manylite.tests.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway is killed with signal 9 while an ALTER TABLE rebuilds a table of 100,000 rows: half
 * of the moments are spread over the statement, half close in on its end. Afterwards the file is
 * wholly as before the statement or wholly as after it, and as after it if that was acknowledged.
 *
 * <p>{@code -Dalter.kills=50} sets the number of moments.
 */
class AlterTableKillTest {
  private static final int KILLS = Integer.getInteger("alter.kills", 10);
  private static final String PRISTINE = "pristine";

  private final List<String> alters = statements("durability/alters.sql");

  @Test
  void theFileIsWhollyBeforeOrWhollyAfter(@TempDir Path data) throws Exception {
    prepare(data);
    List<String> before;
    List<List<String>> after = new ArrayList<>();
    List<Moments> moments = new ArrayList<>();
    try (GatewayServer server = GatewayServer.start(data)) {
      before = state(server, PRISTINE);
    }
    for (int i = 0; i < alters.size(); i++) {
      try (GatewayServer server = GatewayServer.start(data)) {
        moments.add(new Moments(alter(server, whole(i), alters.get(i))));
        after.add(state(server, whole(i)));
      }
      assertTrue(!after.get(i).equals(before), "it changes nothing: " + alters.get(i));
    }
    List<Boolean> acknowledged = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      int kind = i % alters.size();
      Moments ofKind = moments.get(kind);
      long delay = i / alters.size() % 2 == 0 ? ofKind.spread(i) : ofKind.nearEnd();
      acknowledged.add(killed(data, killed(i), alters.get(kind), delay));
      ofKind.seen(delay, acknowledged.get(i));
    }
    int changed = 0;
    try (GatewayServer server = GatewayServer.start(data)) {
      for (int i = 0; i < KILLS; i++) {
        List<String> state = state(server, killed(i));
        List<String> whole = after.get(i % alters.size());
        boolean isAfter = state.equals(whole);
        if (!isAfter && (acknowledged.get(i) || !state.equals(before))) {
          assertEquals(whole, state, "moment " + i + ", acknowledged: " + acknowledged.get(i));
        }
        changed += isAfter ? 1 : 0;
      }
    }
    for (int i = 0; i < KILLS; i++) {
      checkFile(file(data, killed(i)));
    }
    assertTrue(changed < KILLS, "no moment was before the end of a statement");
    System.out.printf(
        "kill -9 at %d moments of ALTER TABLE: %d files wholly before, %d wholly after, %d of these"
            + " acknowledged%n",
        KILLS, KILLS - changed, changed, acknowledged.stream().filter(a -> a).count());
  }

  /** When to kill one kind of statement, in nanoseconds after its beginning. */
  private static final class Moments {
    private final long whole;
    private long running;
    private long ended;

    /**
     * @param whole how long it took once; under other load it takes longer
     */
    Moments(long whole) {
      this.whole = whole;
      this.ended = 2 * whole;
    }

    long spread(int moment) {
      return whole * (moment + 1) / KILLS;
    }

    long nearEnd() {
      return (running + ended) / 2;
    }

    void seen(long delay, boolean acknowledged) {
      if (acknowledged) {
        ended = delay;
        running = Math.min(running, delay);
      } else {
        running = Math.max(running, delay);
        ended = Math.max(ended, running + whole / 10);
      }
    }
  }

  private static String whole(int kind) {
    return "whole_" + kind;
  }

  private static String killed(int moment) {
    return "killed_" + moment;
  }

  /** One database filled, the others its copies. */
  private void prepare(Path data) throws SQLException, IOException {
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < alters.size(); i++) {
      copies.add(whole(i));
    }
    for (int i = 0; i < KILLS; i++) {
      copies.add(killed(i));
    }
    try (GatewayServer server = GatewayServer.start(data)) {
      try (Connection admin = DriverManager.getConnection(server.jdbcUrl("postgres"));
          Statement statement = admin.createStatement()) {
        statement.execute("CREATE DATABASE " + PRISTINE);
        for (String copy : copies) {
          statement.execute("CREATE DATABASE " + copy);
        }
      }
      try (Connection connection = DriverManager.getConnection(server.jdbcUrl(PRISTINE));
          Statement statement = connection.createStatement()) {
        statement.execute(Resources.read(Resources.file("durability/before.sql")));
      }
    }
    for (String copy : copies) {
      Files.copy(file(data, PRISTINE), file(data, copy), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> statements(String resource) {
    return Resources.read(Resources.file(resource)).lines().toList();
  }

  private static Path file(Path data, String database) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(f -> f.getFileName().toString().equals(database + ".sqlite"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** How long the statement takes in a gateway that has just been started. */
  private static long alter(GatewayServer server, String database, String alter)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database));
        Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      statement.execute(alter);
      return System.nanoTime() - start;
    }
  }

  /** Whether the statement was acknowledged before the kill. */
  private static boolean killed(Path data, String database, String alter, long delay)
      throws Exception {
    GatewayServer server = GatewayServer.start(data);
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database));
        Statement statement = connection.createStatement()) {
      CompletableFuture<Boolean> kill =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  TimeUnit.NANOSECONDS.sleep(delay);
                  server.kill();
                  return true;
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return false;
                }
              });
      boolean acknowledged = true;
      try {
        statement.execute(alter);
      } catch (SQLException e) {
        if (!e.getSQLState().startsWith("08")) {
          fail(alter, e);
        }
        acknowledged = false;
      }
      assertTrue(kill.get(120, TimeUnit.SECONDS));
      return acknowledged;
    } finally {
      server.kill();
    }
  }

  /** The table, what belongs to it and its rows, as PostgreSQL's catalog tells. */
  private static List<String> state(GatewayServer server, String database) throws SQLException {
    List<String> state = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database));
        Statement statement = connection.createStatement()) {
      for (String query : statements("durability/state.sql")) {
        try (ResultSet rows = statement.executeQuery(query)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
              row.add(rows.getString(i));
            }
            state.add(row.toString());
          }
        }
      }
    }
    return state;
  }

  private static void checkFile(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("PRAGMA quick_check")) {
        rows.next();
        assertEquals("ok", rows.getString(1), file.toString());
      }
      try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
        assertTrue(!rows.next(), file + ": a row without its referenced one");
      }
    }
  }
}
