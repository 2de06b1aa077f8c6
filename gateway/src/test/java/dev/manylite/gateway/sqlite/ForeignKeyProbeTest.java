package dev.manylite.gateway.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignKeyProbeTest {
  @TempDir Path folder;
  private SqliteHandle handle;

  @BeforeEach
  void open() {
    handle = Fixture.in(folder).open();
    handle.execute("CREATE TABLE parent(x, y, PRIMARY KEY (x, y))");
    handle.execute("CREATE TABLE other(o INTEGER PRIMARY KEY)");
    handle.execute(
        "CREATE TABLE child(a, b, z REFERENCES other, FOREIGN KEY (b, a) REFERENCES parent (x, y))");
    handle.execute("INSERT INTO parent VALUES (1, 2)");
    handle.execute("INSERT INTO child(a, b) VALUES (2, 1)");
    handle.transaction().beginImmediate();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  private List<ForeignKeyBreach> probe(String sql) {
    assertThrows(ConstraintFailure.class, () -> handle.execute(sql));
    return new ForeignKeyProbe(handle).of(List.of("child"), List.of(), () -> handle.execute(sql));
  }

  @Test
  void theViolatingRowIsFoundAndNothingIsChanged() {
    assertEquals(
        List.of(
            new ForeignKeyBreach(
                "child", List.of("b", "a"), "parent", List.of("x", "y"), List.of(8L, 9L), 3, null)),
        probe("INSERT INTO child(a, b) VALUES (2, 1), (9, 8)"));
    assertEquals(
        List.of(
            new ForeignKeyBreach(
                "child", List.of("b", "a"), "parent", List.of("x", "y"), List.of(1L, 2L), 1, 1L)),
        probe("DELETE FROM parent"));
    assertEquals(1L, handle.queryValue("SELECT count(*) FROM child"));
    assertEquals(1L, handle.queryValue("SELECT count(*) FROM parent"));
    // Checks are immediate again.
    assertThrows(ConstraintFailure.class, () -> handle.execute("DELETE FROM parent"));
    handle.transaction().commit();
  }

  @Test
  void rowsFromBeforeAreNotBlamed() {
    handle.transaction().rollback();
    handle.execute("PRAGMA foreign_keys=OFF");
    handle.execute("INSERT INTO child(a, b) VALUES (7, 7)");
    handle.execute("PRAGMA foreign_keys=ON");
    handle.transaction().beginImmediate();
    assertEquals(
        List.of(List.of(6L, 6L)),
        probe("INSERT INTO child(a, b) VALUES (6, 6)").stream()
            .map(ForeignKeyBreach::values)
            .toList());
    assertEquals(
        List.of(List.of(7L, 7L)),
        probe("INSERT INTO child(a, b) VALUES (7, 7)").stream()
            .map(ForeignKeyBreach::values)
            .toList());
  }

  @Test
  void theFirstTableThatHasOneIsNamed() {
    handle.execute("PRAGMA defer_foreign_keys=ON");
    handle.execute("DELETE FROM parent");
    assertThrows(ConstraintFailure.class, () -> handle.transaction().commit());
    assertEquals(
        "parent",
        new ForeignKeyProbe(handle)
            .inTransaction(List.of("child"))
            .orElseThrow()
            .referencedTable());
  }
}
