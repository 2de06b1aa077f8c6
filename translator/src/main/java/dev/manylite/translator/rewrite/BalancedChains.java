package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.tree.Query.SetOperation.Kind;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Long chains of what may be grouped at will → trees that SQLite takes: expressions 1,000 deep and
 * 500 queries side by side. Text is put together by halves, unions by hundreds.
 *
 * <pre>
 * a || b || c || d
 * (a || b) || (c || d)
 *
 * q1 UNION ALL q2 UNION ALL … q800
 * q1 UNION ALL … q400 UNION ALL SELECT * FROM (q401 UNION ALL … q800)
 * </pre>
 */
final class BalancedChains implements Rewrite {
  /** Operands that are left as they are. */
  private static final int SHORT = 16;

  private static final int MOST_QUERIES = 400;

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitCall(Call call) {
      if (!concatenatesText(call)) {
        return super.visitCall(call);
      }
      List<BoundExpression> operands = new ArrayList<>();
      BoundExpression left = call;
      while (left instanceof Call chain && concatenatesText(chain)) {
        operands.add(rewrite(chain.arguments().get(1)));
        left = chain.arguments().get(0);
      }
      operands.add(rewrite(left));
      Collections.reverse(operands);
      return operands.size() <= SHORT ? leftToRight(call, operands) : balanced(call, operands);
    }

    private static boolean concatenatesText(Call call) {
      Signature function = call.function();
      return function.name().equals("||")
          && function.arguments().equals(List.of(Types.TEXT, Types.TEXT));
    }

    private static BoundExpression leftToRight(Call call, List<BoundExpression> operands) {
      BoundExpression result = operands.get(0);
      for (BoundExpression operand : operands.subList(1, operands.size())) {
        result = new Call(call.function(), List.of(result, operand), call.type());
      }
      return result;
    }

    private static BoundExpression balanced(Call call, List<BoundExpression> operands) {
      if (operands.size() == 1) {
        return operands.get(0);
      }
      int half = operands.size() / 2;
      return new Call(
          call.function(),
          List.of(
              balanced(call, operands.subList(0, half)),
              balanced(call, operands.subList(half, operands.size()))),
          call.type());
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      if (!(query.body() instanceof SetOperation operation) || operation.kind() != Kind.UNION) {
        return super.rewriteQuery(query);
      }
      List<BoundQuery> queries = new ArrayList<>();
      BoundQuery left = query;
      while (left.body() instanceof SetOperation chain
          && (left == query || sameChain(left, chain, query, operation))) {
        queries.add(rewriteQuery(chain.right()));
        left = chain.left();
      }
      queries.add(rewriteQuery(left));
      Collections.reverse(queries);
      return new BoundQuery(
          rewriteTables(query.with()),
          query.recursive(),
          union(operation, queries, query.columns()).body(),
          rewriteColumns(query.columns()),
          rewriteKeys(query.orderBy()),
          rewrite(query.limit()),
          rewrite(query.offset()),
          query.withTies());
    }

    private static boolean sameChain(
        BoundQuery part, SetOperation chain, BoundQuery whole, SetOperation operation) {
      return chain.kind() == operation.kind()
          && chain.all() == operation.all()
          && part.with().isEmpty()
          && part.orderBy().isEmpty()
          && part.limit() == null
          && part.offset() == null
          && types(part).equals(types(whole));
    }

    private static List<Object> types(BoundQuery query) {
      List<Object> types = new ArrayList<>();
      query.columns().forEach(c -> types.add(c.expression().type()));
      return types;
    }

    private static BoundQuery union(
        SetOperation operation, List<BoundQuery> queries, List<OutputColumn> columns) {
      List<BoundQuery> operands = new ArrayList<>(queries);
      while (operands.size() > MOST_QUERIES + MOST_QUERIES / 5) {
        List<BoundQuery> grouped = new ArrayList<>();
        for (int i = 0; i < operands.size(); i += MOST_QUERIES) {
          int end = Math.min(operands.size(), i + MOST_QUERIES);
          grouped.add(leftToRight(operation, operands.subList(i, end), columns));
        }
        operands = grouped;
        if (operands.size() <= MOST_QUERIES / 5) {
          break;
        }
      }
      return leftToRight(operation, operands, columns);
    }

    private static BoundQuery leftToRight(
        SetOperation operation, List<BoundQuery> queries, List<OutputColumn> columns) {
      BoundQuery result = queries.get(0);
      for (BoundQuery query : queries.subList(1, queries.size())) {
        result =
            Queries.plain(
                new SetOperation(operation.kind(), operation.all(), result, query), columns);
      }
      return result;
    }
  }
}
