package dev.manylite.tests.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every type of {@code types/values.txt} goes through pgjdbc into a column and back, as text and as
 * binary, and comes out as the same Java object with the same metadata as from PostgreSQL.
 */
class JdbcTypesTest {

  @ParameterizedTest
  @CsvSource({"false,extended", "true,extended", "false,simple", "true,extendedForPrepared"})
  void roundTrip(boolean binary, String mode) throws SQLException {
    List<String> expected = run(PostgresServer.shared(), binary, mode);
    List<String> actual = run(GatewayServer.shared(), binary, mode);
    assertTrue(expected.size() > 100, "too few values");
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), actual.get(i));
    }
  }

  private static List<String> run(Server server, boolean binary, String mode) throws SQLException {
    server.recreate("jdbc_types");
    String url =
        server.jdbcUrl("jdbc_types")
            + "&preferQueryMode="
            + mode
            + "&prepareThreshold="
            + (binary ? -1 : 0)
            + "&binaryTransfer="
            + binary;
    List<String> seen = new ArrayList<>();
    int table = 0;
    Path file = Resources.list("types", "values.txt").get(0);
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String line : Resources.read(file).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String type = line.substring(0, line.indexOf(':')).strip();
        List<String> values = Arrays.asList(line.substring(line.indexOf(':') + 1).split("\\|"));
        seen.addAll(column(connection, "t" + ++table, type, values));
      }
    }
    return seen;
  }

  private static List<String> column(
      Connection connection, String table, String type, List<String> values) throws SQLException {
    List<String> seen = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + table + " (n int PRIMARY KEY, v " + type + ")");
    }
    String insert = "INSERT INTO " + table + " VALUES (?, ?::text::" + type + ")";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      int n = 0;
      for (String value : values) {
        statement.setInt(1, n++);
        statement.setString(2, value.strip().equals("NULL") ? null : value.strip());
        assertEquals(1, statement.executeUpdate());
      }
    }
    // Copy through a typed parameter: what was read is sent back as the driver's own object.
    String select = "SELECT v FROM " + table + " ORDER BY n";
    String again = "INSERT INTO " + table + " VALUES (?, ?)";
    List<Object> objects = new ArrayList<>();
    int sqlType;
    try (PreparedStatement statement = connection.prepareStatement(select);
        ResultSet rows = statement.executeQuery()) {
      ResultSetMetaData metaData = rows.getMetaData();
      sqlType = metaData.getColumnType(1);
      seen.add(
          type
              + ": "
              + metaData.getColumnTypeName(1)
              + " "
              + metaData.getColumnClassName(1)
              + " "
              + metaData.getPrecision(1)
              + " "
              + metaData.getScale(1));
      while (rows.next()) {
        Object value = rows.getObject(1);
        objects.add(value);
        seen.add(type + ": " + print(value) + " / " + text(rows));
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(again)) {
      for (int i = 0; i < objects.size(); i++) {
        statement.setInt(1, 1000 + i);
        if (objects.get(i) == null) {
          statement.setNull(2, sqlType);
        } else {
          statement.setObject(2, objects.get(i));
        }
        try {
          statement.executeUpdate();
          seen.add("again");
        } catch (SQLException e) {
          seen.add(type + " again: " + e.getSQLState());
        }
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT n, v FROM " + table + " WHERE n >= ? ORDER BY n")) {
      statement.setInt(1, 1000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          seen.add(type + ": " + rows.getInt(1) + " " + print(rows.getObject(2)));
        }
      }
    }
    return seen;
  }

  /** pgjdbc gives the identity of a Java array for a bytea that came as binary. */
  private static String text(ResultSet rows) throws SQLException {
    String text = rows.getString(1);
    return text != null && text.startsWith("[B@") ? "[B" : text;
  }

  private static String print(Object value) throws SQLException {
    if (value == null) {
      return "null";
    }
    if (value instanceof byte[] bytes) {
      return "bytes " + HexFormat.of().formatHex(bytes);
    }
    if (value instanceof Array array) {
      return "array "
          + array.getBaseTypeName()
          + " "
          + Arrays.deepToString((Object[]) array.getArray());
    }
    return value.getClass().getName() + " " + value;
  }
}
