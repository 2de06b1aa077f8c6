package dev.manylite.translator.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.type.SqlType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each statement of {@code bind/*.sql} gives the columns, types and parameter types, or the error
 * with message, position, detail and hint, that PostgreSQL gave when the script was recorded (see
 * {@code src/test/record}). A comment {@code -- unsupported: reason} before a statement says that
 * it is to be refused with 0A000 instead; {@code -- deviates: answer} gives another answer, whose
 * reason stands above it or is a position that the parse tree does not hold.
 */
class BinderScriptTest {
  private static final String UNSUPPORTED = "-- unsupported:";
  private static final String DEVIATES = "-- deviates: ";

  private final TestSchema schema = new TestSchema();

  @TestFactory
  Stream<DynamicTest> names() throws IOException {
    return script("names");
  }

  @TestFactory
  Stream<DynamicTest> types() throws IOException {
    return script("types");
  }

  @TestFactory
  Stream<DynamicTest> grouping() throws IOException {
    return script("grouping");
  }

  @TestFactory
  Stream<DynamicTest> writing() throws IOException {
    return script("writing");
  }

  private Stream<DynamicTest> script(String name) throws IOException {
    List<String> answers = lines("/bind/" + name + ".expected");
    List<DynamicTest> tests = new ArrayList<>();
    int next = 0;
    String marked = null;
    for (String line : lines("/bind/" + name + ".sql")) {
      if (line.startsWith("--")) {
        marked = line;
      } else if (!line.isEmpty()) {
        String expected = answers.get(next++);
        String answer = expected(expected, marked);
        tests.add(DynamicTest.dynamicTest(line, () -> check(line, answer)));
        marked = null;
      }
    }
    assertEquals(answers.size(), next, "the script has changed since it was recorded");
    return tests.stream();
  }

  private static String expected(String recorded, String marked) {
    if (marked != null && marked.startsWith(UNSUPPORTED)) {
      return "error\t0A000";
    }
    return marked != null && marked.startsWith(DEVIATES)
        ? marked.substring(DEVIATES.length())
        : recorded;
  }

  private void check(String sql, String expected) {
    String actual = bind(sql);
    assertEquals(expected, expected.equals("error\t0A000") ? head(actual) : actual);
  }

  private static String head(String answer) {
    String[] parts = answer.split("\t");
    return parts[0] + "\t" + parts[1];
  }

  private String bind(String sql) {
    try {
      ParsedStatement statement = Parser.parse(sql).get(0);
      Binding binding =
          new Binder().bind(statement.tree(), new int[0], schema, new TestSettings(schema));
      String columns =
          binding.statement().columns().stream()
              .map(BinderScriptTest::column)
              .collect(Collectors.joining(","));
      String parameters =
          binding.parameters().stream().map(SqlType::toString).collect(Collectors.joining(","));
      return trimmed("ok\t" + columns + "\t" + parameters);
    } catch (SqlFault fault) {
      return trimmed(
          String.join(
              "\t",
              "error",
              fault.sqlState(),
              fault.getMessage(),
              Integer.toString(fault.position()),
              orEmpty(fault.detail()),
              orEmpty(fault.hint())));
    }
  }

  private static String column(OutputColumn column) {
    return column.name() + ":" + column.expression().type();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String trimmed(String line) {
    return line.replaceAll("\t+$", "");
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = BinderScriptTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
