package dev.manylite.tests.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What applications do through pgjdbc beside plain queries. */
class JdbcFeaturesTest {
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    server.recreate("jdbc_features");
    connection = DriverManager.getConnection(server.jdbcUrl("jdbc_features"));
    execute("CREATE TABLE item (id serial PRIMARY KEY, name text NOT NULL, price numeric(8,2))");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getLong(1);
    }
  }

  @Test
  void batchIsOneTransactionWithoutAutocommit() throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO item (name, price) VALUES (?, ?)")) {
      for (int i = 0; i < 500; i++) {
        insert.setString(1, "item " + i);
        insert.setBigDecimal(2, java.math.BigDecimal.valueOf(i, 2));
        insert.addBatch();
      }
      int[] counts = insert.executeBatch();
      assertEquals(500, counts.length);
      assertTrue(Arrays.stream(counts).allMatch(c -> c == 1));
    }
    assertEquals(500, number("SELECT count(*) FROM item"));
    connection.rollback();
    assertEquals(0, number("SELECT count(*) FROM item"));
  }

  @Test
  void rewrittenBatch() throws SQLException {
    String url = GatewayServer.shared().jdbcUrl("jdbc_features") + "&reWriteBatchedInserts=true";
    try (Connection rewriting = DriverManager.getConnection(url);
        PreparedStatement insert =
            rewriting.prepareStatement("INSERT INTO item (name, price) VALUES (?, ?)")) {
      for (int i = 0; i < 300; i++) {
        insert.setString(1, "item " + i);
        insert.setDouble(2, i / 4.0);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    assertEquals(300, number("SELECT count(*) FROM item"));
  }

  @Test
  void generatedKeys() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO item (name) VALUES (?), (?)", Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, "a");
      insert.setString(2, "b");
      assertEquals(2, insert.executeUpdate());
      try (ResultSet keys = insert.getGeneratedKeys()) {
        assertTrue(keys.next());
        assertEquals(1, keys.getInt("id"));
        assertTrue(keys.next());
        assertEquals(2, keys.getInt(1));
      }
    }
  }

  @Test
  void fetchSizeReadsThroughAPortal() throws SQLException {
    execute("INSERT INTO item (name) SELECT 'n' || g FROM generate_series(1, 2500) g");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(100);
      try (ResultSet rows = statement.executeQuery("SELECT id FROM item ORDER BY id")) {
        int count = 0;
        while (rows.next()) {
          assertEquals(++count, rows.getInt(1));
          if (count == 150) {
            execute("INSERT INTO item (name) VALUES ('meanwhile')");
          }
        }
        assertEquals(2500, count);
      }
    }
    connection.commit();
    assertEquals(2501, number("SELECT count(*) FROM item"));
  }

  @Test
  void copyManager() throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    String data = "one\t1.50\ntwo\t\\N\nthree\t3\n";
    long rows =
        copy.copyIn(
            "COPY item (name, price) FROM STDIN",
            new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
    assertEquals(3, rows);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(3, copy.copyOut("COPY (SELECT * FROM item ORDER BY id) TO STDOUT CSV", out));
    assertEquals("1,one,1.50\n2,two,\n3,three,3.00\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void cancelInterruptsAndTheSessionGoesOn() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Timer timer = new Timer(true);
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              try {
                statement.cancel();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            }
          },
          300);
      SQLException e =
          assertThrows(
              SQLException.class,
              () ->
                  statement.executeQuery(
                      "SELECT count(*) FROM generate_series(1, 3000) a, generate_series(1, 3000) b,"
                          + " generate_series(1, 3000) c"));
      assertEquals("57014", e.getSQLState());
      timer.cancel();
    }
    assertEquals(1, number("SELECT 1"));
  }

  @Test
  void queryTimeout() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      SQLException e =
          assertThrows(SQLException.class, () -> statement.executeQuery("SELECT pg_sleep(20)"));
      assertEquals("57014", e.getSQLState());
    }
    assertEquals(1, number("SELECT 1"));
  }

  @Test
  void savepoints() throws SQLException {
    connection.setAutoCommit(false);
    execute("INSERT INTO item (name) VALUES ('kept')");
    Savepoint savepoint = connection.setSavepoint("s");
    execute("INSERT INTO item (name) VALUES ('lost')");
    assertThrows(SQLException.class, () -> execute("INSERT INTO item (name) VALUES (NULL)"));
    connection.rollback(savepoint);
    connection.commit();
    assertEquals(1, number("SELECT count(*) FROM item"));
  }

  @Test
  void readOnlyConnection() throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    assertEquals(0, number("SELECT count(*) FROM item"));
    SQLException e =
        assertThrows(
            SQLException.class, () -> execute("INSERT INTO item (name) VALUES ('refused')"));
    assertEquals("25006", e.getSQLState());
  }

  @Test
  void isolationLevels() throws SQLException {
    for (int level :
        new int[] {
          Connection.TRANSACTION_READ_COMMITTED,
          Connection.TRANSACTION_REPEATABLE_READ,
          Connection.TRANSACTION_SERIALIZABLE
        }) {
      connection.setTransactionIsolation(level);
      assertEquals(level, connection.getTransactionIsolation());
    }
  }

  @Test
  void metaDataOfTables() throws SQLException {
    try (ResultSet columns = connection.getMetaData().getColumns(null, "public", "item", null)) {
      StringBuilder seen = new StringBuilder();
      while (columns.next()) {
        seen.append(columns.getString("COLUMN_NAME"))
            .append(' ')
            .append(columns.getString("TYPE_NAME"))
            .append(';');
      }
      assertEquals("id serial;name text;price numeric;", seen.toString());
    }
    execute("CREATE TABLE pair (b int, a text, note text UNIQUE, PRIMARY KEY (b, a))");
    execute(
        "CREATE TABLE part (id serial PRIMARY KEY, pb int, pa text,"
            + " FOREIGN KEY (pb, pa) REFERENCES pair ON DELETE CASCADE)");
    DatabaseMetaData data = connection.getMetaData();
    assertEquals(
        "b 1 pair_pkey;a 2 pair_pkey;",
        read(data.getPrimaryKeys(null, "public", "pair"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"));
    assertEquals(
        "pair_note_key 1 note;pair_pkey 1 b;pair_pkey 2 a;",
        read(
            data.getIndexInfo(null, "public", "pair", false, false),
            "INDEX_NAME",
            "ORDINAL_POSITION",
            "COLUMN_NAME"));
    String[] key = {"PKCOLUMN_NAME", "FKCOLUMN_NAME", "KEY_SEQ", "DELETE_RULE", "FK_NAME"};
    String keys = "b pb 1 0 part_pb_pa_fkey;a pa 2 0 part_pb_pa_fkey;";
    assertEquals(keys, read(data.getImportedKeys(null, "public", "part"), key));
    assertEquals(keys, read(data.getExportedKeys(null, "public", "pair"), key));
    assertEquals(
        "b int4;a text;",
        read(
            data.getBestRowIdentifier(
                null, "public", "pair", DatabaseMetaData.bestRowSession, true),
            "COLUMN_NAME",
            "TYPE_NAME"));
  }

  private static String read(ResultSet rows, String... columns) throws SQLException {
    StringBuilder seen = new StringBuilder();
    try (rows) {
      while (rows.next()) {
        for (String column : columns) {
          seen.append(column.equals(columns[0]) ? "" : " ").append(rows.getString(column));
        }
        seen.append(';');
      }
    }
    return seen.toString();
  }

  @Test
  void arraysAsParameters() throws SQLException {
    execute("INSERT INTO item (name) VALUES ('a'), ('b'), ('c')");
    try (PreparedStatement select =
        connection.prepareStatement("SELECT name FROM item WHERE id = ANY (?) ORDER BY id")) {
      select.setArray(1, connection.createArrayOf("int4", new Object[] {1, 3}));
      try (ResultSet rows = select.executeQuery()) {
        String[] names = new String[2];
        for (int i = 0; rows.next(); i++) {
          names[i] = rows.getString(1);
        }
        assertArrayEquals(new String[] {"a", "c"}, names);
      }
    }
  }
}
