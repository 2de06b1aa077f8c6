package dev.manylite.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.Level;
import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Flyway's commands, in the same order on both servers, with what they leave behind. */
class FlywayTest {
  private static final String HISTORY =
      "SELECT installed_rank, version, description, type, script, checksum, installed_by, success"
          + " FROM flyway_schema_history ORDER BY installed_rank";

  @BeforeAll
  static void quiet() {
    Quiet.below(Level.OFF, "org.flywaydb");
  }

  private static FluentConfiguration flyway(Server server, String database, String... folders) {
    String[] locations =
        Arrays.stream(folders)
            .map(folder -> "classpath:framework/flyway/" + folder)
            .toArray(String[]::new);
    return Flyway.configure()
        .dataSource(server.jdbcUrl(database), "postgres", "")
        .locations(locations)
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
        .placeholders(Map.of("who", "Ada"))
        .cleanDisabled(false);
  }

  private static void tell(Server server, String database, String sql, List<String> told)
      throws SQLException {
    try (Connection connection = Databases.open(server, database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      told.addAll(Described.of(rows));
    }
  }

  private static void tell(Flyway flyway, List<String> told) {
    for (MigrationInfo info : flyway.info().all()) {
      told.add(info.getVersion() + " " + info.getDescription() + " " + info.getState());
    }
  }

  private static void migrate(FluentConfiguration configuration, List<String> told) {
    MigrateResult result = configuration.load().migrate();
    told.add(
        result.migrationsExecuted + " to " + result.targetSchemaVersion + " " + result.warnings);
    tell(configuration.load(), told);
  }

  @Test
  void migrationsRunInTheirOrder() throws Exception {
    Both.tellTheSame(
        "framework_flyway",
        (server, database, told) -> {
          tell(flyway(server, database, "first").load(), told);
          migrate(flyway(server, database, "first"), told);
          migrate(flyway(server, database, "first"), told);
          flyway(server, database, "first").load().validate();
          tell(server, database, HISTORY, told);
          tell(server, database, "SELECT * FROM totals ORDER BY name", told);

          FlywayException missed =
              assertThrows(
                  FlywayException.class,
                  () -> flyway(server, database, "first", "late").load().migrate());
          told.add(missed.getMessage());
          migrate(flyway(server, database, "first", "late").outOfOrder(true), told);
          tell(server, database, HISTORY, told);
          migrate(flyway(server, database, "first", "late", "after").outOfOrder(true), told);
          tell(server, database, "SELECT * FROM migrated", told);
        });
  }

  @Test
  void aFailedMigrationLeavesNothing() throws Exception {
    Both.tellTheSame(
        "framework_flyway",
        (server, database, told) -> {
          migrate(flyway(server, database, "first"), told);
          FlywayException failed =
              assertThrows(
                  FlywayException.class,
                  () -> flyway(server, database, "first", "broken").load().migrate());
          told.add(failed.getMessage().replaceAll("(?s)Location.*\nLine", "Line"));
          tell(server, database, HISTORY, told);
          tell(
              server,
              database,
              "SELECT to_regclass('half_done') IS NULL, count(*) FROM information_schema.columns"
                  + " WHERE table_name = 'person'",
              told);
          flyway(server, database, "first", "broken").load().repair();
          tell(flyway(server, database, "first", "broken").load(), told);
        });
  }

  @Test
  void validateRepairBaselineAndClean() throws Exception {
    Both.tellTheSame(
        "framework_flyway",
        (server, database, told) -> {
          try (Connection connection = Databases.open(server, database)) {
            Databases.execute(connection, "CREATE TABLE was_here (a int)");
          }
          FlywayException occupied =
              assertThrows(
                  FlywayException.class, () -> flyway(server, database, "first").load().migrate());
          told.add(occupied.getMessage().replace(database, "database"));
          flyway(server, database, "first").baselineVersion("0").load().baseline();
          migrate(flyway(server, database, "first"), told);
          FlywayException changed =
              assertThrows(
                  FlywayException.class,
                  () ->
                      flyway(server, database, "first")
                          .placeholders(Map.of("who", "Eve"))
                          .ignoreMigrationPatterns("*:pending")
                          .locations("classpath:framework/flyway/changed")
                          .load()
                          .validate());
          told.add(changed.getMessage());
          flyway(server, database, "first").load().repair();
          tell(server, database, HISTORY, told);
          told.addAll(flyway(server, database, "first").load().clean().schemasCleaned);
          tell(server, database, "SELECT relname FROM pg_class WHERE oid >= 16384", told);
          tell(server, database, "SELECT typname FROM pg_type WHERE oid >= 16384", told);
          tell(server, database, "SELECT proname FROM pg_proc WHERE oid >= 16384", told);
          migrate(flyway(server, database, "first"), told);
        });
  }

  @Test
  void cleanKnowsEveryKindOfObject() throws Exception {
    Both.tellTheSame(
        "framework_flyway",
        (server, database, told) -> {
          try (Connection connection = Databases.open(server, database)) {
            Databases.execute(connection, Resources.read(Databases.path("/framework/objects.sql")));
          }
          Flyway flyway =
              flyway(server, database, "first").schemas("shop", "public", "third").load();
          told.addAll(flyway.clean().schemasCleaned);
          tell(
              server,
              database,
              "SELECT nspname, relname FROM pg_class c JOIN pg_namespace n ON relnamespace = n.oid"
                  + " WHERE c.oid >= 16384 ORDER BY 1, 2",
              told);
          tell(server, database, "SELECT typname FROM pg_type WHERE oid >= 16384", told);
          tell(server, database, "SELECT proname FROM pg_proc WHERE oid >= 16384", told);
        });
  }

  @Test
  void severalSchemas() throws Exception {
    Both.tellTheSame(
        "framework_flyway",
        (server, database, told) -> {
          FluentConfiguration two =
              flyway(server, database, "first").schemas("one", "two").defaultSchema("one");
          migrate(two, told);
          migrate(flyway(server, database, "first").schemas("three").table("done"), told);
          tell(
              server,
              database,
              "SELECT table_schema, table_name FROM information_schema.tables"
                  + " WHERE table_schema IN ('one', 'two', 'three') ORDER BY 1, 2",
              told);
          two.load().clean();
          tell(
              server,
              database,
              "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1",
              told);
        });
  }

  /** Two databases do not wait for each other; two migrations of one database do. */
  @Test
  void tenantsMigrateSideBySide() throws Exception {
    List<String> tenants = List.of("framework_flyway_a", "framework_flyway_b");
    tenants.forEach(GatewayServer.shared()::recreate);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<MigrateResult>> running =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              flyway(GatewayServer.shared(), tenants.get(i % 2), "first")
                                  .load()
                                  .migrate()))
              .toList();
      int executed = 0;
      for (Future<MigrateResult> one : running) {
        executed += one.get().migrationsExecuted;
      }
      assertEquals(2 * 5, executed);
    } finally {
      threads.shutdown();
    }
  }
}
