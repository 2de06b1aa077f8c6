package dev.manylite.translator.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.TestSchema;
import dev.manylite.translator.bind.TestSettings;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.rewrite.Rewrites;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PostgreSQL's SQL and what SQLite gets for it, in pairs; a file each for a group of constructs.
 */
class PairsTest {
  private static final String ARROW = "\n=>\n";

  @ParameterizedTest
  @ValueSource(strings = {"expressions", "queries", "rewrites", "forms", "aggregates", "writes"})
  void emits(String name) throws IOException {
    String expected = read(name);
    StringBuilder actual = new StringBuilder();
    for (String pair : expected.split("\n\n")) {
      String written = pair.contains(ARROW) ? pair.substring(0, pair.indexOf(ARROW)) : pair.strip();
      actual.append(actual.length() == 0 ? "" : "\n\n").append(written).append(ARROW);
      actual.append(emitted(written));
    }
    assertEquals(expected.strip(), actual.toString());
  }

  private static String emitted(String sql) {
    TestSchema schema = new TestSchema();
    ParsedStatement parsed = Parser.parse(sql).get(0);
    try {
      var bound = new Binder().bind(parsed.tree(), new int[0], schema, new TestSettings(schema));
      return new Emitter().emit(new Rewrites().apply(bound.statement())).sql();
    } catch (SqlFault fault) {
      return fault.sqlState() + " " + fault.getMessage();
    }
  }

  private static String read(String name) throws IOException {
    try (InputStream in = PairsTest.class.getResourceAsStream("/emit/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
