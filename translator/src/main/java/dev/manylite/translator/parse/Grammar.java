package dev.manylite.translator.parse;

/**
 * The parsers of one text, which call each other: an expression holds queries, a query holds
 * expressions. All of them read from the one cursor.
 */
public final class Grammar {
  private final TokenCursor cursor;
  private final NameParser names;
  private final TypeNameParser types;
  private final FunctionCallParser calls;
  private final SpecialCallParser specialCalls;
  private final WindowParser windows;
  private final IndirectionParser indirection;
  private final ExpressionParser expressions;
  private final FromParser from;
  private final QueryParser queries;

  public Grammar(TokenCursor cursor) {
    this.cursor = cursor;
    names = new NameParser(this);
    types = new TypeNameParser(this);
    calls = new FunctionCallParser(this);
    specialCalls = new SpecialCallParser(this);
    windows = new WindowParser(this);
    indirection = new IndirectionParser(this);
    expressions = new ExpressionParser(this);
    from = new FromParser(this);
    queries = new QueryParser(this);
  }

  public TokenCursor cursor() {
    return cursor;
  }

  /** Identifiers, qualified names, lists of them. */
  public NameParser names() {
    return names;
  }

  /** Types as written in casts and column definitions. */
  public TypeNameParser types() {
    return types;
  }

  /** Function calls with what may follow them. */
  public FunctionCallParser calls() {
    return calls;
  }

  SpecialCallParser specialCalls() {
    return specialCalls;
  }

  /** OVER and WINDOW. */
  public WindowParser windows() {
    return windows;
  }

  /** What may follow a name or an operand: fields, subscripts. */
  IndirectionParser indirection() {
    return indirection;
  }

  /** a_expr, b_expr, c_expr and lists of them. */
  public ExpressionParser expressions() {
    return expressions;
  }

  /** The items of FROM. */
  public FromParser from() {
    return from;
  }

  /** SELECT, VALUES, TABLE, WITH, set operations. */
  public QueryParser queries() {
    return queries;
  }
}
