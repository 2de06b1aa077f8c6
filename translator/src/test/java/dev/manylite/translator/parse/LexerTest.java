package dev.manylite.translator.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants and names mean what PostgreSQL takes them for; text is cut as its scanner cuts it. */
class LexerTest {
  @Test
  void constantsAndNamesHaveTheirValues() {
    List<String> wrong = new ArrayList<>();
    for (String line : Table.read("literals.txt").split("\n")) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        Lexer lexer = new Lexer(unescaped(columns[0]), StringRules.STANDARD);
        Token token = lexer.next();
        if (token.is("nchar")) {
          token = lexer.next();
        }
        if (!token.text().equals(unescaped(columns[1])) || lexer.next().kind() != TokenKind.END) {
          wrong.add(line + ": " + token);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void operatorsAreAsLongAsPossible() {
    assertEquals("a <-> b", tokens("a<->b"));
    assertEquals("a * - b", tokens("a*-b"));
    assertEquals("a @- b", tokens("a@-b"));
    assertEquals("a < - b", tokens("a<-b"));
    assertEquals("a + b", tokens("a+--x\nb"));
    assertEquals("a || b", tokens("a||/* x */b"));
    assertEquals("a <> b", tokens("a!=b"));
    assertEquals("a !== b", tokens("a!==b"));
    assertEquals("1 .. 2", tokens("1..2"));
    assertEquals("a :: b := c => d", tokens("a::b:=c=>d"));
    assertEquals("t . * [ 1 : 2 ]", tokens("t.*[1:2]"));
  }

  @Test
  void positionsCountFromTheWholeText() {
    Lexer lexer = new Lexer(" /* x */ select 'a'\n'b' $12", StringRules.STANDARD);
    Token select = lexer.next();
    assertEquals(9, select.position());
    assertEquals(15, select.end());
    Token string = lexer.next();
    assertEquals("ab", string.text());
    assertEquals(16, string.position());
    assertEquals(23, string.end());
    assertEquals("12", lexer.next().text());
  }

  private static String tokens(String text) {
    Lexer lexer = new Lexer(text, StringRules.STANDARD);
    List<String> tokens = new ArrayList<>();
    for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
      tokens.add(token.text());
    }
    return String.join(" ", tokens);
  }

  private static String unescaped(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      c = json.charAt(++i);
      switch (c) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(c);
      }
    }
    return text.toString();
  }
}
