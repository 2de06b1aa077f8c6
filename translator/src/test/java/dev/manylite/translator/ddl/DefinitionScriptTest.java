package dev.manylite.translator.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Definition statements give what PostgreSQL 15 gave when the scripts were recorded, on a real
 * SQLite; and the schema that was planned is the one that the file then holds.
 */
class DefinitionScriptTest {
  @ParameterizedTest
  @ValueSource(strings = {"tables.txt", "keys-and-types.txt", "views-and-dependencies.txt"})
  void statementsAnswerAsRecorded(String script) throws Exception {
    List<String> differences = new ArrayList<>();
    try (SqliteDatabase database = new SqliteDatabase()) {
      for (Case recorded : read(script)) {
        String answer = database.run(recorded.sql());
        if (!answer.equals(recorded.answer())) {
          differences.add(recorded.sql() + "\n" + answer + "\ninstead of\n" + recorded.answer());
        }
      }
      assertEquals(List.of("ok"), database.integrityCheck());
    }
    assertEquals("", String.join("\n\n", differences));
  }

  private record Case(String sql, String answer) {}

  /** {@code -->} is PostgreSQL's answer, {@code --#} ours where it differs. */
  private static List<Case> read(String script) throws IOException {
    List<Case> cases = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    StringBuilder answer = new StringBuilder();
    for (String line : lines(script)) {
      if (line.startsWith("--> ")) {
        answer.append(line.substring(4)).append('\n');
      } else if (line.startsWith("--!")) {
        answer.setLength(0);
      } else if (line.startsWith("--# ")) {
        answer.append(line.substring(4)).append('\n');
      } else {
        if (answer.length() > 0) {
          cases.add(new Case(sql.toString().strip(), answer.toString()));
          sql.setLength(0);
          answer.setLength(0);
        }
        sql.append(line).append('\n');
      }
    }
    cases.add(new Case(sql.toString().strip(), answer.toString()));
    return cases;
  }

  private static List<String> lines(String script) throws IOException {
    try (InputStream in = DefinitionScriptTest.class.getResourceAsStream(script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .toList();
    }
  }
}
