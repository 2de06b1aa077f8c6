package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;

/** SEARCH and CYCLE of a recursive query (manual, 7.8.2.1 and 7.8.2.2). */
final class SearchDeparser {
  private final QueryExpressions expressions;
  private final Layout layout;

  SearchDeparser(QueryExpressions expressions, Layout layout) {
    this.expressions = expressions;
    this.layout = layout;
  }

  /** The query without the columns that the clauses add to it. */
  static BoundQuery plain(BoundQuery query) {
    if (!(query.body() instanceof BoundQuery.SetOperation union)) {
      throw QueryExpressions.refused("this recursive query");
    }
    BoundQuery first = within(union.left());
    int width = first.columns().size();
    return new BoundQuery(
        query.with(),
        query.recursive(),
        new BoundQuery.SetOperation(
            union.kind(), union.all(), first, cut(within(union.right()), width)),
        query.columns().subList(0, width),
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  private static BoundQuery within(BoundQuery around) {
    if (around.body() instanceof BoundQuery.Select select
        && select.from() instanceof BoundFrom.Derived term) {
      return term.query();
    }
    throw QueryExpressions.refused("this recursive query");
  }

  private static BoundQuery cut(BoundQuery query, int width) {
    return new BoundQuery(
        query.with(),
        query.recursive(),
        query.body(),
        query.columns().subList(0, width),
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  void clauses(Query.CommonTable table) {
    if (table.search() != null) {
      Query.Search search = table.search();
      layout.append(search.breadth() ? " SEARCH BREADTH FIRST BY " : " SEARCH DEPTH FIRST BY ");
      layout.append(PgText.identifiers(search.columns()));
      layout.append(" SET " + PgText.identifier(search.sequence()));
    }
    if (table.cycle() != null) {
      Query.Cycle cycle = table.cycle();
      layout.append(" CYCLE " + PgText.identifiers(cycle.columns()));
      layout.append(" SET " + PgText.identifier(cycle.mark()));
      mark(cycle);
      layout.append(" USING " + PgText.identifier(cycle.path()));
    }
  }

  /** True and false are what they are without being told. */
  private void mark(Query.Cycle cycle) {
    boolean usual =
        cycle.value() == null
            || cycle.value() instanceof Expression.BooleanLiteral value
                && value.value()
                && cycle.otherwise() instanceof Expression.BooleanLiteral otherwise
                && !otherwise.value();
    if (usual) {
      return;
    }
    BoundExpression value = constant(cycle.value());
    BoundExpression otherwise = constant(cycle.otherwise());
    if (value.type().oid() != otherwise.type().oid()) {
      throw QueryExpressions.refused("this CYCLE clause");
    }
    layout.append(" TO ");
    expressions.print(value, false);
    layout.append(" DEFAULT ");
    expressions.print(otherwise, false);
  }

  private BoundExpression constant(Expression tree) {
    if (!(expressions.meaning(tree) instanceof Constant constant)) {
      throw QueryExpressions.refused("this CYCLE clause");
    }
    return constant.type().oid() == Types.UNKNOWN.oid()
        ? new Constant(constant.value(), SqlType.of(Types.TEXT))
        : constant;
  }
}
