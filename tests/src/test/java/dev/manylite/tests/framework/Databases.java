package dev.manylite.tests.framework;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases made anew from scripts among the test resources. */
final class Databases {
  private Databases() {}

  static Connection open(Server server, String database) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database));
  }

  /**
   * Makes {@code database} anew and runs the script {@code resource} in it, but for commands of
   * psql and databases.
   */
  static void create(Server server, String database, String resource) throws SQLException {
    server.recreate(database);
    try (Connection connection = open(server, database)) {
      execute(
          connection,
          Resources.read(path(resource)).replaceAll("(?m)^(\\\\|(DROP|CREATE) DATABASE).*", ""));
    }
  }

  static Path path(String resource) {
    return Path.of(Databases.class.getResource(resource).getPath());
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
