package dev.manylite.tests.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {
  private static final String PASSWORD = "pässword with 'quotes'";

  @TempDir static Path folder;
  private static Certificate certificate;
  private static GatewayServer server;

  @BeforeAll
  static void start() throws Exception {
    certificate = Certificate.make(folder);
    server =
        GatewayServer.start(
            folder.resolve("data"),
            "--host",
            "127.0.0.1",
            "--password",
            PASSWORD,
            "--tls-cert",
            certificate.certificate().toString(),
            "--tls-key",
            certificate.key().toString());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "disable, disable",
    "require, disable",
    "require, require",
    "verify-ca, require",
    "verify-full, require"
  })
  void rightPasswordLetsInWithAndWithoutTls(String tls, String channelBinding) throws Exception {
    try (Connection connection =
            connect("localhost", "postgres", "postgres", PASSWORD, tls, channelBinding);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_user")) {
      assertTrue(row.next());
      assertEquals("postgres", row.getString(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"postgres, disable", "postgres, require", "nobody, disable", "nobody, require"})
  void wrongPasswordAndUnknownUserLookTheSame(String user, String tls) {
    SQLException refusal =
        assertThrows(
            SQLException.class,
            () -> connect("127.0.0.1", user, "postgres", "wrong", tls, "prefer"));
    assertEquals("28P01", refusal.getSQLState());
    assertEquals(
        "FATAL: password authentication failed for user \"" + user + "\"", refusal.getMessage());
  }

  @Test
  void unknownDatabaseIsToldOnlyAfterThePassword() {
    assertEquals("28P01", refusal("missing", "wrong").getSQLState());
    SQLException refusal = refusal("missing", PASSWORD);
    assertEquals("3D000", refusal.getSQLState());
    assertEquals("FATAL: database \"missing\" does not exist", refusal.getMessage());
  }

  @Test
  void newPasswordCountsFromTheNextLogin() throws Exception {
    try (Connection connection =
            connect("127.0.0.1", "postgres", "postgres", PASSWORD, "disable", "disable");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE clerk LOGIN PASSWORD 'first'");
      statement.execute("ALTER ROLE clerk PASSWORD 'second'");
    }
    assertEquals(
        "28P01",
        assertThrows(
                SQLException.class,
                () -> connect("127.0.0.1", "clerk", "postgres", "first", "disable", "disable"))
            .getSQLState());
    connect("127.0.0.1", "clerk", "postgres", "second", "disable", "disable").close();
  }

  private static SQLException refusal(String database, String password) {
    return assertThrows(
        SQLException.class,
        () -> connect("127.0.0.1", "postgres", database, password, "disable", "disable"));
  }

  private static Connection connect(
      String host, String user, String database, String password, String tls, String binding)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("sslmode", tls);
    properties.setProperty("channelBinding", binding);
    properties.setProperty("sslrootcert", certificate.certificate().toString());
    return DriverManager.getConnection(
        "jdbc:postgresql://" + host + ":" + server.port() + "/" + database, properties);
  }
}
