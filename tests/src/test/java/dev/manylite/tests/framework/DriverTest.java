package dev.manylite.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.manylite.tests.server.GatewayServer;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What pgjdbc does by asking the catalog behind a program's back. */
class DriverTest {
  private static final String DATABASE = "framework_driver";

  private static final String SCHEMA =
      """
      CREATE SCHEMA shop;
      CREATE DOMAIN shop.amount AS numeric(8,2) CHECK (VALUE >= 0);
      CREATE TYPE shop.mood AS ENUM ('sad', 'ok');
      CREATE TABLE shop.item (
        id serial PRIMARY KEY, name varchar(20) NOT NULL, price shop.amount, mood shop.mood,
        tags text[], made date, weight real, data bytea, doc jsonb);
      INSERT INTO shop.item (name, price, mood, tags, made)
        VALUES ('pen', 1.5, 'ok', '{a,b}', '2024-01-02'), ('ink', 2, NULL, NULL, NULL);
      CREATE VIEW shop.cheap AS SELECT id, name, price * 2 AS twice FROM shop.item;
      CREATE TABLE keyless (a int, b text);
      INSERT INTO keyless VALUES (1, 'x');
      CREATE FUNCTION add(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b';
      CREATE FUNCTION outs(a int, OUT b int, OUT c text) LANGUAGE plpgsql
        AS 'BEGIN b := a + 1; c := ''c'' || a; END';
      CREATE FUNCTION opened() RETURNS refcursor LANGUAGE plpgsql AS
        'DECLARE r refcursor := ''its''; BEGIN OPEN r FOR SELECT name FROM shop.item ORDER BY 1; RETURN r; END';
      """;

  private static void tellTheSame(Work work) throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          try (Connection connection = Databases.open(server, database)) {
            Databases.execute(connection, SCHEMA);
            work.run(connection, told);
          }
        });
  }

  @FunctionalInterface
  private interface Work {
    void run(Connection connection, List<String> told) throws Exception;
  }

  @Test
  void callsOfFunctions() throws Exception {
    tellTheSame(
        (connection, told) -> {
          try (CallableStatement call = connection.prepareCall("{? = call add(?, ?)}")) {
            call.registerOutParameter(1, Types.INTEGER);
            call.setInt(2, 3);
            call.setInt(3, 4);
            told.add(call.execute() + " " + call.getInt(1));
          }
          try (CallableStatement call = connection.prepareCall("{call outs(?, ?, ?)}")) {
            call.setInt(1, 5);
            call.registerOutParameter(2, Types.INTEGER);
            call.registerOutParameter(3, Types.VARCHAR);
            told.add(call.execute() + " " + call.getInt(2) + " " + call.getString(3));
          }
          connection.setAutoCommit(false);
          try (CallableStatement call = connection.prepareCall("{? = call opened()}")) {
            call.registerOutParameter(1, Types.REF_CURSOR);
            call.execute();
            try (ResultSet rows = call.getObject(1, ResultSet.class)) {
              told.addAll(Described.of(rows));
            }
          }
          connection.commit();
        });
  }

  @Test
  void rowsThatAreChangedInPlace() throws Exception {
    tellTheSame(
        (connection, told) -> {
          try (Statement statement =
              connection.createStatement(
                  ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
            try (ResultSet rows = statement.executeQuery("SELECT * FROM shop.item ORDER BY id")) {
              rows.next();
              rows.updateString("name", "brush");
              rows.updateBigDecimal("price", new BigDecimal("9.25"));
              rows.updateDate("made", Date.valueOf("2024-05-06"));
              rows.updateRow();
              told.add(rows.getString("name") + rows.getBigDecimal("price"));
              rows.moveToInsertRow();
              rows.updateString("name", "new");
              rows.updateFloat("weight", 1.5f);
              rows.updateBytes("data", new byte[] {1, 2});
              rows.insertRow();
              rows.moveToCurrentRow();
              rows.next();
              rows.refreshRow();
              told.add(rows.getString("name"));
              rows.deleteRow();
              told.add(rows.last() + " " + rows.getRow());
            }
            for (String query :
                List.of(
                    "SELECT a, b FROM keyless",
                    "SELECT id, twice FROM shop.cheap",
                    "SELECT name FROM shop.item")) {
              try (ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                rows.updateString(2, "z");
                rows.updateRow();
                told.add("written");
              } catch (SQLException refused) {
                told.add(refused.getSQLState() + " " + refused.getMessage());
              }
            }
            told.addAll(
                Described.of(statement.executeQuery("SELECT * FROM shop.item ORDER BY id")));
          }
        });
  }

  @Test
  void columnsAndParametersOfQueries() throws Exception {
    tellTheSame(
        (connection, told) -> {
          for (String query :
              List.of(
                  "SELECT * FROM shop.item",
                  "SELECT i.name AS called, price + 1 AS more, c.twice, k.a, count(*) OVER () FROM"
                      + " shop.item i JOIN shop.cheap c USING (id) CROSS JOIN keyless k",
                  "SELECT 'x', 1, 1.5, now(), ARRAY[1], NULL, '{}'::json, interval '1 day', true,"
                      + " 'a'::\"char\", 'n'::name, '1'::money, 5::oid, 'pg_class'::regclass, b'1',"
                      + " B'101'::varbit, '1.2.3.4'::inet, int4range(1, 2), row(1, 'x')",
                  "SELECT table_name, is_typed FROM information_schema.tables WHERE false",
                  "INSERT INTO keyless VALUES (2, 'y') RETURNING a, b || 'z'")) {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
              ResultSetMetaData columns = statement.getMetaData();
              for (int i = 1; i <= columns.getColumnCount(); i++) {
                told.add(Described.column(columns, i));
              }
            }
          }
          String parameters =
              "UPDATE shop.item SET name = ?, price = ?, mood = ?::shop.mood, tags = ?, made = ?"
                  + " WHERE id = ? AND data = ? AND weight < ?";
          try (PreparedStatement statement = connection.prepareStatement(parameters)) {
            ParameterMetaData types = statement.getParameterMetaData();
            for (int i = 1; i <= types.getParameterCount(); i++) {
              told.add(
                  types.getParameterTypeName(i)
                      + " "
                      + types.getParameterType(i)
                      + " "
                      + types.getParameterClassName(i)
                      + " "
                      + types.isSigned(i));
            }
          }
        });
  }

  @Test
  void keysThatTheServerMade() throws Exception {
    tellTheSame(
        (connection, told) -> {
          String insert = "INSERT INTO shop.item (name) VALUES ('one'), ('two')";
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(insert, Statement.RETURN_GENERATED_KEYS);
            told.addAll(Described.of(statement.getGeneratedKeys()));
            statement.executeUpdate(insert, new String[] {"id", "name"});
            told.addAll(Described.of(statement.getGeneratedKeys()));
          }
        });
  }

  @Test
  void largeObjectsAreRefused() throws SQLException {
    GatewayServer.shared().recreate(DATABASE);
    try (Connection connection = Databases.open(GatewayServer.shared(), DATABASE)) {
      connection.setAutoCommit(false);
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> connection.unwrap(PGConnection.class).getLargeObjectAPI().createLO());
      assertEquals("0A000", refused.getSQLState());
    }
  }
}
