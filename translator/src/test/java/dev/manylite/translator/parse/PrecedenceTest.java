package dev.manylite.translator.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operators beside each other are read as PostgreSQL reads them: {@code precedence.txt}. */
class PrecedenceTest {
  @Test
  void everyCombinationHasPostgresqlsTree() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String line : Table.read("precedence.txt").split("\n")) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        String found = tree(columns[0]);
        if (!found.equals(columns[1])) {
          wrong.add(columns[0] + "\n  PostgreSQL " + columns[1] + "\n  found      " + found);
        }
        count++;
      }
    }
    assertTrue(count > 6000, "the table has " + count + " lines");
    assertEquals(List.of(), wrong);
  }

  private static String tree(String expression) {
    try {
      return ExpressionText.of(Parser.expression(expression));
    } catch (SqlFault fault) {
      return "!" + fault.position();
    }
  }
}
