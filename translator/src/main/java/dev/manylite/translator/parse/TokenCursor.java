package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;

/**
 * Where the parser is in the text. Tokens are scanned when they are looked at, so a long statement
 * is never held as tokens. Counts nesting, since every parser shares the one cursor.
 */
public final class TokenCursor {
  private static final Keyword NULLS = Keywords.find("nulls");

  /** NULLS before FIRST or LAST names nothing, as in PostgreSQL's scanner. */
  private static final Keyword NULLS_ORDER =
      new Keyword(NULLS.word(), KeywordCategory.RESERVED, false);

  private final String text;
  private final Lexer lexer;
  private Token[] ring = new Token[8];
  private int head;
  private int buffered;
  private int depth;
  private int lastEnd;
  private int parameters;

  /** 54000 if the text is longer than {@link Limits#MAX_LENGTH}. */
  public TokenCursor(String text) {
    this(text, StringRules.STANDARD);
  }

  TokenCursor(String text, StringRules rules) {
    if (text.length() > Limits.MAX_LENGTH) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED,
          "statement of "
              + text.length()
              + " characters is longer than the limit of "
              + Limits.MAX_LENGTH);
    }
    this.text = text;
    lexer = new Lexer(text, rules);
  }

  /** The current token. */
  public Token peek() {
    return peek(0);
  }

  /** The token {@code ahead} behind the current one. */
  public Token peek(int ahead) {
    while (buffered <= ahead) {
      buffer(lexer.next());
    }
    int index = (head + ahead) & (ring.length - 1);
    Token token = ring[index];
    if (token.keyword() == NULLS) {
      Token next = peek(ahead + 1);
      if (next.is("first") || next.is("last")) {
        index = (head + ahead) & (ring.length - 1);
        ring[index] = Token.keyword(NULLS_ORDER, token.position(), token.end());
        return ring[index];
      }
    }
    return token;
  }

  private void buffer(Token token) {
    if (buffered == ring.length) {
      Token[] larger = new Token[ring.length * 2];
      for (int i = 0; i < buffered; i++) {
        larger[i] = ring[(head + i) & (ring.length - 1)];
      }
      ring = larger;
      head = 0;
    }
    ring[(head + buffered++) & (ring.length - 1)] = token;
  }

  /** Takes the current token; an INVALID one is a fault. */
  public Token next() {
    Token token = peek(0);
    if (token.kind() == TokenKind.INVALID) {
      throw token.fault();
    }
    head = (head + 1) & (ring.length - 1);
    buffered--;
    lastEnd = token.end();
    return token;
  }

  /** Whether the current token is this key word or symbol. */
  public boolean at(String word) {
    return peek(0).is(word);
  }

  /** Whether the current tokens are these key words or symbols. */
  public boolean at(String first, String second) {
    return peek(0).is(first) && peek(1).is(second);
  }

  public boolean at(String first, String second, String third) {
    return at(first, second) && peek(2).is(third);
  }

  /** Whether the current token is one of these key words or symbols. */
  public boolean atAny(String... words) {
    Token token = peek(0);
    for (String word : words) {
      if (token.is(word)) {
        return true;
      }
    }
    return false;
  }

  public boolean at(TokenKind kind) {
    return peek(0).kind() == kind;
  }

  /** Behind the statement: at a semicolon or at the end of the text. */
  public boolean atStatementEnd() {
    return at(TokenKind.END) || at(";");
  }

  /** Takes the current token if it is this key word or symbol. */
  public boolean accept(String word) {
    boolean there = at(word);
    if (there) {
      next();
    }
    return there;
  }

  /** Takes both tokens or none. */
  public boolean accept(String first, String second) {
    boolean there = at(first, second);
    if (there) {
      next();
      next();
    }
    return there;
  }

  public boolean accept(String first, String second, String third) {
    boolean there = at(first, second, third);
    if (there) {
      next();
      next();
      next();
    }
    return there;
  }

  /** Takes this key word or symbol; 42601 if something else is there. */
  public Token expect(String word) {
    if (!at(word)) {
      throw syntaxError();
    }
    return next();
  }

  /** Takes these key words or symbols one after the other. */
  public void expect(String first, String second, String... more) {
    expect(first);
    expect(second);
    for (String word : more) {
      expect(word);
    }
  }

  public Token expect(TokenKind kind) {
    if (!at(kind)) {
      throw syntaxError();
    }
    return next();
  }

  /** Offset of the current token. */
  public int position() {
    return peek(0).position();
  }

  /** Offset behind the token taken last. */
  public int lastEnd() {
    return lastEnd;
  }

  /** The source between two offsets. */
  public String text(int from, int to) {
    return text.substring(from, to);
  }

  /** That the current token can't stand here. */
  public SqlFault syntaxError() {
    return syntaxError("syntax error", peek(0));
  }

  /** {@code message at or near "token"}. */
  public SqlFault syntaxError(String message, Token token) {
    if (token.kind() == TokenKind.INVALID) {
      return token.fault();
    }
    String where =
        token.kind() == TokenKind.END
            ? message + " at end of input"
            : message + " at or near \"" + text.substring(token.position(), token.end()) + "\"";
    return new SqlFault(SqlState.SYNTAX_ERROR, where).at(token.position());
  }

  /** One level deeper; 54001 beyond {@link Limits#MAX_DEPTH}. Pair with {@link #leave}. */
  public void enter() {
    if (++depth > Limits.MAX_DEPTH) {
      throw StackDepth.exceeded();
    }
  }

  public void leave() {
    depth--;
  }

  /** Notes that $n was used. */
  void sawParameter(int number) {
    parameters = Math.max(parameters, number);
  }

  /** The highest $n since the last call. */
  int takeParameters() {
    int highest = parameters;
    parameters = 0;
    return highest;
  }
}
