package dev.manylite.gateway.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingRowProbeTest {
  @TempDir Path folder;
  private SqliteHandle handle;

  @BeforeEach
  void open() {
    handle = Fixture.in(folder).open();
    handle.execute(
        "CREATE TABLE \"s.t\"(id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE, n CHECK (n > 0),"
            + " twice AS (n * 2) STORED)");
    handle.execute("INSERT INTO \"s.t\" VALUES (1, 'x', 1), (2, 'y', 2)");
    handle.transaction().beginImmediate();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  private Optional<List<Object>> probe(String sql) {
    assertThrows(ConstraintFailure.class, () -> handle.execute(sql));
    return new FailingRowProbe(handle)
        .of(
            "s.t",
            "rowid",
            List.of("id", "a", "n", "twice"),
            List.of("id", "a", "n", "twice"),
            () -> handle.execute(sql));
  }

  @Test
  void theRowIsTheOneThatFailed() {
    assertEquals(
        Optional.of(List.of(4L, "x", 5L, 10L)),
        probe("INSERT INTO \"s.t\" VALUES (3, 'z', 4), (4, 'x', 5), (5, 'w', 6)"));
    assertEquals(
        Optional.of(Arrays.asList(3L, null, 4L, 8L)),
        probe("INSERT INTO \"s.t\" VALUES (3, NULL, 4)"));
    assertEquals(
        Optional.of(List.of(2L, "y", -1L, -2L)), probe("UPDATE \"s.t\" SET n = -1 WHERE id = 2"));
    assertEquals(
        Optional.of(List.of(2L, "x", 9L, 18L)),
        probe(
            "INSERT INTO \"s.t\" VALUES (2, 'q', 9) ON CONFLICT (id) DO UPDATE SET a = 'x', n = 9"));
  }

  @Test
  void nothingOfTheProbeRemains() {
    probe("INSERT INTO \"s.t\" VALUES (3, 'z', 4), (4, 'x', 5)");
    assertEquals(2L, handle.queryValue("SELECT count(*) FROM \"s.t\""));
    assertEquals(0L, handle.queryValue("SELECT count(*) FROM temp.sqlite_schema"));
    handle.execute("INSERT INTO \"s.t\" VALUES (3, 'z', 4)");
    handle.transaction().commit();
    assertEquals(3L, handle.queryValue("SELECT count(*) FROM \"s.t\""));
  }
}
