package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.FromItem.Alias;
import dev.manylite.translator.parse.tree.FromItem.Join.Kind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import java.util.ArrayList;
import java.util.List;

/** FROM (manual, 7.2.1). */
public final class FromParser {
  /** Parentheses hold a query or a join; which of them may show only after the inner ones. */
  private record Inner(Query query, FromItem join) {}

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final AliasParser aliases;

  FromParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    aliases = new AliasParser(grammar);
  }

  /** from_list. */
  public List<FromItem> list() {
    List<FromItem> items = new ArrayList<>();
    do {
      items.add(item());
    } while (cursor.accept(","));
    return List.copyOf(items);
  }

  /** table_ref. */
  FromItem item() {
    return joins(single());
  }

  /** relation_expr: {@code t}, {@code t *}, {@code ONLY t}, {@code ONLY (t)}. */
  public FromItem.Table relation() {
    boolean only = cursor.accept("only");
    boolean parentheses = only && cursor.accept("(");
    ObjectName name = grammar.names().qualified();
    if (parentheses) {
      cursor.expect(")");
    } else if (!only) {
      cursor.accept("*");
    }
    return new FromItem.Table(name.schema(), name.name(), only, null, name.position());
  }

  /** relation_expr_opt_alias: the target of UPDATE and DELETE. */
  FromItem.Table target() {
    FromItem.Table table = relation();
    boolean as = cursor.accept("as");
    if (!as && (cursor.at("set") || !cursor.peek().isColumnName())) {
      return table;
    }
    return aliased(table, new Alias(grammar.names().columnName(), List.of(), List.of()));
  }

  private static FromItem.Table aliased(FromItem.Table table, Alias alias) {
    return new FromItem.Table(table.schema(), table.name(), table.only(), alias, table.position());
  }

  private FromItem single() {
    int position = cursor.position();
    boolean lateral = cursor.accept("lateral");
    if (cursor.at("xmltable", "(")) {
      throw SqlFault.unsupported("XMLTABLE").at(cursor.position());
    }
    if (lateral) {
      if (cursor.at("(")) {
        int open = cursor.position();
        return subquery(grammar.queries().inParentheses(), true, open);
      }
      return function(true, position);
    }
    if (cursor.at("(")) {
      Inner inner = parentheses();
      return inner.query() != null
          ? subquery(inner.query(), false, position)
          : aliasedJoin((FromItem.Join) inner.join());
    }
    if (startsFunction()) {
      return function(false, position);
    }
    if (cursor.peek().isTypeOrFunctionName() && !cursor.peek().isColumnName()) {
      // Only a call can begin with it, and there is no parenthesis.
      cursor.next();
      throw cursor.syntaxError();
    }
    FromItem.Table table = relation();
    table = aliased(table, aliases.optional());
    return cursor.at("tablesample") ? sample(table) : table;
  }

  private boolean startsFunction() {
    if (cursor.at("rows", "from") || grammar.specialCalls().starts()) {
      return true;
    }
    if (cursor.peek(1).is("(")) {
      return cursor.peek().isTypeOrFunctionName();
    }
    int ahead = 1;
    while (cursor.peek(ahead).is(".") && cursor.peek(ahead + 1).isLabel()) {
      ahead += 2;
    }
    return ahead > 1 && cursor.peek(ahead).is("(") && cursor.peek().isColumnName();
  }

  private FromItem subquery(Query query, boolean lateral, int position) {
    Alias alias = aliases.optional();
    if (alias == null) {
      boolean values = query.body() instanceof Query.Values;
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              (values ? "VALUES" : "subquery") + " in FROM must have an alias")
          .withHint("For example, FROM (" + (values ? "VALUES" : "SELECT") + " ...) [AS] foo.")
          .at(position);
    }
    return new FromItem.Subquery(query, lateral, alias, position);
  }

  private FromItem function(boolean lateral, int position) {
    List<Expression> calls = new ArrayList<>();
    if (cursor.accept("rows", "from")) {
      cursor.expect("(");
      do {
        calls.add(grammar.calls().windowless());
        if (cursor.at("as")) {
          throw SqlFault.unsupported("column definition list in ROWS FROM").at(cursor.position());
        }
      } while (cursor.accept(","));
      cursor.expect(")");
    } else {
      calls.add(grammar.calls().windowless());
    }
    boolean ordinality = cursor.at("with", "ordinality");
    if (ordinality) {
      cursor.next();
      cursor.next();
    }
    return new FromItem.Function(
        List.copyOf(calls), ordinality, lateral, aliases.optionalOfFunction(), position);
  }

  private FromItem sample(FromItem.Table table) {
    cursor.expect("tablesample");
    int position = cursor.position();
    ObjectName method = grammar.names().function();
    List<Expression> arguments = grammar.expressions().listInParentheses();
    Expression repeatable = null;
    if (cursor.accept("repeatable")) {
      cursor.expect("(");
      repeatable = grammar.expressions().expression();
      cursor.expect(")");
    }
    return new FromItem.TableSample(table, method.name(), arguments, repeatable, position);
  }

  private FromItem aliasedJoin(FromItem.Join join) {
    Alias alias = aliases.optional();
    return alias == null
        ? join
        : new FromItem.Join(
            join.left(),
            join.right(),
            join.kind(),
            join.natural(),
            join.on(),
            join.using(),
            join.usingAlias(),
            alias,
            join.position());
  }

  private Inner parentheses() {
    cursor.enter();
    Inner result = contents(cursor.expect("(").position());
    cursor.expect(")");
    cursor.leave();
    return result;
  }

  private Inner contents(int open) {
    QueryParser queries = grammar.queries();
    if (queries.startsHere()) {
      return new Inner(queries.query(), null);
    }
    FromItem first;
    if (cursor.at("(")) {
      int position = cursor.position();
      Inner inner = parentheses();
      if (inner.query() != null) {
        if (cursor.at(")")) {
          return inner;
        }
        if (queries.continuesHere()) {
          return new Inner(queries.continued(inner.query()), null);
        }
        first = subquery(inner.query(), false, position);
      } else {
        // "((a JOIN b …))" is the join itself, "((a JOIN b …) AS x)" is no joined table.
        if (cursor.at(")")) {
          return inner;
        }
        first = aliasedJoin((FromItem.Join) inner.join());
      }
    } else {
      first = single();
    }
    FromItem joined = joins(first);
    if (joined == first) {
      throw cursor.syntaxError();
    }
    return new Inner(null, joined);
  }

  private FromItem joins(FromItem first) {
    FromItem left = first;
    while (cursor.atAny("cross", "natural", "join", "inner", "left", "right", "full")) {
      left = join(left);
    }
    return left;
  }

  private FromItem join(FromItem left) {
    int position = cursor.position();
    if (cursor.accept("cross")) {
      cursor.expect("join");
      return new FromItem.Join(left, single(), Kind.CROSS, false, null, null, null, null, position);
    }
    boolean natural = cursor.accept("natural");
    Kind kind = kind();
    cursor.expect("join");
    if (natural) {
      return new FromItem.Join(left, single(), kind, true, null, null, null, null, position);
    }
    cursor.enter();
    FromItem right = item();
    cursor.leave();
    if (cursor.accept("on")) {
      Expression on = grammar.expressions().expression();
      return new FromItem.Join(left, right, kind, false, on, null, null, null, position);
    }
    cursor.expect("using");
    List<String> using = grammar.names().columnNamesInParentheses();
    String alias = cursor.accept("as") ? grammar.names().columnName() : null;
    return new FromItem.Join(left, right, kind, false, null, using, alias, null, position);
  }

  private Kind kind() {
    if (cursor.accept("inner")) {
      return Kind.INNER;
    }
    Kind kind =
        cursor.accept("left")
            ? Kind.LEFT
            : cursor.accept("right") ? Kind.RIGHT : cursor.accept("full") ? Kind.FULL : Kind.INNER;
    if (kind != Kind.INNER) {
      cursor.accept("outer");
    }
    return kind;
  }
}
