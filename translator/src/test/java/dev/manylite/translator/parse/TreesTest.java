package dev.manylite.translator.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes out for each form of statement: {@code trees.txt}, positions left out. */
class TreesTest {
  @Test
  void everyFormHasItsTree() {
    List<String> wrong = new ArrayList<>();
    for (String block : Table.read("trees.txt").split("\n\n")) {
      if (!block.startsWith("#")) {
        String[] lines = block.strip().split("\n=> ");
        String found = tree(lines[0]);
        if (!found.equals(lines[1])) {
          wrong.add(lines[0] + "\n  expected " + lines[1] + "\n  found    " + found);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyStatementOfAStringKnowsItsTextAndParameters() {
    List<ParsedStatement> statements =
        Parser.parse(" select $2 ; /* x */ ;\n update t set a = 'x;y' -- z\n where b = $1;");
    assertEquals(2, statements.size());
    assertEquals("select $2", statements.get(0).text());
    assertEquals(2, statements.get(0).parameters());
    assertEquals("update t set a = 'x;y' -- z\n where b = $1", statements.get(1).text());
    assertEquals(1, statements.get(1).parameters());
    assertEquals(24, statements.get(1).tree().position());
  }

  private static String tree(String statement) {
    return Parser.parse(statement)
        .get(0)
        .tree()
        .toString()
        .replaceAll(",? ?position=-?\\d+", "")
        .replaceAll("\\[, ", "[");
  }
}
