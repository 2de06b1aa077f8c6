package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TSQUERY;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;

/** {@code && || !! <->} and tsquery_phrase (manual, 12.4.2). */
final class QueryOperators implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("&&", TSQUERY, TSQUERY).returns(TSQUERY).java((c, a) -> join(Operator.AND, 0, a));
    d.operator("||", TSQUERY, TSQUERY).returns(TSQUERY).java((c, a) -> join(Operator.OR, 0, a));
    d.operator("<->", TSQUERY, TSQUERY)
        .returns(TSQUERY)
        .java((c, a) -> join(Operator.PHRASE, 1, a));
    d.function("tsquery_phrase", TSQUERY, TSQUERY)
        .returns(TSQUERY)
        .java((c, a) -> join(Operator.PHRASE, 1, a));
    d.function("tsquery_phrase", TSQUERY, TSQUERY, INT4)
        .returns(TSQUERY)
        .java((c, a) -> join(Operator.PHRASE, (Long) a[2], a));
    d.operator("!!", TSQUERY).returns(TSQUERY).java((c, a) -> not((String) a[0]));
  }

  /** An empty query adds nothing. */
  private static String join(Operator operator, long distance, Object[] operands) {
    if (distance < 0 || distance > TsQuery.LARGEST_DISTANCE) {
      throw TsQuery.distanceFault();
    }
    TsQuery left = TsQuery.read((String) operands[0]);
    TsQuery right = TsQuery.read((String) operands[1]);
    if (left.isEmpty() || right.isEmpty()) {
      return (left.isEmpty() ? right : left).toString();
    }
    return new TsQuery(new Join(operator, (int) distance, left.root(), right.root())).toString();
  }

  private static String not(String operand) {
    TsQuery query = TsQuery.read(operand);
    return query.isEmpty() ? operand : new TsQuery(new Not(query.root())).toString();
  }
}
