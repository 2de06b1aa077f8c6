package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Reads query strings. Each call is on its own; there is no state between them. */
public final class Parser {
  private Parser() {}

  /**
   * The statements of a query string; none for an empty one. A syntax error anywhere in it is
   * thrown before any statement comes out, as in PostgreSQL.
   */
  public static List<ParsedStatement> parse(String text) {
    return parse(text, StringRules.STANDARD);
  }

  public static List<ParsedStatement> parse(String text, StringRules rules) {
    TokenCursor cursor = new TokenCursor(text, rules);
    StatementParser statements = new StatementParser(new Grammar(cursor));
    List<ParsedStatement> parsed = new ArrayList<>();
    while (true) {
      while (cursor.accept(";")) {
        cursor.takeParameters();
      }
      if (cursor.at(TokenKind.END)) {
        return List.copyOf(parsed);
      }
      int start = cursor.position();
      Statement tree = statements.statement();
      if (!cursor.atStatementEnd()) {
        throw cursor.syntaxError();
      }
      parsed.add(
          new ParsedStatement(tree, cursor.text(start, cursor.lastEnd()), cursor.takeParameters()));
    }
  }

  /** One expression that is the whole text, such as a stored default or constraint. */
  public static Expression expression(String text) {
    TokenCursor cursor = new TokenCursor(text);
    Expression expression = new Grammar(cursor).expressions().expression();
    cursor.expect(TokenKind.END);
    return expression;
  }

  /** One type that is the whole text, as in a declared column or {@code to_regtype}. */
  public static TypeName type(String text) {
    TokenCursor cursor = new TokenCursor(text);
    TypeName type = new Grammar(cursor).types().type();
    cursor.expect(TokenKind.END);
    return type;
  }
}
