package dev.manylite.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.manylite.tests.server.GatewayServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HikariCP's pool: what it asks of a connection, sets on it and gives back. */
class HikariTest {
  private static final String DATABASE = "framework_hikari";

  @BeforeEach
  void create() throws SQLException {
    GatewayServer.shared().recreate(DATABASE);
    try (Connection connection = Databases.open(GatewayServer.shared(), DATABASE)) {
      Databases.execute(connection, "CREATE SCHEMA own; CREATE TABLE own.counted (n int)");
      Databases.execute(connection, "INSERT INTO own.counted VALUES (0)");
    }
  }

  private static HikariConfig config() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(GatewayServer.shared().jdbcUrl(DATABASE));
    config.setMaximumPoolSize(4);
    config.setConnectionTimeout(5000);
    return config;
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  @Test
  void settingsOfThePoolAreEachConnections() throws SQLException {
    HikariConfig config = config();
    config.setSchema("own");
    config.setCatalog(DATABASE);
    config.setReadOnly(true);
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    config.setConnectionInitSql("SET application_name = 'pooled'");
    try (HikariDataSource pool = new HikariDataSource(config);
        Connection connection = pool.getConnection()) {
      assertEquals("0", one(connection, "SELECT n FROM counted"));
      assertEquals("own", connection.getSchema());
      assertEquals(DATABASE, connection.getCatalog());
      assertEquals("pooled", one(connection, "SHOW application_name"));
      assertEquals("repeatable read", one(connection, "SHOW transaction_isolation"));
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> Databases.execute(connection, "UPDATE counted SET n = n + 1"));
      assertEquals("25006", refused.getSQLState());
    }
  }

  @Test
  void whatIsChangedOnAConnectionIsSetBack() throws SQLException {
    HikariConfig config = config();
    config.setMaximumPoolSize(1);
    config.setSchema("public");
    config.setConnectionTestQuery("SELECT 1");
    try (HikariDataSource pool = new HikariDataSource(config)) {
      try (Connection connection = pool.getConnection()) {
        connection.setSchema("own");
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        assertEquals("0", one(connection, "SELECT n FROM counted"));
      }
      try (Connection connection = pool.getConnection()) {
        assertEquals("public", connection.getSchema());
        assertFalse(connection.isReadOnly());
        assertTrue(connection.getAutoCommit());
        assertEquals("read committed", one(connection, "SHOW transaction_isolation"));
        assertEquals("1", one(connection, "WITH w AS (SELECT 1) SELECT * FROM w"));
      }
    }
  }

  @Test
  void anOpenTransactionIsRolledBack() throws SQLException {
    HikariConfig config = config();
    config.setMaximumPoolSize(1);
    config.setAutoCommit(false);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      try (Connection connection = pool.getConnection()) {
        Databases.execute(connection, "UPDATE own.counted SET n = 7");
      }
      try (Connection connection = pool.getConnection()) {
        assertEquals("0", one(connection, "SELECT n FROM own.counted"));
      }
    }
  }

  @Test
  void manyThreadsShareFewConnections() throws Exception {
    try (HikariDataSource pool = new HikariDataSource(config())) {
      ExecutorService threads = Executors.newFixedThreadPool(16);
      Callable<Integer> adding =
          () -> {
            for (int i = 0; i < 10; i++) {
              try (Connection connection = pool.getConnection()) {
                assertTrue(connection.isValid(1));
                Databases.execute(connection, "UPDATE own.counted SET n = n + 1");
              }
            }
            return 10;
          };
      List<Future<Integer>> added =
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> adding).toList());
      threads.shutdown();
      int sum = 0;
      for (Future<Integer> one : added) {
        sum += one.get();
      }
      try (Connection connection = pool.getConnection()) {
        assertEquals(Integer.toString(sum), one(connection, "SELECT n FROM own.counted"));
        assertEquals(
            "t",
            one(
                connection,
                "SELECT count(*) BETWEEN 1 AND 4 FROM pg_stat_activity WHERE datname = '"
                    + DATABASE
                    + "' AND backend_type = 'client backend'"));
      }
      assertEquals(0, pool.getHikariPoolMXBean().getThreadsAwaitingConnection());
    }
  }

  @Test
  void aConnectionThatTheServerEndedIsReplaced() throws SQLException {
    HikariConfig config = config();
    config.setMaximumPoolSize(2);
    // Aliveness is asked for at once, not only after half a second in the pool.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    try (HikariDataSource pool = new HikariDataSource(config)) {
      String ended;
      try (Connection connection = pool.getConnection()) {
        ended = one(connection, "SELECT pg_backend_pid()");
      }
      try (Connection other = Databases.open(GatewayServer.shared(), DATABASE)) {
        assertEquals("t", one(other, "SELECT pg_terminate_backend(" + ended + ")"));
      }
      for (int i = 0; i < 3; i++) {
        try (Connection connection = pool.getConnection()) {
          assertNotEquals(ended, one(connection, "SELECT pg_backend_pid()"));
        }
      }
    } finally {
      System.clearProperty("com.zaxxer.hikari.aliveBypassWindowMs");
    }
  }

  @Test
  void anExhaustedPoolTellsSoAndRecovers() throws SQLException {
    HikariConfig config = config();
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(300);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      try (Connection held = pool.getConnection()) {
        assertEquals("1", one(held, "SELECT 1"));
        assertThrows(SQLTransientConnectionException.class, pool::getConnection);
      }
      try (Connection connection = pool.getConnection()) {
        connection.setNetworkTimeout(Runnable::run, (int) Duration.ofSeconds(5).toMillis());
        assertEquals("1", one(connection, "SELECT 1"));
      }
    }
  }
}
