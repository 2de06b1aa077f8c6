package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a body, and the SQL between them. */
final class PlSource {
  private final String body;
  private final TokenCursor cursor;

  PlSource(String body) {
    this.body = body;
    this.cursor = new TokenCursor(body);
  }

  Token peek(int ahead) {
    return cursor.peek(ahead);
  }

  Token next() {
    return cursor.next();
  }

  int position() {
    return cursor.position();
  }

  int lastEnd() {
    return cursor.lastEnd();
  }

  /** Of the token that comes. */
  int line() {
    return line(cursor.position());
  }

  int line(int position) {
    int line = 1;
    for (int i = 0; i < position && i < body.length(); i++) {
      if (body.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  /** Whether the token is this word, not quoted, or this symbol. */
  boolean at(String word) {
    return is(cursor.peek(), word);
  }

  boolean at(String first, String second) {
    return at(first) && is(cursor.peek(1), second);
  }

  boolean isAt(int ahead, String word) {
    return is(cursor.peek(ahead), word);
  }

  private boolean is(Token token, String word) {
    return token.text().equals(word)
        && (token.kind() == TokenKind.KEYWORD
            || token.kind() == TokenKind.SYMBOL
            || token.kind() == TokenKind.OPERATOR
            || token.kind() == TokenKind.IDENTIFIER && body.charAt(token.position()) != '"');
  }

  boolean accept(String word) {
    boolean there = at(word);
    if (there) {
      cursor.next();
    }
    return there;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw syntax();
    }
  }

  SqlFault syntax() {
    return cursor.syntaxError();
  }

  SqlFault syntax(String message) {
    return cursor.syntaxError(message, cursor.peek());
  }

  SqlFault fault(String message) {
    return new SqlFault(SqlState.SYNTAX_ERROR, message).at(cursor.position());
  }

  boolean atEnd() {
    return cursor.peek().kind() == TokenKind.END;
  }

  /** A name: any word. */
  String name() {
    Token token = cursor.peek();
    if (!token.isLabel()) {
      throw syntax();
    }
    return cursor.next().text();
  }

  /** Of a variable: dotted, or a parameter's number. */
  List<String> variableName() {
    return peek(0).kind() == TokenKind.PARAMETER ? List.of("$" + next().text()) : dottedName();
  }

  List<String> dottedName() {
    List<String> names = new ArrayList<>();
    names.add(name());
    while (at(".")) {
      cursor.next();
      names.add(name());
    }
    return names;
  }

  /**
   * SQL up to one of the words outside of parentheses, which is not taken.
   *
   * @throws SqlFault where there is none
   */
  Fragment until(PlScope scope, String missing, Set<String> ends) {
    int start = cursor.position();
    int end = start;
    int depth = 0;
    while (true) {
      Token token = cursor.peek();
      if (depth == 0 && ends.stream().anyMatch(this::at)) {
        break;
      }
      if (token.kind() == TokenKind.END || depth == 0 && at(";")) {
        if (depth > 0) {
          throw syntax("mismatched parentheses");
        }
        throw missing == null ? syntax() : syntax(missing);
      }
      if (token.is("(") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("]")) {
        depth--;
        if (depth < 0) {
          throw syntax("mismatched parentheses");
        }
      }
      if (depth > 0 && token.is(";")) {
        throw syntax("mismatched parentheses");
      }
      cursor.next();
      end = cursor.lastEnd();
    }
    if (end == start) {
      throw syntax("missing expression");
    }
    return checked(new Fragment(body.substring(start, end), start, scope));
  }

  /** SQL that no statement or expression is would fail when it is carried out. */
  private static Fragment checked(Fragment fragment) {
    String text = fragment.text();
    try {
      Parser.parse("SELECT " + text);
    } catch (SqlFault fault) {
      if (isSyntax(fault)) {
        checkStatement(text, fault, fragment.position());
      }
    }
    return fragment;
  }

  private static boolean isSyntax(SqlFault fault) {
    return fault.sqlState().equals(SqlState.SYNTAX_ERROR);
  }

  private static void checkStatement(String text, SqlFault first, int position) {
    try {
      Parser.parse(text);
    } catch (SqlFault fault) {
      boolean statement =
          text.stripLeading()
              .toLowerCase(Locale.ROOT)
              .matches(
                  "(?s)(select|insert|update|delete|with|values|merge|call|create|drop|alter)\\b.*");
      SqlFault shown = statement || first == null ? fault : first;
      if (isSyntax(shown)) {
        int shift = statement || first == null ? 0 : "SELECT ".length();
        throw shown.position() == SqlFault.NO_POSITION
            ? shown
            : shown.withoutPosition().at(position + Math.max(0, shown.position() - shift));
      }
    }
  }

  /** The text between two places, without what lies between two others. */
  Fragment cut(int start, int end, int cutFrom, int cutTo, PlScope scope) {
    String text = body.substring(start, end);
    if (cutFrom >= 0) {
      text =
          text.substring(0, cutFrom - start)
              + " ".repeat(cutTo - cutFrom)
              + text.substring(cutTo - start);
    }
    checkStatement(text, null, start);
    return new Fragment(text, start, scope);
  }

  String text(int start, int end) {
    return body.substring(start, end);
  }
}
