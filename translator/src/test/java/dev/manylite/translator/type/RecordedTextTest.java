package dev.manylite.translator.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every type's input and output against what PostgreSQL 15 was recorded to do (record.sql). */
class RecordedTextTest {
  @Test
  void textsAreReadAndPrintedAsPostgresDoes() throws IOException {
    List<String> differences = new ArrayList<>();
    int count = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RecordedTextTest.class.getResourceAsStream("recorded.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        String expected = unescape(fields[3]);
        String actual = outcome(fields[0], fields[1], unescape(fields[2]));
        if (!expected.equals(actual)) {
          differences.add(line + "\n  but was " + actual);
        }
        count++;
      }
    }
    assertTrue(count > 15_000, "recorded.tsv is incomplete");
    assertEquals(
        List.of(), differences, () -> differences.size() + ":\n" + String.join("\n", differences));
  }

  private static String outcome(String settings, String typeText, String input) {
    try {
      FixedContext context = FixedContext.of(settings);
      SqlType type = type(typeText);
      // As a literal's explicit cast: only interval's input function gets to see the modifier.
      boolean seen = type.base() == Types.INTERVAL;
      Object read = type.base().input(input, seen ? type.modifier() : SqlType.NO_MODIFIER, context);
      Object value = type.base().coerce(read, type.modifier(), true);
      return type.base().output(value, type.modifier(), context);
    } catch (SqlFault fault) {
      String more =
          fault.detail() == null && fault.hint() == null
              ? ""
              : " | " + text(fault.detail()) + " | " + text(fault.hint());
      return "!" + fault.sqlState() + " " + fault.getMessage() + more;
    }
  }

  private static String text(String maybe) {
    return maybe == null ? "" : maybe;
  }

  /** {@code numeric(5,2)}, {@code interval day to second}, {@code varchar(3)[]}. */
  static SqlType type(String text) {
    boolean array = text.endsWith("[]");
    String scalar = array ? text.substring(0, text.length() - 2) : text;
    List<String> modifiers = List.of();
    String name = scalar;
    if (scalar.startsWith("interval ")) {
      name = "interval";
      modifiers = List.of(scalar.substring(9).toLowerCase(Locale.ROOT).split("[ ()]+"));
    } else if (scalar.endsWith(")")) {
      int parenthesis = scalar.indexOf('(');
      name = scalar.substring(0, parenthesis);
      modifiers = Arrays.asList(scalar.substring(parenthesis + 1, scalar.length() - 1).split(","));
    }
    PgType base = Types.byName(name).orElseThrow();
    return new SqlType(array ? Types.array(base) : base, base.modifier(modifiers));
  }

  /** Undoes COPY's text format. */
  static String unescape(String field) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        c = field.charAt(++i);
        c =
            switch (c) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              case 'b' -> '\b';
              case 'f' -> '\f';
              case 'v' -> 0x0b;
              default -> c;
            };
      }
      out.append(c);
    }
    return out.toString();
  }
}
