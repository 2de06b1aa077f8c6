package dev.manylite.gateway.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {
  private static final SqlFault FAULT = new SqlFault("22012", "division by zero");
  private static final List<Signature> KNOWN =
      List.of(
          scalar("echo", Volatility.IMMUTABLE, false, (c, a) -> a[0]),
          scalar("strict", Volatility.IMMUTABLE, true, (c, a) -> "called"),
          scalar(
              "fail",
              Volatility.IMMUTABLE,
              false,
              (c, a) -> {
                throw FAULT;
              }),
          scalar("recurse", Volatility.IMMUTABLE, false, (c, a) -> endless(0)),
          scalar("chance", Volatility.VOLATILE, false, (c, a) -> 4L),
          aggregate("joined", true),
          aggregate("joined_all", false),
          signature(
              Kind.SET_RETURNING,
              Volatility.IMMUTABLE,
              false,
              new Implementation.Rows(
                  "series",
                  List.of(new Implementation.Rows.ResultColumn("series", Types.INT8)),
                  (c, a) ->
                      List.of(
                          new Object[] {1L, "a\"\\\n\u0001é", null},
                          new Object[] {
                            Double.POSITIVE_INFINITY, 0.1, new byte[] {0, (byte) 0xab}
                          }))));

  @TempDir Path folder;
  private Fixture fixture;
  private SqliteHandle handle;

  private static long endless(long depth) {
    return endless(depth + 1) + 1;
  }

  private static Signature scalar(
      String name, Volatility volatility, boolean strict, Implementation.ScalarBody body) {
    return signature(Kind.SCALAR, volatility, strict, new Implementation.Scalar(name, body));
  }

  private static Signature aggregate(String name, boolean strict) {
    return signature(
        Kind.AGGREGATE,
        Volatility.IMMUTABLE,
        strict,
        new Implementation.Aggregate(name, Joined::new));
  }

  private static Signature signature(
      Kind kind, Volatility volatility, boolean strict, Implementation implementation) {
    return new Signature(
        "f", false, List.of(), Types.TEXT, kind, volatility, strict, false, 0, implementation);
  }

  /** Joins its arguments by commas. */
  private static final class Joined implements Accumulator {
    private final List<String> parts = new ArrayList<>();

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (arguments[0] instanceof Long number && number < 0) {
        throw FAULT;
      }
      parts.add(String.valueOf(arguments[0]));
    }

    @Override
    public Object result(FunctionContext context) {
      return parts.isEmpty() ? null : String.join(",", parts);
    }
  }

  private record Known() implements Extensions {
    @Override
    public Optional<Signature> function(String sqliteName) {
      return KNOWN.stream()
          .filter(s -> s.implementation().toString().contains("sqliteName=" + sqliteName + ","))
          .findFirst();
    }

    @Override
    public List<Signature> directOnly() {
      return KNOWN.stream().filter(s -> s.volatility() == Volatility.VOLATILE).toList();
    }

    @Override
    public Optional<Comparator<String>> collation(String name) {
      return switch (name) {
        case "by_length" -> Optional.of(Comparator.comparing(String::length));
        case "broken" ->
            Optional.of(
                (a, b) -> {
                  throw FAULT;
                });
        default -> Optional.empty();
      };
    }
  }

  @BeforeEach
  void open() {
    fixture = Fixture.in(folder, new Known());
    handle = fixture.open();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void everyRuntimeValuePassesThroughAFunction() {
    handle.ensureRegistered(Set.copyOf(KNOWN));
    for (Object value : new Object[] {Long.MAX_VALUE, -0.5, "é😀", "", null}) {
      assertEquals(value, handle.queryValue("SELECT echo(?1)", value));
    }
    byte[] blob = {1, 0, 2};
    assertArrayEquals(blob, (byte[]) handle.queryValue("SELECT echo(?1)", blob));
    assertArrayEquals(new byte[0], (byte[]) handle.queryValue("SELECT echo(x'')"));
    assertEquals("NaN", handle.queryValue("SELECT echo(?1)", Double.NaN));
  }

  @Test
  void strictFunctionsAreNotCalledForNulls() {
    assertNull(handle.queryValue("SELECT strict(1, NULL)"));
    assertEquals("called", handle.queryValue("SELECT strict(1, 2)"));
  }

  @Test
  void aFaultComesOutAsItWasThrown() {
    assertSame(FAULT, fault("SELECT fail()"));
    assertSame(FAULT, fault("SELECT joined(value) FROM json_each('[1,-1]')"));
    assertSame(FAULT, fault("SELECT value FROM json_each('[1,2]') ORDER BY fail(value)"));
    assertEquals("54001", fault("SELECT recurse()").sqlState());
    assertEquals(1L, handle.queryValue("SELECT 1"));
  }

  @Test
  void aFaultInACollationIsNotLost() {
    handle.ensureCollations(Set.of("broken"));
    assertSame(FAULT, fault("SELECT 'a' = 'b' COLLATE broken"));
    assertSame(
        FAULT, fault("SELECT value FROM json_each('[\"a\",\"b\"]') ORDER BY 1 COLLATE broken"));
  }

  private SqlFault fault(String sql) {
    return assertThrows(SqlFault.class, () -> handle.queryValue(sql));
  }

  @Test
  void whatTheFilesSchemaNamesIsLearnedWhenItIsNeeded() {
    handle.execute("CREATE TABLE t(a CHECK (echo(a) <> 3), b COLLATE by_length)");
    handle.execute("CREATE INDEX i ON t(b)");
    handle.execute("INSERT INTO t VALUES (1, 'ccc'), (2, 'a')");
    assertEquals("a", handle.queryValue("SELECT b FROM t ORDER BY b"));
    assertThrows(ConstraintFailure.class, () -> handle.execute("INSERT INTO t VALUES (3, '')"));
    assertEquals("XX000", fault("SELECT unknown_function()").sqlState());
  }

  @Test
  void aFileCanNotCallVolatileFunctions() {
    assertEquals(4L, handle.queryValue("SELECT chance()"));
    handle.execute("CREATE VIEW v AS SELECT chance() AS a");
    assertEquals("XX000", fault("SELECT a FROM v").sqlState());
  }

  @Test
  void whatTheSchemaStoresIsLearnedByAHandleThatOnlyWrites() {
    handle.execute(
        "CREATE TABLE t(a CHECK (echo(a) <> 3), g GENERATED ALWAYS AS (echo(a) || 'g') STORED)");
    handle.execute("CREATE UNIQUE INDEX i ON t(strict(a))");
    handle.execute("CREATE INDEX p ON t(a) WHERE echo(a) > 5");
    try (SqliteHandle other = fixture.open()) {
      other.execute("INSERT INTO t VALUES (1)");
      assertThrows(ConstraintFailure.class, () -> other.execute("INSERT INTO t VALUES (2)"));
      assertEquals("1g", other.queryValue("SELECT g FROM t"));
    }
    try (SqliteHandle other = fixture.open()) {
      other.execute("UPDATE t SET a = 7");
    }
    try (SqliteHandle other = fixture.open()) {
      other.execute("DELETE FROM t");
      other.execute("ALTER TABLE t RENAME COLUMN a TO b");
      other.vacuum();
    }
  }

  @Test
  void anIndexOfAForeignFileCanNotCallVolatileFunctions() {
    handle.execute("CREATE TABLE t(a)");
    handle.execute("CREATE INDEX i ON t(abs(a))");
    handle.execute("CREATE TABLE u(a CHECK (abs(a) > 0), g GENERATED ALWAYS AS (abs(a)))");
    handle.execute("PRAGMA writable_schema=ON");
    handle.execute("UPDATE sqlite_schema SET sql = replace(sql, 'abs(a)', 'chance()')");
    assertEquals("42501", assertThrows(SqlFault.class, fixture::open).sqlState());
  }

  @Test
  void groupsDoNotMix() {
    List<String> groups = new ArrayList<>();
    try (Cursor cursor =
        handle.prepare(
            "SELECT value % 2, joined(value), joined(NULL) FROM json_each('[1,2,3,4,5]')"
                + " GROUP BY 1 ORDER BY 1")) {
      while (cursor.step()) {
        groups.add(cursor.text(1) + "/" + cursor.value(2));
      }
    }
    assertEquals(List.of("2,4/null", "1,3,5/null"), groups);
    assertNull(handle.queryValue("SELECT joined(value) FROM json_each('[]')"));
    assertEquals(
        "null,1", handle.queryValue("SELECT joined_all(value) FROM json_each('[null,1]')"));
  }

  @Test
  void aMovingFrameForgetsWhatLeavesIt() {
    handle.ensureRegistered(Set.copyOf(KNOWN));
    assertEquals(
        List.of("1,2", "1,2,3", "2,3,4", "3,4"),
        column(
            "SELECT joined_over(value) OVER (ORDER BY key ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING)"
                + " FROM json_each('[1,2,3,4]')"));
    assertEquals(
        List.of("1", "1,2", "1,2,3"),
        column("SELECT joined_over(value) OVER (ORDER BY key) FROM json_each('[1,2,3]')"));
    assertEquals(
        List.of("1", "1", "3"),
        column(
            "SELECT joined_over(value) OVER (ORDER BY key ROWS BETWEEN 1 PRECEDING AND CURRENT"
                + " ROW) FROM json_each('[1,null,3]')"));
  }

  @Test
  void aFrameMayBeEmpty() {
    handle.ensureRegistered(Set.copyOf(KNOWN));
    assertEquals(
        List.of("null", "1", "1,b", "b"),
        column(
            "SELECT joined_frame(json_group_array(pg_keep_row(value)) OVER (ORDER BY key ROWS"
                + " BETWEEN 2 PRECEDING AND 1 PRECEDING)) FROM json_each('[1,\"b\",null,4]')"));
    assertEquals(
        List.of("null", "1", "1", "1,3"),
        column(
            "SELECT joined_frame(json_group_array(pg_keep_row(value)) FILTER (WHERE value <> 2)"
                + " OVER (ORDER BY key)) FROM json_each('[2,1,2,3]')"));
  }

  private List<String> column(String sql) {
    List<String> values = new ArrayList<>();
    try (Cursor cursor = handle.prepare(sql)) {
      while (cursor.step()) {
        values.add(String.valueOf(cursor.value(0)));
      }
    }
    return values;
  }

  @Test
  void rowsArriveThroughJson() {
    handle.ensureRegistered(Set.copyOf(KNOWN));
    try (Cursor cursor =
        handle.prepare("SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(series())")) {
      cursor.step();
      assertEquals(1L, cursor.value(0));
      assertEquals("a\"\\\n\u0001é", cursor.value(1));
      assertNull(cursor.value(2));
      cursor.step();
      assertEquals(Double.POSITIVE_INFINITY, cursor.value(0));
      assertEquals(0.1, cursor.value(1));
      assertEquals("\\x00ab", cursor.value(2));
    }
  }
}
