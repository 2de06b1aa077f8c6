package dev.manylite.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.Gateway;
import dev.manylite.gateway.config.Configuration;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several sessions and the machine around them do to one; over real sockets. */
class SessionTest {
  @TempDir static Path data;
  private static Gateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        Gateway.start(
            new Configuration(
                data,
                Optional.empty(),
                0,
                50,
                "postgres",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(2),
                50));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @BeforeEach
  void freshTable() throws SQLException {
    try (Connection connection = connect()) {
      run(connection, "DROP TABLE IF EXISTS t");
      run(connection, "CREATE TABLE t (id int PRIMARY KEY, v int)");
      run(connection, "INSERT INTO t VALUES (1, 10), (2, 20), (3, 30)");
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + gateway.address().getPort() + "/postgres", "postgres", "");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  private static String stateOf(Connection connection, String sql) {
    return assertThrows(SQLException.class, () -> run(connection, sql)).getSQLState();
  }

  @Test
  void aReadCommittedBlockSeesWhatOthersCommit() throws SQLException {
    try (Connection a = connect();
        Connection b = connect()) {
      a.setAutoCommit(false);
      assertEquals("10", value(a, "SELECT v FROM t WHERE id = 1"));
      run(b, "UPDATE t SET v = 11 WHERE id = 1");
      assertEquals("11", value(a, "SELECT v FROM t WHERE id = 1"));
      run(a, "UPDATE t SET v = v + 1 WHERE id = 1");
      a.commit();
      assertEquals("12", value(b, "SELECT v FROM t WHERE id = 1"));
    }
  }

  @Test
  void aRepeatableReadBlockKeepsItsSnapshotAndComesTooLateToWrite() throws SQLException {
    try (Connection a = connect();
        Connection b = connect()) {
      run(a, "BEGIN ISOLATION LEVEL REPEATABLE READ");
      assertEquals("10", value(a, "SELECT v FROM t WHERE id = 1"));
      run(b, "UPDATE t SET v = 11 WHERE id = 1");
      assertEquals("10", value(a, "SELECT v FROM t WHERE id = 1"));
      assertEquals("40001", stateOf(a, "UPDATE t SET v = v + 1 WHERE id = 1"));
      assertEquals("25P02", stateOf(a, "SELECT 1"));
      run(a, "ROLLBACK");
      assertEquals("11", value(a, "SELECT v FROM t WHERE id = 1"));
    }
  }

  @Test
  void aWriterWaitsForItsTurnAsLongAsLockTimeoutSays() throws SQLException {
    try (Connection a = connect();
        Connection b = connect()) {
      run(a, "BEGIN");
      run(a, "UPDATE t SET v = 0 WHERE id = 1");
      run(b, "SET lock_timeout = '200ms'");
      assertEquals("55P03", stateOf(b, "UPDATE t SET v = 1 WHERE id = 2"));
      assertEquals("20", value(b, "SELECT v FROM t WHERE id = 2"));
      run(a, "COMMIT");
      run(b, "UPDATE t SET v = 1 WHERE id = 2");
    }
  }

  @Test
  void aCancelStopsAWaitingWriterToo() throws Exception {
    try (Connection a = connect();
        Connection b = connect()) {
      run(a, "BEGIN");
      run(a, "UPDATE t SET v = 0 WHERE id = 1");
      try (Statement waiting = b.createStatement()) {
        CompletableFuture<Void> canceled = CompletableFuture.runAsync(() -> cancelLater(waiting));
        SQLException stopped =
            assertThrows(
                SQLException.class, () -> waiting.execute("UPDATE t SET v = 1 WHERE id = 2"));
        assertEquals("57014", stopped.getSQLState());
        canceled.get();
      }
      assertEquals("20", value(b, "SELECT v FROM t WHERE id = 2"));
      run(a, "ROLLBACK");
    }
  }

  private static void cancelLater(Statement statement) {
    try {
      Thread.sleep(300);
      statement.cancel();
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void statementTimeoutStopsALongQueryAndTheSessionGoesOn() throws SQLException {
    try (Connection connection = connect()) {
      run(connection, "SET statement_timeout = 200");
      assertEquals(
          "57014",
          stateOf(
              connection,
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                  + "SELECT count(*) FROM n"));
      assertEquals("1", value(connection, "SELECT 1"));
    }
  }

  @Test
  void anIdleTransactionIsEnded() throws Exception {
    try (Connection connection = connect();
        Connection other = connect()) {
      run(connection, "SET idle_in_transaction_session_timeout = 200");
      run(connection, "BEGIN");
      run(connection, "UPDATE t SET v = 0 WHERE id = 1");
      Thread.sleep(1000);
      assertThrows(SQLException.class, () -> run(connection, "SELECT 1"));
      run(other, "UPDATE t SET v = 5 WHERE id = 1");
    }
  }

  @Test
  void aPreparedStatementFollowsTheSchemaAsLongAsItsResultStays() throws SQLException {
    try (Connection connection = connect();
        Connection other = connect()) {
      connection.unwrap(org.postgresql.PGConnection.class).setPrepareThreshold(1);
      try (PreparedStatement narrow = connection.prepareStatement("SELECT v FROM t WHERE id = ?");
          PreparedStatement wide = connection.prepareStatement("SELECT * FROM t WHERE id = ?")) {
        assertEquals(10, first(narrow));
        assertEquals(1, first(wide));
        run(other, "ALTER TABLE t ADD COLUMN w text");
        assertEquals(10, first(narrow));
        connection.setAutoCommit(false);
        SQLException changed = assertThrows(SQLException.class, () -> first(wide));
        assertEquals("0A000", changed.getSQLState());
        assertTrue(changed.getMessage().contains("cached plan must not change result type"));
        connection.rollback();
      }
    }
  }

  private static int first(PreparedStatement statement) throws SQLException {
    statement.setInt(1, 1);
    try (ResultSet rows = statement.executeQuery()) {
      assertTrue(rows.next());
      return rows.getInt(1);
    }
  }

  @Test
  void aSuspendedPortalDoesNotSeeLaterChangesOfItsTransaction() throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      run(connection, "UPDATE t SET v = v + 1");
      try (Statement cursor = connection.createStatement()) {
        cursor.setFetchSize(1);
        List<Integer> seen = new ArrayList<>();
        try (ResultSet rows = cursor.executeQuery("SELECT v FROM t ORDER BY id")) {
          assertTrue(rows.next());
          seen.add(rows.getInt(1));
          run(connection, "DELETE FROM t");
          while (rows.next()) {
            seen.add(rows.getInt(1));
          }
        }
        assertEquals(List.of(11, 21, 31), seen);
      }
      connection.rollback();
    }
  }

  @Test
  void aHeldCursorOutlivesItsTransaction() throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      run(connection, "DECLARE c CURSOR WITH HOLD FOR SELECT id FROM t ORDER BY id");
      assertEquals("1", value(connection, "FETCH c"));
      connection.commit();
      assertEquals("2", value(connection, "FETCH c"));
      run(connection, "DELETE FROM t");
      assertEquals("3", value(connection, "FETCH c"));
      connection.rollback();
      assertEquals("3", value(connection, "SELECT count(*) FROM t"));
    }
  }

  @Test
  void aSchemaChangeIsSeenByItsTransactionOnlyUntilItCommits() throws SQLException {
    try (Connection a = connect();
        Connection b = connect()) {
      run(a, "BEGIN");
      run(a, "CREATE TABLE fresh (x int)");
      run(a, "INSERT INTO fresh VALUES (1)");
      assertEquals("1", value(a, "SELECT count(*) FROM fresh"));
      assertEquals("42P01", stateOf(b, "SELECT * FROM fresh"));
      run(a, "ROLLBACK");
      assertEquals("42P01", stateOf(a, "SELECT * FROM fresh"));
    }
  }

  @Test
  void temporaryTablesAreTheirSessionsOwn() throws SQLException {
    try (Connection a = connect();
        Connection b = connect()) {
      run(a, "CREATE TEMP TABLE mine (x int)");
      run(a, "INSERT INTO mine VALUES (1)");
      assertEquals("1", value(a, "SELECT count(*) FROM mine"));
      assertEquals("42P01", stateOf(b, "SELECT * FROM mine"));
      run(a, "DISCARD TEMP");
      assertEquals("42P01", stateOf(a, "SELECT * FROM mine"));
    }
  }

  @Test
  void anotherSessionCanBeEnded() throws SQLException {
    try (Connection victim = connect();
        Connection killer = connect()) {
      String process = value(victim, "SELECT pg_backend_pid()");
      assertEquals("t", value(killer, "SELECT pg_terminate_backend(" + process + ")"));
      assertFalse(victim.isValid(5));
    }
  }

  @Test
  void aDatabaseInUseIsDroppedOnlyByForce() throws SQLException {
    try (Connection boss = connect()) {
      run(boss, "CREATE DATABASE doomed");
      String url = "jdbc:postgresql://127.0.0.1:" + gateway.address().getPort() + "/doomed";
      try (Connection user = DriverManager.getConnection(url, "postgres", "")) {
        assertEquals("55006", stateOf(boss, "DROP DATABASE doomed"));
        run(boss, "DROP DATABASE doomed WITH (FORCE)");
        assertFalse(user.isValid(5));
      }
      assertEquals("3D000", stateOf(boss, "DROP DATABASE doomed"));
    }
  }
}
