package dev.manylite.translator.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL's grammar accepts is accepted, or refused by name; what it rejects is rejected
 * with its words at its position: {@code outcomes.txt}.
 */
class OutcomesTest {
  /** The end that was recorded with each statement: it fails where the statement is good. */
  private static final String END = "\n; )";

  @Test
  void everyStatementEndsAsInPostgresql() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    int unsupported = 0;
    for (String block : Table.read("outcomes.txt").split("\n\n")) {
      if (block.startsWith("#")) {
        continue;
      }
      int end = block.lastIndexOf("\n=> ");
      String statement = block.substring(0, end);
      String expected = block.substring(end + "\n=> ".length()).stripTrailing();
      String found = outcome(statement);
      count++;
      if (found.startsWith("unsupported")) {
        unsupported++;
      } else if (!found.equals(expected)) {
        wrong.add(statement + "\n  PostgreSQL " + expected + "\n  found      " + found);
      }
    }
    assertTrue(count > 1800, "the table has " + count + " statements");
    assertTrue(unsupported <= 5, unsupported + " statements were refused as unsupported");
    assertEquals(List.of(), wrong);
  }

  private static String outcome(String statement) {
    String text = statement + END;
    try {
      Parser.parse(text);
      return "the end was overlooked";
    } catch (SqlFault fault) {
      if (fault.position() == text.length() - 1 && fault.sqlState().equals(SqlState.SYNTAX_ERROR)) {
        return "ok";
      }
      if (fault.sqlState().equals(SqlState.FEATURE_NOT_SUPPORTED)
          && fault.getMessage().endsWith("is not supported by Manylite")) {
        return "unsupported";
      }
      return fault.sqlState()
          + " "
          + (fault.position() < 0 ? "-" : Integer.toString(fault.position()))
          + " "
          + fault.getMessage().replace("\n", "\\n")
          + (fault.hint() == null ? "" : " | " + fault.hint());
    }
  }
}
