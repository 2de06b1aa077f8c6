package dev.manylite.gateway.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.translator.Plan;
import dev.manylite.translator.Translator;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.SchemaFunctions;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SystemSchemas;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.ObjectNames;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.value.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Operators, casts, mathematical functions and aggregates, through SQLite, against what PostgreSQL
 * 15 answered (src/test/record/record_functions.py).
 */
class RecordedFunctionsTest {
  private static final Settings SETTINGS = new Settings();
  private static final Schema SCHEMA =
      Schema.of(
          "recorded", 1, List.of(), List.of(), SystemSchemas.NONE, List.of(), List.of(), null);

  @TempDir Path folder;
  private SqliteHandle handle;

  @BeforeEach
  void open() {
    handle = Fixture.in(folder, new Known()).open();
    FunctionContext context =
        (FunctionContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {FunctionContext.class},
                (proxy, method, arguments) -> method.getName().equals("types") ? SETTINGS : null);
    handle.attach(context, new Interruption());
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void expressionsGiveWhatPostgresGives() throws IOException {
    compare("expressions", e -> "SELECT coalesce((" + e + ")::text, 'NULL')");
  }

  @Test
  void aggregatesGiveWhatPostgresGives() throws IOException {
    compare(
        "aggregates",
        line -> {
          String[] parts = line.split(" \\| ");
          return "SELECT coalesce((%s)::text, 'NULL') FROM (VALUES %s) v(x, y)"
              .formatted(parts[0], parts[1]);
        });
  }

  private void compare(String name, java.util.function.UnaryOperator<String> query)
      throws IOException {
    List<String> differences = new ArrayList<>();
    for (String line : lines(name)) {
      String[] fields = line.split("\t");
      String answer = answer(query.apply(fields[0]));
      if (!answer.equals(fields[1])) {
        differences.add(line + " but was " + answer);
      }
    }
    assertEquals(List.of(), differences, () -> String.join("\n", differences));
  }

  private String answer(String sql) {
    try {
      Plan plan =
          new Translator().prepare(Parser.parse(sql).get(0), new int[0], SCHEMA, SETTINGS).plan();
      handle.ensureRegistered(plan.functions());
      handle.ensureCollations(plan.collations());
      return (String) handle.queryValue(plan.sql());
    } catch (SqlFault fault) {
      return "!" + fault.sqlState() + " " + fault.getMessage();
    }
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in =
        RecordedFunctionsTest.class.getResourceAsStream("/recorded/" + name + ".tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private record Known() implements Extensions {
    @Override
    public List<Signature> directOnly() {
      return SchemaFunctions.builtIn().directOnly();
    }

    @Override
    public Optional<Signature> function(String sqliteName) {
      return SchemaFunctions.builtIn().named(sqliteName);
    }

    @Override
    public Optional<Comparator<String>> collation(String name) {
      return Collations.byName(name);
    }
  }

  /** The session in which the answers were recorded. */
  private record Settings() implements TypeContext {
    @Override
    public Zone zone() {
      return Zone.of(ZoneId.of("Europe/Berlin"));
    }

    @Override
    public DateStyle dateStyle() {
      return DateStyle.DEFAULT;
    }

    @Override
    public IntervalStyle intervalStyle() {
      return IntervalStyle.POSTGRES;
    }

    @Override
    public int extraFloatDigits() {
      return 1;
    }

    @Override
    public boolean byteaHex() {
      return true;
    }

    @Override
    public Instant transactionTime() {
      return Instant.EPOCH;
    }

    @Override
    public ObjectNames objectNames() {
      throw new UnsupportedOperationException("no names were recorded");
    }
  }
}
