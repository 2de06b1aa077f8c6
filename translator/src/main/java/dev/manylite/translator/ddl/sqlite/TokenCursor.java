package dev.manylite.translator.ddl.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.List;

/** A place in a definition's tokens. */
final class TokenCursor {
  private final String text;
  private final List<SqliteToken> tokens;
  private int index;

  TokenCursor(String text) {
    this.text = text;
    this.tokens = SqliteLexer.tokens(text);
  }

  SqliteToken peek() {
    return tokens.get(index);
  }

  SqliteToken peek(int ahead) {
    return tokens.get(Math.min(index + ahead, tokens.size() - 1));
  }

  SqliteToken next() {
    SqliteToken token = tokens.get(index);
    if (index < tokens.size() - 1) {
      index++;
    }
    return token;
  }

  /** Offset where the token before ends. */
  int lastEnd() {
    return index == 0 ? 0 : tokens.get(index - 1).end();
  }

  boolean accept(String word) {
    if (peek().isWord(word)) {
      next();
      return true;
    }
    return false;
  }

  boolean acceptSymbol(String symbol) {
    if (peek().isSymbol(symbol)) {
      next();
      return true;
    }
    return false;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw unexpected();
    }
  }

  void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw unexpected();
    }
  }

  String name() {
    if (!peek().isName()) {
      throw unexpected();
    }
    return next().text();
  }

  /** Skips a parenthesised group and gives what is between the parentheses. */
  String parenthesised() {
    int start = peek().end();
    expectSymbol("(");
    int depth = 1;
    while (true) {
      SqliteToken token = next();
      if (token.kind() == SqliteToken.Kind.END) {
        throw unexpected();
      }
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")") && --depth == 0) {
        return text.substring(start, token.start()).strip();
      }
    }
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  SqlFault unexpected() {
    return new SqlFault(
        SqlState.DATA_CORRUPTED,
        "SQLite's schema has a definition that can't be read near \"" + peek().text() + "\"");
  }
}
