package dev.manylite.gateway.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.sqlite.ConstraintFailure.Violation;
import dev.manylite.translator.fault.SqlFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHandleTest {
  @TempDir Path folder;
  private Path file;
  private SqliteHandle handle;

  @BeforeEach
  void open() throws IOException {
    file = Files.createFile(folder.resolve("a.sqlite"));
    handle = SqliteHandle.open(file, HandleOptions.defaults(Extensions.NONE));
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void valuesComeBackInTheirStorageClass() {
    try (Cursor cursor = handle.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7")) {
      byte[] bytes = {0, 1, -1};
      cursor.bindAll(
          Long.MIN_VALUE, 1.5, "a\u0001é😀", bytes, null, Double.NaN, Double.NEGATIVE_INFINITY);
      assertTrue(cursor.step());
      assertEquals(Long.MIN_VALUE, cursor.value(0));
      assertEquals(1.5, cursor.value(1));
      assertEquals("a\u0001é😀", cursor.value(2));
      assertArrayEquals(bytes, (byte[]) cursor.value(3));
      assertNull(cursor.value(4));
      assertEquals("NaN", cursor.value(5));
      assertEquals(Double.NEGATIVE_INFINITY, cursor.value(6));
      assertFalse(cursor.step());
    }
  }

  @Test
  void emptyTextAndEmptyBlobAreNotNull() {
    assertEquals("", handle.queryValue("SELECT ''"));
    assertEquals("", handle.queryValue("SELECT ?1", ""));
    assertEquals(0, ((byte[]) handle.queryValue("SELECT x''")).length);
    assertEquals(0, ((byte[]) handle.queryValue("SELECT ?1", new byte[0])).length);
  }

  @Test
  void anUtf16FileReadsRight() throws IOException {
    Path wide = Files.createFile(folder.resolve("wide.sqlite"));
    try (SqliteHandle h = SqliteHandle.open(wide, HandleOptions.defaults(Extensions.NONE))) {
      h.execute("PRAGMA encoding='UTF-16le'");
      h.execute("CREATE TABLE t(a)");
    }
    try (SqliteHandle h = SqliteHandle.open(wide, HandleOptions.defaults(Extensions.NONE))) {
      assertEquals("UTF-16le", h.queryValue("PRAGMA encoding"));
      h.execute("INSERT INTO t VALUES ('héllo')");
      assertEquals("héllo", h.queryValue("SELECT a FROM t"));
    }
  }

  @Test
  void violationsNameTableAndColumns() {
    handle.execute(
        "CREATE TABLE \"s.t\"(a INTEGER PRIMARY KEY, b NOT NULL, \"c, d\", x,"
            + " CONSTRAINT positive CHECK (x > 0), UNIQUE(b, \"c, d\"))");
    handle.execute("CREATE TABLE child(a REFERENCES \"s.t\")");
    handle.execute("INSERT INTO \"s.t\" VALUES (1, 'x', 2, 3)");
    assertEquals(
        new Violation.Unique("s.t", List.of("a")),
        violation("INSERT INTO \"s.t\" VALUES (1, 'y', 2, 3)"));
    assertEquals(
        new Violation.Unique("s.t", List.of("b", "c, d")),
        violation("INSERT INTO \"s.t\" VALUES (2, 'x', 2, 3)"));
    handle.execute("CREATE UNIQUE INDEX lowered ON \"s.t\"(lower(b))");
    assertEquals(
        new Violation.UniqueIndex("lowered"),
        violation("INSERT INTO \"s.t\" VALUES (2, 'X', 9, 3)"));
    assertEquals(
        new Violation.NotNull("s.t", "b"), violation("INSERT INTO \"s.t\" VALUES (2, NULL, 2, 3)"));
    assertEquals(
        new Violation.Check("positive"), violation("INSERT INTO \"s.t\" VALUES (2, 'z', 2, 0)"));
    assertInstanceOf(Violation.ForeignKey.class, violation("INSERT INTO child VALUES (7)"));
  }

  private Violation violation(String sql) {
    return assertThrows(ConstraintFailure.class, () -> handle.execute(sql)).violation();
  }

  @Test
  void otherDatabasesAndExtensionsAreOutOfReach() {
    Path other = folder.resolve("other.sqlite");
    assertFault("54000", "ATTACH '" + other + "' AS other");
    assertFault("XX000", "SELECT load_extension('x')");
    assertFalse(Files.exists(other));
  }

  @Test
  void durabilityIsWhatTheTransactionAsksFor() {
    assertEquals(2L, handle.queryValue("PRAGMA synchronous"));
    assertEquals("wal", handle.queryValue("PRAGMA journal_mode"));
    handle.synchronous(Synchronous.OFF);
    assertEquals(0L, handle.queryValue("PRAGMA synchronous"));
    handle.synchronous(Synchronous.FULL);
    assertEquals(2L, handle.queryValue("PRAGMA synchronous"));
  }

  @Test
  void somethingElseThanSqliteIsRefused() throws IOException {
    Path text = folder.resolve("text.sqlite");
    Files.writeString(text, "no database, but long enough to be taken for one".repeat(50));
    SqlFault fault =
        assertThrows(
            SqlFault.class, () -> SqliteHandle.open(text, HandleOptions.defaults(Extensions.NONE)));
    assertEquals("XX001", fault.sqlState());
    assertThrows(
        SqlFault.class,
        () ->
            SqliteHandle.open(folder.resolve("missing"), HandleOptions.defaults(Extensions.NONE)));
    assertFalse(Files.exists(folder.resolve("missing")));
  }

  @Test
  void theSameTextCanRunTwiceAtOnce() {
    String sql = "SELECT value FROM json_each('[1,2,3]')";
    try (Cursor one = handle.prepare(sql);
        Cursor two = handle.prepare(sql)) {
      assertTrue(one.step() && two.step() && one.step());
      assertEquals(2L, one.value(0));
      assertEquals(1L, two.value(0));
    }
    assertEquals(1L, handle.queryValue(sql));
  }

  @Test
  void hundredsOfTextsKeepWorking() {
    for (int round = 0; round < 3; round++) {
      for (long i = 0; i < 200; i++) {
        assertEquals(i, handle.queryValue("SELECT " + i));
      }
    }
  }

  private void assertFault(String sqlState, String sql) {
    assertEquals(sqlState, assertThrows(SqlFault.class, () -> handle.execute(sql)).sqlState());
  }
}
