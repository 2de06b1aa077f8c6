package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.SetOperation;
import dev.manylite.translator.parse.tree.SortItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries (manual, 7 and SELECT's reference page). Options behind parentheses belong to the query
 * between them, as in PostgreSQL: {@code (SELECT 1 ORDER BY 1) LIMIT 2} is one query.
 */
public final class QueryParser {
  private static final int UNION = 1;
  private static final int INTERSECT = 2;

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final SelectParser selects;
  private final QueryOptionParser options;
  private final WithParser with;

  QueryParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    selects = new SelectParser(grammar);
    options = new QueryOptionParser(grammar);
    with = new WithParser(grammar);
  }

  /** Whether what must be a query begins here; otherwise {@code values} may be a column's name. */
  public boolean startsStatement() {
    return cursor.atAny("(", "select", "with", "table", "values");
  }

  /** Whether a query without parentheses begins here, where an expression could too. */
  public boolean startsHere() {
    return starts(0);
  }

  /** Whether a query begins here, perhaps behind opening parentheses. */
  public boolean startsBehindParentheses() {
    int ahead = 0;
    while (cursor.peek(ahead).is("(") && ahead <= Limits.MAX_DEPTH) {
      ahead++;
    }
    return starts(ahead);
  }

  private boolean starts(int ahead) {
    Token token = cursor.peek(ahead);
    return token.is("select")
        || token.is("with")
        || token.is("table")
        || (token.is("values") && cursor.peek(ahead + 1).is("("));
  }

  /** Whether what is here can only go on with a query before it. */
  boolean continuesHere() {
    return cursor.atAny("union", "intersect", "except", "order", "limit", "offset", "fetch", "for");
  }

  /** SelectStmt: a query with or without parentheses around it. */
  public Query statement() {
    return cursor.at("(") ? continued(inParentheses()) : query();
  }

  /** select_with_parens. */
  public Query inParentheses() {
    cursor.enter();
    cursor.expect("(");
    if (!startsStatement()) {
      throw cursor.syntaxError();
    }
    Query query = statement();
    cursor.expect(")");
    cursor.leave();
    return query;
  }

  /** select_no_parens: not wholly in parentheses, though its first operand may be. */
  public Query query() {
    cursor.enter();
    Query.With clause = cursor.at("with") ? with.clause() : null;
    Query body = operations(operand(), UNION);
    Query whole = options.apply(clause, body);
    cursor.leave();
    return whole;
  }

  /** The query whose first operand, in parentheses, has been read. */
  Query continued(Query first) {
    return options.apply(null, operations(first, UNION));
  }

  /** The query behind WITH, where the clause has been read. */
  Query behind(Query.With clause) {
    return options.apply(clause, operations(operand(), UNION));
  }

  /** with_clause. */
  Query.With with() {
    return with.clause();
  }

  /** UNION and EXCEPT bind alike, INTERSECT tighter; all of them from left to right. */
  private Query operations(Query first, int minimum) {
    Query left = first;
    while (true) {
      int precedence =
          cursor.at("intersect") ? INTERSECT : cursor.atAny("union", "except") ? UNION : 0;
      if (precedence < minimum) {
        return left;
      }
      Token word = cursor.next();
      SetOperation.Kind kind =
          switch (word.text()) {
            case "union" -> SetOperation.Kind.UNION;
            case "except" -> SetOperation.Kind.EXCEPT;
            default -> SetOperation.Kind.INTERSECT;
          };
      boolean all = cursor.accept("all");
      if (!all) {
        cursor.accept("distinct");
      }
      Query right = operations(operand(), precedence + 1);
      left = plain(new SetOperation(kind, all, left, right, word.position()));
    }
  }

  /** select_clause: a simple select, or parentheses. */
  private Query operand() {
    if (cursor.at("(")) {
      return inParentheses();
    }
    return plain(selects.simple());
  }

  static Query plain(Query.Body body) {
    return new Query(null, body, List.of(), null, null, false, List.of(), body.position());
  }

  /** sort_clause. */
  public List<SortItem> orderBy() {
    cursor.expect("order", "by");
    List<SortItem> items = new ArrayList<>();
    do {
      items.add(sortItem());
    } while (cursor.accept(","));
    return List.copyOf(items);
  }

  private SortItem sortItem() {
    Expression expression = grammar.expressions().expression();
    int position = expression.position();
    if (cursor.accept("using")) {
      position = cursor.position();
      String operator = usingOperator();
      return new SortItem(expression, false, nullsFirst(), operator, position);
    }
    boolean descending = direction();
    return new SortItem(expression, descending, nullsFirst(), null, position);
  }

  private String usingOperator() {
    if (cursor.at("operator")) {
      ObjectName operator = grammar.names().operatorInParentheses();
      return operator.schema() == null
          ? operator.name()
          : operator.schema() + "." + operator.name();
    }
    String symbol = grammar.names().operatorSymbol();
    if (symbol == null) {
      throw cursor.syntaxError();
    }
    cursor.next();
    return symbol;
  }

  /** opt_asc_desc: true for DESC. */
  public boolean direction() {
    return !cursor.accept("asc") && cursor.accept("desc");
  }

  /** opt_nulls_order: null where it is not written. */
  public Boolean nullsFirst() {
    if (cursor.accept("nulls", "first")) {
      return Boolean.TRUE;
    }
    return cursor.accept("nulls", "last") ? Boolean.FALSE : null;
  }

  /** target_list, behind SELECT or RETURNING. */
  public List<Query.SelectItem> items() {
    return selects.items();
  }

  /** opt_target_list of RETURNING; empty if there is none. */
  public List<Query.SelectItem> returning() {
    return cursor.accept("returning") ? selects.items() : List.of();
  }
}
