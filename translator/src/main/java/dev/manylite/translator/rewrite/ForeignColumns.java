package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Comparison.Operator;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.ColumnForm.Affinity;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.Set;

/**
 * Lets indexes of another program's file serve. Where the column's affinity leaves its type's own
 * values and such as no other value equals, {@code =} compares what is stored; {@code <} and its
 * kin do so first, and check the value they find. {@code id} is INTEGER:
 *
 * <pre>
 * SELECT … FROM t WHERE id = $1         SELECT … FROM t WHERE id > $1
 * SELECT … FROM t WHERE stored id = $1  SELECT … FROM t WHERE stored id > $1 AND load(id) > $1
 * </pre>
 */
final class ForeignColumns implements Rewrite {
  /** The column's own collation, e.g. NOCASE, is not PostgreSQL's. */
  private static final Signature STORED =
      InternalFunction.sql("stored", Types.TEXT, "$1 COLLATE BINARY");

  private static final Set<Operator> EQUALITY = Set.of(Operator.EQUAL);
  private static final Set<Operator> RANGES =
      Set.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL);

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitComparison(Comparison comparison) {
      boolean left = isComparable(comparison.left());
      boolean right = isComparable(comparison.right());
      Comparison rebuilt = (Comparison) super.visitComparison(comparison);
      if (!left && !right) {
        return rebuilt;
      }
      Comparison stored =
          new Comparison(
              comparison.operator(),
              left ? stored(comparison.left()) : rebuilt.left(),
              right ? stored(comparison.right()) : rebuilt.right(),
              comparison.type());
      if (EQUALITY.contains(comparison.operator())) {
        return stored;
      }
      return RANGES.contains(comparison.operator()) ? Nodes.and(stored, rebuilt) : rebuilt;
    }

    @Override
    public BoundExpression visitInList(InList in) {
      InList rebuilt = (InList) super.visitInList(in);
      return isComparable(in.operand()) && !in.negated()
          ? new InList(stored(in.operand()), rebuilt.items(), false, in.type())
          : rebuilt;
    }

    @Override
    public BoundExpression visitInQuery(InQuery in) {
      InQuery rebuilt = (InQuery) super.visitInQuery(in);
      if (in.negated() || in.operands().size() != 1 || !isComparable(in.operands().get(0))) {
        return rebuilt;
      }
      return new InQuery(List.of(stored(in.operands().get(0))), rebuilt.query(), false, in.type());
    }

    @Override
    public BoundExpression visitIsTest(IsTest test) {
      boolean isNull = test.test() == Expression.IsTest.Test.NULL;
      return isNull
              && test.operand() instanceof ColumnValue column
              && column.form() instanceof ColumnForm.Foreign
          ? new IsTest(asStored(column), test.test(), test.negated(), test.type())
          : super.visitIsTest(test);
    }

    /** The column under conversions that change nothing. */
    private static BoundExpression unlabelled(BoundExpression expression) {
      BoundExpression inner = expression;
      while (inner instanceof Cast cast && cast.method() instanceof Cast.Method.Relabel) {
        inner = cast.operand();
      }
      return inner;
    }

    private static boolean isComparable(BoundExpression expression) {
      if (!(unlabelled(expression) instanceof ColumnValue column)
          || !(column.form() instanceof ColumnForm.Foreign foreign)) {
        return false;
      }
      SqlType type = column.type();
      return switch (foreign.affinity()) {
        case INTEGER, NUMERIC -> isInteger(type);
        case TEXT -> type.oid() == Types.TEXT.oid() || type.oid() == Types.VARCHAR.oid();
        case REAL -> type.oid() == Types.FLOAT8.oid();
        case BLOB -> false;
      };
    }

    private static boolean isInteger(SqlType type) {
      return type.oid() == Types.INT2.oid()
          || type.oid() == Types.INT4.oid()
          || type.oid() == Types.INT8.oid();
    }

    private static BoundExpression stored(BoundExpression expression) {
      ColumnValue column = (ColumnValue) unlabelled(expression);
      boolean text = ((ColumnForm.Foreign) column.form()).affinity() == Affinity.TEXT;
      ColumnValue bare = asStored(column);
      return text ? new Call(STORED, List.of(bare), column.type()) : bare;
    }

    private static ColumnValue asStored(ColumnValue column) {
      return new ColumnValue(
          column.source(),
          column.name(),
          column.type(),
          ColumnForm.RUNTIME,
          column.nullable(),
          column.origin());
    }
  }
}
