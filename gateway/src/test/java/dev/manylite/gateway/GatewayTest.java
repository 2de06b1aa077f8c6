package dev.manylite.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.config.Configuration;
import dev.manylite.gateway.config.ConfigurationFault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
  private static final Duration STOP = Duration.ofSeconds(5);

  @TempDir Path data;

  private Configuration configuration(String host, int port, String password) {
    return new Configuration(
        data,
        Optional.ofNullable(host),
        port,
        20,
        "postgres",
        Optional.ofNullable(password),
        Optional.empty(),
        Optional.of("shop"),
        false,
        Optional.empty(),
        Optional.empty(),
        STOP,
        50);
  }

  private static Connection connect(Gateway gateway, String database, String user, String password)
      throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + gateway.address().getPort() + "/" + database;
    return DriverManager.getConnection(url, user, password);
  }

  private static String state(SqlAction action) {
    return assertThrows(SQLException.class, action::run).getSQLState();
  }

  @FunctionalInterface
  private interface SqlAction {
    void run() throws SQLException;
  }

  @Test
  void withoutAPasswordItListensOnLoopbackOnly() {
    try (Gateway gateway = Gateway.start(configuration(null, 0, null))) {
      assertTrue(gateway.address().getAddress().isLoopbackAddress());
    }
  }

  @Test
  void withoutAPasswordItRefusesToListenBeyondLoopbackAndSaysWhy() {
    ConfigurationFault fault =
        assertThrows(
            ConfigurationFault.class, () -> Gateway.start(configuration("0.0.0.0", 0, null)));
    assertTrue(fault.getMessage().contains("has no password"), fault.getMessage());
  }

  @Test
  void aStoredPasswordHoldsAfterARestart() throws SQLException {
    try (Gateway gateway = Gateway.start(configuration(null, 0, "secret"));
        Connection connection = connect(gateway, "shop", "postgres", "secret")) {
      assertTrue(connection.isValid(5));
    }
    try (Gateway gateway = Gateway.start(configuration("127.0.0.1", 0, null))) {
      assertEquals("28P01", state(() -> connect(gateway, "shop", "postgres", "wrong").close()));
      connect(gateway, "shop", "postgres", "secret").close();
    }
  }

  @Test
  void strangersAreRefusedAsPostgresRefusesThem() throws SQLException {
    try (Gateway gateway = Gateway.start(configuration("127.0.0.1", 0, "secret"))) {
      assertEquals("28P01", state(() -> connect(gateway, "shop", "nobody", "x").close()));
      assertEquals("3D000", state(() -> connect(gateway, "nope", "postgres", "secret").close()));
      assertEquals(
          "3D000", state(() -> connect(gateway, "..%2Fetc", "postgres", "secret").close()));
      try (Connection boss = connect(gateway, "shop", "postgres", "secret");
          Statement statement = boss.createStatement()) {
        statement.execute("CREATE ROLE silent PASSWORD 'p'");
        statement.execute("CREATE USER ann PASSWORD 'ann''s'");
      }
      assertEquals("28000", state(() -> connect(gateway, "shop", "silent", "p").close()));
      try (Connection ann = connect(gateway, "shop", "ann", "ann's");
          Statement statement = ann.createStatement()) {
        assertEquals("42501", state(() -> statement.execute("CREATE ROLE other")));
      }
    }
  }

  @Test
  void aTakenPortIsSaid() {
    try (Gateway gateway = Gateway.start(configuration(null, 0, null))) {
      Configuration other =
          new Configuration(
              data.resolve("other"),
              Optional.empty(),
              gateway.address().getPort(),
              20,
              "postgres",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false,
              Optional.empty(),
              Optional.empty(),
              STOP,
              50);
      ConfigurationFault fault = assertThrows(ConfigurationFault.class, () -> Gateway.start(other));
      assertTrue(fault.getMessage().contains("cannot listen on"), fault.getMessage());
    }
  }

  @Test
  void aFolderServesOneGateway() {
    try (Gateway gateway = Gateway.start(configuration(null, 0, null))) {
      ConfigurationFault fault =
          assertThrows(ConfigurationFault.class, () -> Gateway.start(configuration(null, 0, null)));
      assertTrue(fault.getMessage().contains("in use by another gateway"), fault.getMessage());
      assertTrue(gateway.address().getPort() > 0);
    }
    Gateway.start(configuration(null, 0, null)).close();
  }

  @Test
  void closingLetsARunningStatementFinish() throws Exception {
    Gateway gateway = Gateway.start(configuration(null, 0, null));
    try (Connection connection = connect(gateway, "shop", "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a int)");
      Thread stopper =
          new Thread(
              () -> {
                sleep(300);
                gateway.close();
              });
      stopper.start();
      // Longer than the stopper waits: the commit must still be acknowledged.
      statement.execute("INSERT INTO t SELECT 1 FROM pg_sleep(1)");
      stopper.join();
    }
    try (Gateway again = Gateway.start(configuration(null, 0, null));
        Connection connection = connect(again, "shop", "postgres", "");
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM t")) {
      assertTrue(rows.next());
      assertEquals(1, rows.getInt(1));
    }
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
