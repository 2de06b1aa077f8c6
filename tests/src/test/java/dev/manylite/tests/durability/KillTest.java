package dev.manylite.tests.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200 connections to 100 databases read and write at once; the gateway is killed with signal 9 in
 * the middle. After a restart every acknowledged commit is there, none is there in part, and every
 * file is sound.
 */
class KillTest {
  private static final int DATABASES = 100;
  private static final int CONNECTIONS = 200;
  private static final long RUN_MILLIS = 6_000;

  @Test
  void everyAcknowledgedCommitSurvives(@TempDir Path data) throws Exception {
    ConcurrentHashMap<Integer, AtomicLong> acknowledged = new ConcurrentHashMap<>();
    AtomicInteger unexpected = new AtomicInteger();
    GatewayServer first = GatewayServer.start(data, "--max-connections", "300");
    createDatabases(first);
    CountDownLatch connected = new CountDownLatch(CONNECTIONS);
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    for (int i = 0; i < CONNECTIONS; i++) {
      int client = i;
      acknowledged.put(client, new AtomicLong());
      clients.execute(() -> work(first, client, acknowledged.get(client), connected, unexpected));
    }
    assertTrue(connected.await(120, TimeUnit.SECONDS), "not all clients could connect");
    Thread.sleep(RUN_MILLIS);
    first.kill();
    clients.shutdown();
    assertTrue(clients.awaitTermination(60, TimeUnit.SECONDS));
    assertEquals(0, unexpected.get(), "statements that failed while the gateway ran");
    long commits = acknowledged.values().stream().mapToLong(AtomicLong::get).sum();
    assertTrue(commits > CONNECTIONS, "only " + commits + " commits before the kill");

    try (GatewayServer second = GatewayServer.start(data)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        check(second, i, acknowledged.get(i).get());
      }
    }
    int files = checkFiles(data);
    assertTrue(files >= DATABASES, "only " + files + " files were checked");
    System.out.printf(
        "kill -9: %d acknowledged commits of %d clients are there, %d files are sound%n",
        commits, CONNECTIONS, files);
  }

  private static void createDatabases(GatewayServer server) throws SQLException {
    try (Connection admin = DriverManager.getConnection(server.jdbcUrl("postgres"));
        Statement statement = admin.createStatement()) {
      for (int i = 0; i < DATABASES; i++) {
        statement.execute("CREATE DATABASE tenant_" + i);
      }
    }
    for (int i = 0; i < DATABASES; i++) {
      try (Connection tenant = DriverManager.getConnection(server.jdbcUrl("tenant_" + i));
          Statement statement = tenant.createStatement()) {
        statement.execute(
            "CREATE TABLE entry (client int, n bigint, half int, note text,"
                + " PRIMARY KEY (client, n, half))");
      }
    }
  }

  /** Commits pairs of rows, one pair a transaction, until the server is gone. */
  private static void work(
      GatewayServer server,
      int client,
      AtomicLong acknowledged,
      CountDownLatch connected,
      AtomicInteger unexpected) {
    Random random = new Random(client);
    String url = server.jdbcUrl("tenant_" + client % DATABASES);
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?)");
        PreparedStatement read =
            connection.prepareStatement("SELECT count(*) FROM entry WHERE client = ?")) {
      connected.countDown();
      connection.setAutoCommit(false);
      while (true) {
        long n = acknowledged.get() + 1;
        for (int half = 1; half <= 2; half++) {
          insert.setInt(1, client);
          insert.setLong(2, n);
          insert.setInt(3, half);
          insert.setString(4, "x".repeat(random.nextInt(300)));
          insert.executeUpdate();
        }
        connection.commit();
        acknowledged.set(n);
        read.setInt(1, client);
        try (ResultSet rows = read.executeQuery()) {
          rows.next();
          if (rows.getLong(1) != 2 * n) {
            unexpected.incrementAndGet();
          }
        }
        connection.commit();
      }
    } catch (SQLException e) {
      connected.countDown();
      boolean gone = e.getSQLState() != null && e.getSQLState().startsWith("08");
      if (!gone) {
        unexpected.incrementAndGet();
        System.err.println("client " + client + ": " + e.getSQLState() + " " + e.getMessage());
      }
    }
  }

  /** All acknowledged pairs, at most one more, each of them whole. */
  private static void check(GatewayServer server, int client, long acknowledged)
      throws SQLException {
    String url = server.jdbcUrl("tenant_" + client % DATABASES);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*), count(DISTINCT n), coalesce(max(n), 0) FROM entry WHERE client = "
                    + client)) {
      assertTrue(rows.next());
      long pairs = rows.getLong(2);
      assertEquals(2 * pairs, rows.getLong(1), "half a transaction of client " + client);
      assertEquals(pairs, rows.getLong(3), "a gap in client " + client);
      assertTrue(
          pairs == acknowledged || pairs == acknowledged + 1,
          "client " + client + ": " + acknowledged + " acknowledged, " + pairs + " found");
    }
  }

  private static int checkFiles(Path data) throws IOException, SQLException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(data)) {
      all.filter(f -> f.toString().matches(".*\\.(sqlite|sqlite3|db)")).forEach(files::add);
    }
    for (Path file : files) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
        rows.next();
        assertEquals("ok", rows.getString(1), file.toString());
      }
    }
    return files.size();
  }
}
