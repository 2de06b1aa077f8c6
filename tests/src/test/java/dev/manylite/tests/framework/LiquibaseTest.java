package dev.manylite.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.Server;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.diff.output.report.DiffToReport;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Liquibase's commands over a change log of all usual changes, with what they leave behind. */
class LiquibaseTest {
  private static final String DATABASE = "framework_liquibase";
  private static final Logger LOGGER = Logger.getLogger("liquibase");
  private static final String LOG = "framework/liquibase/changes.xml";

  @BeforeAll
  static void quiet() {
    System.setProperty("liquibase.analytics.enabled", "false");
    LOGGER.setLevel(Level.OFF);
  }

  private static Database open(Server server, String database) throws Exception {
    return DatabaseFactory.getInstance()
        .findCorrectDatabaseImplementation(new JdbcConnection(Databases.open(server, database)));
  }

  private static Liquibase liquibase(Server server, String database) throws Exception {
    return new Liquibase(LOG, new ClassLoaderResourceAccessor(), open(server, database));
  }

  private static void tell(Server server, String database, String sql, List<String> told)
      throws Exception {
    try (Connection connection = Databases.open(server, database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      told.addAll(Described.of(rows));
    }
  }

  private static void tellTables(Server server, String database, List<String> told)
      throws Exception {
    for (String sql :
        List.of(
            "SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity"
                + " FROM information_schema.columns WHERE table_schema = 'public'"
                + " ORDER BY table_name, ordinal_position",
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
                + " WHERE conrelid >= 16384 ORDER BY 1, 2",
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname",
            "SELECT * FROM pg_sequences ORDER BY 1, 2",
            "SELECT id, author, filename, exectype, md5sum, description, tag, orderexecuted"
                + " FROM databasechangelog ORDER BY orderexecuted")) {
      tell(server, database, sql, told);
    }
  }

  @Test
  void updateTagAndRollBack() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          Contexts contexts = new Contexts("production");
          LabelExpression labels = new LabelExpression();
          try (Liquibase liquibase = liquibase(server, database)) {
            for (ChangeSet set : liquibase.listUnrunChangeSets(contexts, labels)) {
              told.add("not run: " + set);
            }
            liquibase.update("rows-are-there", contexts, labels);
            tellTables(server, database, told);
            tell(server, database, "SELECT id, first_name, amount FROM person ORDER BY id", told);
            liquibase.validate();
            liquibase.update(contexts, labels);
            told.add(liquibase.listUnrunChangeSets(contexts, labels).size() + " left");
            tellTables(server, database, told);
            tell(server, database, "SELECT id, name, born, score FROM person ORDER BY id", told);
            liquibase.update(new Contexts("test"), labels);
            liquibase.rollback(4, null, new Contexts("test"), labels);
            tellTables(server, database, told);
            liquibase.clearCheckSums();
            liquibase.update(contexts, labels);
            tellTables(server, database, told);
          }
        });
  }

  @Test
  void rollBackToATagAndDropAll() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          Contexts contexts = new Contexts();
          try (Liquibase liquibase = liquibase(server, database)) {
            liquibase.update("rows-are-there", contexts, new LabelExpression());
            liquibase.rollback(4, null, contexts, new LabelExpression());
            tellTables(server, database, told);
            liquibase.update("rows-are-there", contexts, new LabelExpression());
            liquibase.dropAll();
            tell(
                server,
                database,
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                    + " ORDER BY 1",
                told);
          }
        });
  }

  @Test
  void changeLogsAreGenerated() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          try (Liquibase liquibase = liquibase(server, database)) {
            liquibase.update(new Contexts());
            told.addAll(generated(liquibase.getDatabase(), null));
          }
        });
  }

  @Test
  void objectsOfEveryKindAreSeen() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          Databases.create(server, database, "/framework/objects.sql");
          // An index's INCLUDE is not kept.
          try (Connection connection = Databases.open(server, database)) {
            Databases.execute(connection, "DROP INDEX shop.book_like");
          }
          Database reference = open(server, database);
          reference.setDefaultSchemaName("shop");
          told.addAll(generated(reference, null));
          reference.close();
        });
  }

  @Test
  void databasesAreCompared() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          String other = database + "_other";
          server.recreate(other);
          try (Liquibase one = liquibase(server, database);
              Liquibase two = liquibase(server, other)) {
            one.update(new Contexts());
            two.update("rows-are-there", new Contexts(), new LabelExpression());
            DiffResult result =
                DiffGeneratorFactory.getInstance()
                    .compare(one.getDatabase(), two.getDatabase(), CompareControl.STANDARD);
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            try (PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8)) {
              new DiffToReport(result, out).print();
            }
            told.addAll(
                report
                    .toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("Database:") && !line.contains("Version"))
                    .toList());
          }
        });
  }

  private static List<String> generated(Database reference, Database compared) throws Exception {
    DiffResult result =
        DiffGeneratorFactory.getInstance()
            .compare(
                reference,
                compared,
                compared == null
                    ? new CompareControl(
                        new CompareControl.SchemaComparison[] {
                          new CompareControl.SchemaComparison(
                              reference.getDefaultSchema(), reference.getDefaultSchema())
                        },
                        (java.util.Set<Class<? extends liquibase.structure.DatabaseObject>>) null)
                    : CompareControl.STANDARD);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
      new DiffToChangeLog(result, new DiffOutputControl(false, false, true, null)).print(out);
    }
    // Change sets of one kind come in the order of OIDs.
    return Arrays.stream(log.toString(StandardCharsets.UTF_8).split("(?=<changeSet )"))
        .map(set -> set.replaceAll(" id=\"\\d+-\\d+\"", "").replace("</databaseChangeLog>", ""))
        .map(String::strip)
        .sorted()
        .toList();
  }

  @Test
  void theLockKeepsOthersOut() throws Exception {
    GatewayServer server = GatewayServer.shared();
    server.recreate(DATABASE);
    try (Liquibase one = liquibase(server, DATABASE);
        Liquibase two = liquibase(server, DATABASE)) {
      one.update("rows-are-there", new Contexts(), new LabelExpression());
      LockServiceFactory.getInstance().getLockService(one.getDatabase()).waitForLock();
      LockServiceFactory.getInstance()
          .getLockService(two.getDatabase())
          .setChangeLogLockWaitTime(0);
      LiquibaseException locked =
          assertThrows(LiquibaseException.class, () -> two.update(new Contexts()));
      assertInstanceOf(LockException.class, locked.getCause());
      assertEquals(1, two.listLocks().length);
      one.forceReleaseLocks();
      LockServiceFactory.getInstance().resetAll();
      two.update(new Contexts());
    }
  }

  @Test
  void aFailedChangeSetIsRolledBack() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          try (Connection connection = Databases.open(server, database);
              Liquibase liquibase = liquibase(server, database)) {
            Databases.execute(connection, "CREATE TABLE city (code int)");
            assertThrows(LiquibaseException.class, () -> liquibase.update(new Contexts()));
            tell(
                server,
                database,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                    + " ORDER BY 1",
                told);
          }
        });
  }
}
