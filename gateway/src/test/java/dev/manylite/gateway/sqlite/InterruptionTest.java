package dev.manylite.gateway.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.Types;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InterruptionTest {
  private static final String ENDLESS =
      "WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x) SELECT max(i) FROM x";
  private static final String NUMBERS =
      "WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x WHERE i < ?1)";

  private static final Signature TEXT =
      new Signature(
          "text",
          false,
          List.of(Types.INT8),
          Types.TEXT,
          Signature.Kind.SCALAR,
          Signature.Volatility.IMMUTABLE,
          true,
          false,
          0,
          new Implementation.Scalar("pg_text", (c, a) -> a[0].toString()));

  @TempDir Path folder;
  private SqliteHandle handle;
  private final Interruption interruption = new Interruption();

  @BeforeEach
  void open() {
    handle = Fixture.in(folder).open();
    handle.attach(null, interruption);
    handle.execute("CREATE TABLE t(a INTEGER, b TEXT)");
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void aTimeoutStopsAStatement() {
    interruption.begin(Duration.ofMillis(50));
    SqlFault fault = assertThrows(SqlFault.class, () -> handle.queryValue(ENDLESS));
    assertEquals("57014", fault.sqlState());
    assertEquals("canceling statement due to statement timeout", fault.getMessage());
    interruption.end();
    interruption.begin(Duration.ZERO);
    assertEquals(1L, handle.queryValue("SELECT 1"));
  }

  @Test
  void aCancelBetweenStatementsHasNoEffect() {
    interruption.cancel();
    interruption.begin(Duration.ZERO);
    assertEquals(1L, handle.queryValue("SELECT 1"));
    interruption.end();
    interruption.cancel();
    interruption.begin(Duration.ZERO);
    assertEquals(2L, handle.queryValue("SELECT 2"));
  }

  /** Every statement is either canceled, or complete and right; never the next one's victim. */
  @Test
  void cancelsRacingWithStatementsHitOnlyTheirOwn() throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    Thread canceler =
        new Thread(
            () -> {
              while (!stop.get()) {
                interruption.cancel();
                Thread.onSpinWait();
              }
            });
    int canceled = 0;
    canceler.start();
    try {
      for (long i = 0; i < 3000; i++) {
        long rows = i % 300 + 1;
        interruption.begin(Duration.ZERO);
        try {
          assertEquals(rows, handle.queryValue(NUMBERS + " SELECT count(*) FROM x", rows));
        } catch (SqlFault fault) {
          assertEquals("57014", fault.sqlState());
          canceled++;
        }
        interruption.end();
        // Nobody's statement: it can't be canceled.
        assertEquals(i, handle.queryValue("SELECT ?1", i));
      }
    } finally {
      stop.set(true);
      canceler.join();
    }
    assertTrue(canceled > 0, "no cancel hit a statement");
  }

  @Test
  void handlesCloseSafelyWhileCancelsCome() throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    Thread canceler =
        new Thread(
            () -> {
              while (!stop.get()) {
                interruption.cancel();
              }
            });
    canceler.start();
    try {
      Fixture fixture = Fixture.in(folder);
      for (int i = 0; i < 300; i++) {
        try (SqliteHandle other = fixture.open()) {
          other.attach(null, interruption);
          interruption.begin(Duration.ZERO);
          assertThrows(SqlFault.class, () -> other.queryValue(ENDLESS));
          interruption.end();
        }
      }
    } finally {
      stop.set(true);
      canceler.join();
    }
  }

  @Test
  void aStoppedReadLeavesTheTransactionAlone() {
    handle.transaction().beginImmediate();
    handle.execute("INSERT INTO t VALUES (1, 'kept')");
    interruption.begin(Duration.ofMillis(30));
    assertThrows(SqlFault.class, () -> handle.queryValue(ENDLESS));
    interruption.end();
    assertTrue(handle.transaction().isOpen());
    handle.transaction().commit();
    assertEquals(1L, handle.queryValue("SELECT count(*) FROM t"));
  }

  @Test
  void aStoppedWriteLeavesTheSavepointsAlone() {
    handle.ensureRegistered(Set.of(TEXT));
    handle.transaction().beginImmediate();
    handle.execute("INSERT INTO t VALUES (1, 'kept')");
    handle.transaction().savepoint("s");
    interruption.begin(Duration.ofMillis(30));
    SqlFault fault =
        assertThrows(
            SqlFault.class,
            () ->
                handle.execute(
                    "INSERT INTO t " + NUMBERS + " SELECT i, pg_text(i) FROM x", Long.MAX_VALUE));
    assertEquals("57014", fault.sqlState());
    interruption.end();
    assertTrue(handle.transaction().isOpen());
    handle.transaction().rollbackTo("s");
    handle.execute("INSERT INTO t VALUES (2, 'after')");
    handle.transaction().commit();
    assertEquals(2L, handle.queryValue("SELECT count(*) FROM t"));
  }

  @Test
  void aWriteStoppedHardEndsTheTransactionAndSaysSo() {
    handle.transaction().beginImmediate();
    handle.execute("INSERT INTO t VALUES (1, 'lost')");
    interruption.begin(Duration.ofMillis(30));
    assertThrows(
        SqlFault.class,
        () -> handle.execute("INSERT INTO t " + NUMBERS + " SELECT i, 'x' FROM x", Long.MAX_VALUE));
    interruption.end();
    assertFalse(handle.transaction().isOpen());
    assertEquals(
        "40000", assertThrows(SqlFault.class, () -> handle.transaction().commit()).sqlState());
    handle.transaction().rollback();
    assertEquals(0L, handle.queryValue("SELECT count(*) FROM t"));
  }
}
