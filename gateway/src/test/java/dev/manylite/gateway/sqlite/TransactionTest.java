package dev.manylite.gateway.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
  private static final String EDIT =
      "UPDATE sqlite_schema SET sql = ?1 WHERE type = 'table' AND name = 't'";

  @TempDir Path folder;
  private SqliteHandle handle;
  private SqliteHandle other;

  @BeforeEach
  void open() {
    Fixture fixture = Fixture.in(folder);
    handle = fixture.open();
    other = fixture.open();
    handle.execute("CREATE TABLE t(a INTEGER)");
    handle.execute("INSERT INTO t VALUES (1)");
    assertEquals(1L, other.queryValue("SELECT a FROM t"));
  }

  @AfterEach
  void close() {
    handle.close();
    other.close();
  }

  private Transaction transaction() {
    return handle.transaction();
  }

  @Test
  void anEditedSchemaIsSeenByAllOnceItIsCommitted() {
    transaction().beginImmediate();
    transaction().editSchema(EDIT, "CREATE TABLE t(a INTEGER, b TEXT DEFAULT 'x')");
    assertEquals("x", handle.queryValue("SELECT b FROM t"));
    assertMissingColumn(other);
    transaction().commit();
    assertEquals("x", other.queryValue("SELECT b FROM t"));
    assertEquals("ok", other.queryValue("PRAGMA integrity_check"));
  }

  @Test
  void aRolledBackEditLeavesNothingBehind() {
    for (int round = 0; round < 20; round++) {
      String column = "b" + round;
      long version = handle.schemaVersion();
      transaction().beginImmediate();
      transaction().editSchema(EDIT, "CREATE TABLE t(a INTEGER, " + column + " DEFAULT 7)");
      assertEquals(7L, handle.queryValue("SELECT " + column + " FROM t"));
      handle.execute("INSERT INTO t VALUES (2, 3)");
      transaction().rollback();
      // Another handle's change now gets the very version that was rolled back.
      other.execute("CREATE TABLE o" + round + "(c)");
      other.execute("ALTER TABLE t RENAME COLUMN a TO aa");
      assertThrows(SqlFault.class, () -> handle.queryValue("SELECT t." + column + " FROM t"));
      assertEquals(1L, handle.queryValue("SELECT sum(t.aa) FROM t"));
      assertEquals(0L, handle.queryValue("SELECT count(*) FROM o" + round));
      other.execute("ALTER TABLE t RENAME COLUMN aa TO a");
      assertEquals(1L, handle.queryValue("SELECT sum(t.a) FROM t"));
      assertTrue(handle.schemaVersion() > version);
      assertFalse(transaction().isSchemaChanged());
    }
    assertEquals("ok", handle.queryValue("PRAGMA integrity_check"));
  }

  @Test
  void anEditIsUndoneBackToASavepoint() {
    transaction().beginImmediate();
    transaction().editSchema(EDIT, "CREATE TABLE t(a INTEGER, b DEFAULT 1)");
    transaction().savepoint("s");
    handle.execute("CREATE TABLE u(x)");
    transaction().editSchema(EDIT, "CREATE TABLE t(a INTEGER, b DEFAULT 1, c DEFAULT 2)");
    assertEquals(2L, handle.queryValue("SELECT t.c FROM t"));
    transaction().rollbackTo("s");
    assertThrows(SqlFault.class, () -> handle.queryValue("SELECT t.c FROM t"));
    assertThrows(SqlFault.class, () -> handle.queryValue("SELECT x FROM u"));
    assertEquals(1L, handle.queryValue("SELECT t.b FROM t"));
    transaction().editSchema(EDIT, "CREATE TABLE t(a INTEGER, b DEFAULT 1, d DEFAULT 4)");
    transaction().commit();
    assertEquals(4L, other.queryValue("SELECT t.d FROM t"));
    assertEquals(4L, handle.queryValue("SELECT t.d FROM t"));
  }

  @Test
  void anEditWhileACursorIsOpenHarmsNobody() {
    handle.execute("INSERT INTO t VALUES (2), (3)");
    try (Cursor cursor = handle.prepare("SELECT a FROM t")) {
      transaction().beginImmediate();
      assertTrue(cursor.step());
      transaction().editSchema(EDIT, "CREATE TABLE t(a INTEGER, b DEFAULT 1)");
      assertTrue(cursor.step());
      assertEquals(2L, cursor.value(0));
    }
    transaction().rollback();
    assertThrows(SqlFault.class, () -> handle.queryValue("SELECT t.b FROM t"));
  }

  @Test
  void savepointsOfTheSameNameHideEachOther() {
    transaction().beginImmediate();
    transaction().savepoint("a \"b\"");
    handle.execute("INSERT INTO t VALUES (2)");
    transaction().savepoint("a \"b\"");
    handle.execute("INSERT INTO t VALUES (3)");
    transaction().rollbackTo("a \"b\"");
    assertEquals(2L, handle.queryValue("SELECT count(*) FROM t"));
    transaction().release("a \"b\"");
    transaction().rollbackTo("a \"b\"");
    assertEquals(1L, handle.queryValue("SELECT count(*) FROM t"));
    transaction().commit();
  }

  @Test
  void whatIsKeptWithATransactionFollowsItsSavepoints() {
    List<String> ran = new ArrayList<>();
    transaction().beginImmediate();
    transaction().local().put("k", 1);
    transaction().savepoint("s");
    transaction().local().put("k", 2);
    transaction().rollbackTo("s");
    assertEquals(1, transaction().local().get("k"));
    transaction().afterCommit(() -> ran.add("first"));
    transaction().rollback();
    assertNull(transaction().local().get("k"));
    transaction().beginImmediate();
    transaction().afterCommit(() -> ran.add("second"));
    transaction().commit();
    assertEquals(List.of("second"), ran);
  }

  @Test
  void anotherWriterIsWaitedForNoLongerThanTheLockTimeout() {
    other.transaction().beginImmediate();
    handle.lockTimeout(Duration.ofMillis(50));
    long start = System.nanoTime();
    SqlFault fault = assertThrows(SqlFault.class, () -> transaction().beginImmediate());
    assertEquals("55P03", fault.sqlState());
    assertTrue(System.nanoTime() - start < 2_000_000_000L);
    assertFalse(transaction().isOpen());
    other.transaction().rollback();
    transaction().beginImmediate();
    transaction().rollback();
  }

  @Test
  void aSnapshotThatIsTooOldToWriteIsASerializationFailure() {
    transaction().begin();
    assertEquals(1L, handle.queryValue("SELECT count(*) FROM t"));
    other.execute("INSERT INTO t VALUES (2)");
    assertEquals(1L, handle.queryValue("SELECT count(*) FROM t"));
    SqlFault fault = assertThrows(SqlFault.class, () -> handle.execute("INSERT INTO t VALUES (3)"));
    assertEquals("40001", fault.sqlState());
    assertTrue(transaction().isOpen());
    transaction().rollback();
    assertEquals(2L, handle.queryValue("SELECT count(*) FROM t"));
  }

  @Test
  void aDeferredForeignKeyFailsTheCommitOnly() {
    handle.execute("CREATE TABLE p(id INTEGER PRIMARY KEY)");
    handle.execute("CREATE TABLE c(p REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
    transaction().beginImmediate();
    handle.execute("INSERT INTO c VALUES (1)");
    assertThrows(ConstraintFailure.class, () -> transaction().commit());
    assertTrue(transaction().isOpen());
    handle.execute("INSERT INTO p VALUES (1)");
    transaction().commit();
  }

  private static void assertMissingColumn(SqliteHandle handle) {
    assertThrows(SqlFault.class, () -> handle.queryValue("SELECT t.b FROM t"));
  }
}
