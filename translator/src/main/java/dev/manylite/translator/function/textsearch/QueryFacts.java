package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSQUERY;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.QueryNode;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsQueryText;

/** numnode and querytree (manual, 12.4.2). */
final class QueryFacts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("numnode", TSQUERY)
        .returns(INT4)
        .java((c, a) -> (long) TsQuery.read((String) a[0]).nodes());
    d.function("querytree", TSQUERY).returns(TEXT).java((c, a) -> tree((String) a[0]));
  }

  /** What an index could look for; T for everything. */
  private static String tree(String value) {
    TsQuery query = TsQuery.read(value);
    if (query.isEmpty()) {
      return "";
    }
    QueryNode searchable = withoutNegation(query.root());
    return searchable == null ? "T" : TsQueryText.print(searchable);
  }

  private static QueryNode withoutNegation(QueryNode node) {
    if (node instanceof Not) {
      return null;
    }
    if (!(node instanceof Join join)) {
      return node;
    }
    QueryNode left = withoutNegation(join.left());
    QueryNode right = withoutNegation(join.right());
    if (left == null || right == null) {
      return join.operator() == Operator.OR ? null : left == null ? right : left;
    }
    return new Join(join.operator(), join.distance(), left, right);
  }
}
