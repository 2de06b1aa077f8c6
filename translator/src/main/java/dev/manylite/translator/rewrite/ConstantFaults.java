package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Not;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL computes what depends on constants only when it plans: {@code SELECT 1/0 FROM t} fails
 * where t is empty, too, and {@code CASE WHEN x > 0 THEN 1/0 END} whatever x is. Parts that can't
 * be reached are not computed: after a condition that is always false, after a COALESCE's first
 * constant. Subqueries, of which PostgreSQL may drop unread parts first, are not looked into.
 */
public final class ConstantFaults {
  private ConstantFaults() {}

  /** What planning the statement fails with; null if nothing. */
  public static SqlFault of(BoundStatement statement) {
    try {
      new Walk().statement(statement);
      return null;
    } catch (Found found) {
      return found.fault;
    }
  }

  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SqlFault fault;

    Found(SqlFault fault) {
      super(null, fault, false, false);
      this.fault = fault;
    }
  }

  /** Rebuilds what it visits only to know what has become a constant. */
  private static final class Walk extends StatementRewriter {
    void statement(BoundStatement statement) {
      if (statement instanceof BoundQuery query) {
        super.rewriteQuery(query);
      } else if (statement instanceof BoundStatement.Insert insert) {
        super.rewriteQuery(insert.rows());
        if (insert.conflict() != null) {
          rewriteConflict(insert.conflict());
        }
        rewriteColumns(insert.columns());
      } else {
        rewrite(statement);
      }
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery inner) {
      return inner;
    }

    @Override
    BoundQuery.Body rewriteBody(BoundQuery.Body body) {
      if (body instanceof BoundQuery.SetOperation operation) {
        super.rewriteQuery(operation.left());
        super.rewriteQuery(operation.right());
        return body;
      }
      return super.rewriteBody(body);
    }

    @Override
    List<CommonTable> rewriteTables(List<CommonTable> tables) {
      return tables;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      return from instanceof BoundFrom.Derived ? from : super.rewriteFrom(from);
    }

    @Override
    public BoundExpression visitExists(Exists exists) {
      return exists;
    }

    @Override
    public BoundExpression visitScalarQuery(ScalarQuery scalar) {
      super.rewriteQuery(scalar.query());
      return scalar;
    }

    @Override
    public BoundExpression visitInQuery(InQuery in) {
      rewriteAll(in.operands());
      return in;
    }

    @Override
    public BoundExpression visitCall(Call call) {
      List<BoundExpression> arguments = rewriteAll(call.arguments());
      Constant folded = fold(call.function(), arguments, call);
      return folded != null ? folded : new Call(call.function(), arguments, call.type());
    }

    @Override
    public BoundExpression visitCast(Cast cast) {
      BoundExpression operand = rewrite(cast.operand());
      if (operand instanceof Constant constant) {
        if (constant.value() == null || cast.method() instanceof Method.Relabel) {
          return new Constant(constant.value(), cast.type());
        }
        if (cast.method() instanceof Method.ByFunction function) {
          Constant folded = fold(function.function(), List.of(operand), cast);
          if (folded != null) {
            return folded;
          }
        }
      }
      return new Cast(operand, cast.method(), cast.explicit(), cast.type());
    }

    /** Null where it is none that PostgreSQL computes when it plans. */
    private static Constant fold(
        Signature function, List<BoundExpression> arguments, BoundExpression call) {
      if (function.volatility() != Volatility.IMMUTABLE
          || !(function.implementation() instanceof Implementation.Scalar scalar)
          || !arguments.stream().allMatch(Constant.class::isInstance)) {
        return null;
      }
      Object[] values = arguments.stream().map(a -> ((Constant) a).value()).toArray();
      if (function.strict()) {
        for (Object value : values) {
          if (value == null) {
            return new Constant(null, call.type());
          }
        }
      }
      try {
        return new Constant(scalar.body().apply(null, values), call.type());
      } catch (SqlFault fault) {
        throw new Found(fault);
      } catch (RuntimeException needsSession) {
        return null;
      }
    }

    @Override
    public BoundExpression visitComparison(Comparison comparison) {
      BoundExpression left = rewrite(comparison.left());
      BoundExpression right = rewrite(comparison.right());
      return left instanceof Constant one && right instanceof Constant other
          ? ConstantComparison.of(comparison, one, other)
          : new Comparison(comparison.operator(), left, right, comparison.type());
    }

    @Override
    public BoundExpression visitIsTest(IsTest test) {
      BoundExpression operand = rewrite(test.operand());
      if (!(operand instanceof Constant constant)) {
        return new IsTest(operand, test.test(), test.negated(), test.type());
      }
      boolean holds =
          switch (test.test()) {
            case NULL, UNKNOWN -> constant.value() == null;
            case TRUE -> Long.valueOf(1).equals(constant.value());
            case FALSE -> Long.valueOf(0).equals(constant.value());
          };
      return truth(holds != test.negated(), test);
    }

    @Override
    public BoundExpression visitNot(Not not) {
      BoundExpression operand = rewrite(not.operand());
      if (operand instanceof Constant constant) {
        return constant.value() == null ? constant : truth(!isTrue(constant), not);
      }
      return new Not(operand, not.type());
    }

    @Override
    public BoundExpression visitLogical(Logical logical) {
      List<BoundExpression> open = new ArrayList<>();
      for (BoundExpression operand : logical.operands()) {
        BoundExpression visited = rewrite(operand);
        if (visited instanceof Constant constant && constant.value() != null) {
          if (isTrue(constant) != logical.and()) {
            return visited;
          }
        } else {
          open.add(visited);
        }
        if (isUndecided(visited)) {
          return logical;
        }
      }
      return open.isEmpty()
          ? truth(logical.and(), logical)
          : open.size() == 1 ? open.get(0) : new Logical(logical.and(), open, logical.type());
    }

    @Override
    public BoundExpression visitCase(Case node) {
      boolean first = true;
      for (Case.When when : node.whens()) {
        BoundExpression condition = rewrite(when.condition());
        if (isUndecided(condition)) {
          return node;
        }
        if (condition instanceof Constant constant) {
          if (isTrue(constant)) {
            BoundExpression result = rewrite(when.result());
            return first ? result : node;
          }
        } else {
          rewrite(when.result());
          first = false;
        }
      }
      BoundExpression otherwise = rewrite(node.otherwise());
      return first && otherwise != null ? otherwise : node;
    }

    @Override
    public BoundExpression visitCoalesce(Coalesce coalesce) {
      boolean first = true;
      for (BoundExpression argument : coalesce.arguments()) {
        BoundExpression visited = rewrite(argument);
        if (isUndecided(visited)) {
          return coalesce;
        }
        if (visited instanceof Constant constant && constant.value() != null) {
          return first ? visited : coalesce;
        }
        first &= visited instanceof Constant;
      }
      return first ? new Constant(null, coalesce.type()) : coalesce;
    }

    /** Whether PostgreSQL may know the value, but this does not: what follows may be dead. */
    private static boolean isUndecided(BoundExpression expression) {
      if (expression instanceof Constant) {
        return false;
      }
      Parts parts = new Parts();
      parts.rewrite(expression);
      return parts.parameter || !parts.column;
    }

    private static boolean isTrue(Constant constant) {
      return Long.valueOf(1).equals(constant.value());
    }

    private static Constant truth(boolean value, BoundExpression like) {
      return new Constant(value ? 1L : 0L, like.type());
    }
  }

  /** Looks for what makes an expression's value known or unknown to PostgreSQL's planner. */
  private static final class Parts extends StatementRewriter {
    private boolean column;
    private boolean parameter;

    @Override
    public BoundExpression visitColumnValue(ColumnValue value) {
      column = true;
      return value;
    }

    @Override
    public BoundExpression visitParameter(Parameter value) {
      parameter = true;
      return value;
    }
  }
}
