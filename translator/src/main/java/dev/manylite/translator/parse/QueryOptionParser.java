package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.Locking;
import dev.manylite.translator.parse.tree.SortItem;
import java.util.ArrayList;
import java.util.List;

/** What follows a query's body: ORDER BY, LIMIT, OFFSET, FETCH, FOR UPDATE (manual, 7.5, 7.6). */
final class QueryOptionParser {
  /** {@code rows} is null for LIMIT ALL. */
  private record Limit(Expression rows, boolean withTies) {}

  private final Grammar grammar;
  private final TokenCursor cursor;

  QueryOptionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** The query with the clause before it and the options that stand here. */
  Query apply(Query.With with, Query query) {
    List<SortItem> orderBy = cursor.at("order") ? grammar.queries().orderBy() : List.of();
    List<Locking> locking = locking();
    Limit limit = new Limit(null, false);
    Expression offset = null;
    if (cursor.at("offset")) {
      offset = offset();
    }
    if (cursor.atAny("limit", "fetch")) {
      limit = limit();
      if (offset == null && cursor.at("offset")) {
        offset = offset();
      }
    }
    if (locking.isEmpty()) {
      locking = locking();
    }
    return merge(with, query, orderBy, limit, offset, locking);
  }

  /** Each kind of option may be there once only, parentheses or not. */
  private static Query merge(
      Query.With with,
      Query query,
      List<SortItem> orderBy,
      Limit limit,
      Expression offset,
      List<Locking> locking) {
    if (!orderBy.isEmpty() && !query.orderBy().isEmpty()) {
      throw multiple("ORDER BY", orderBy.get(0).expression().position());
    }
    if (offset != null && query.offset() != null) {
      throw multiple("OFFSET", offset.position());
    }
    if (limit.rows() != null && (query.limit() != null || query.withTies())) {
      throw multiple("LIMIT", limit.rows().position());
    }
    if (with != null && query.with() != null) {
      throw multiple("WITH", with.position());
    }
    List<SortItem> sorted = orderBy.isEmpty() ? query.orderBy() : orderBy;
    if (limit.withTies() && sorted.isEmpty()) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR, "WITH TIES cannot be specified without ORDER BY clause");
    }
    List<Locking> locks = new ArrayList<>(query.locking());
    locks.addAll(locking);
    if (limit.withTies() && locks.stream().anyMatch(Locking::skipLocked)) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR, "SKIP LOCKED and WITH TIES options cannot be used together");
    }
    return new Query(
        with != null ? with : query.with(),
        query.body(),
        sorted,
        limit.rows() != null ? limit.rows() : query.limit(),
        offset != null ? offset : query.offset(),
        limit.withTies() || query.withTies(),
        List.copyOf(locks),
        with != null ? with.position() : query.position());
  }

  private static SqlFault multiple(String clause, int position) {
    return new SqlFault(SqlState.SYNTAX_ERROR, "multiple " + clause + " clauses not allowed")
        .at(position);
  }

  private Limit limit() {
    int position = cursor.position();
    if (cursor.accept("limit")) {
      Expression rows = cursor.accept("all") ? null : grammar.expressions().expression();
      if (cursor.at(",")) {
        cursor.next();
        grammar.expressions().expression();
        throw new SqlFault(SqlState.SYNTAX_ERROR, "LIMIT #,# syntax is not supported")
            .withHint("Use separate LIMIT and OFFSET clauses.")
            .at(position);
      }
      return new Limit(rows, false);
    }
    cursor.expect("fetch");
    firstOf("first", "next");
    Expression rows =
        cursor.atAny("row", "rows")
            ? new Expression.NumberLiteral("1", cursor.position())
            : fetchedRows();
    firstOf("row", "rows");
    if (cursor.accept("only")) {
      return new Limit(rows, false);
    }
    cursor.expect("with", "ties");
    return new Limit(rows, true);
  }

  /** select_fetch_first_value: a c_expr, or a number with a sign. */
  private Expression fetchedRows() {
    int position = cursor.position();
    if (cursor.atAny("+", "-")) {
      boolean negative = cursor.next().is("-");
      if (!cursor.peek().isNumber()) {
        throw cursor.syntaxError();
      }
      return new Expression.NumberLiteral((negative ? "-" : "") + cursor.next().text(), position);
    }
    return grammar.expressions().primary();
  }

  private Expression offset() {
    cursor.expect("offset");
    boolean signed = cursor.atAny("+", "-");
    if (signed && cursor.peek(1).isNumber() && isRows(cursor.peek(2))) {
      Expression rows = fetchedRows();
      cursor.next();
      return rows;
    }
    if (signed
        || cursor.atAny("not", "default", "operator")
        || NameParser.isOperator(cursor.peek())) {
      return grammar.expressions().expression();
    }
    Expression first = grammar.expressions().primary();
    if (isRows(cursor.peek())) {
      cursor.next();
      return first;
    }
    return grammar.expressions().expressionFrom(first);
  }

  private static boolean isRows(Token token) {
    return token.is("row") || token.is("rows");
  }

  private void firstOf(String one, String other) {
    if (!cursor.accept(one)) {
      cursor.expect(other);
    }
  }

  private List<Locking> locking() {
    if (cursor.accept("for", "read")) {
      cursor.expect("only");
      return List.of();
    }
    List<Locking> items = new ArrayList<>();
    while (cursor.accept("for")) {
      Locking.Strength strength = strength();
      List<ObjectName> tables = new ArrayList<>();
      if (cursor.accept("of")) {
        for (ObjectName name : grammar.names().qualifiedNames()) {
          if (name.schema() != null) {
            throw new SqlFault(
                    SqlState.SYNTAX_ERROR,
                    "SELECT FOR " + spelling(strength) + " must specify unqualified relation names")
                .at(name.position());
          }
          tables.add(name);
        }
      }
      boolean noWait = cursor.accept("nowait");
      boolean skipLocked = !noWait && cursor.accept("skip");
      if (skipLocked) {
        cursor.expect("locked");
      }
      items.add(new Locking(strength, List.copyOf(tables), noWait, skipLocked));
    }
    return items;
  }

  private static String spelling(Locking.Strength strength) {
    return strength.name().replace('_', ' ');
  }

  private Locking.Strength strength() {
    if (cursor.accept("update")) {
      return Locking.Strength.UPDATE;
    }
    if (cursor.accept("share")) {
      return Locking.Strength.SHARE;
    }
    if (cursor.accept("no")) {
      cursor.expect("key", "update");
      return Locking.Strength.NO_KEY_UPDATE;
    }
    cursor.expect("key", "share");
    return Locking.Strength.KEY_SHARE;
  }
}
