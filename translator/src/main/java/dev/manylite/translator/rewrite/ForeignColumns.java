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
import dev.manylite.translator.bound.BoundExpression.Not;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.ColumnForm.Affinity;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets indexes of another program's file serve. Where the column's affinity leaves its type's own
 * values, comparisons look at what is stored: on condition that no values of another kind are
 * there, which they could not be compared with. {@code <} and its kin read the value they find once
 * more. {@code id} is INTEGER:
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

  private static final Set<Operator> RANGES =
      Set.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL);

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private final Map<Integer, Relation> tables = new HashMap<>();

    /** Under NOT a value that can't be read would pass, and no index serves. */
    private boolean negated;

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      note(from);
      return super.rewriteFrom(from);
    }

    /** Before any condition of a join is looked at. */
    private void note(BoundFrom from) {
      if (from instanceof BoundFrom.Table table) {
        tables.put(table.source(), table.relation());
      } else if (from instanceof BoundFrom.Join join) {
        note(join.left());
        note(join.right());
      }
    }

    @Override
    BoundStatement rewriteUpdate(BoundStatement.Update update) {
      note(update.target());
      return super.rewriteUpdate(update);
    }

    @Override
    BoundStatement rewriteDelete(BoundStatement.Delete delete) {
      note(delete.target());
      return super.rewriteDelete(delete);
    }

    @Override
    public BoundExpression visitNot(Not not) {
      boolean before = negated;
      negated = true;
      BoundExpression rebuilt = super.visitNot(not);
      negated = before;
      return rebuilt;
    }

    @Override
    public BoundExpression visitComparison(Comparison comparison) {
      Comparison rebuilt = (Comparison) super.visitComparison(comparison);
      boolean equality = comparison.operator() == Operator.EQUAL;
      if (!equality && !RANGES.contains(comparison.operator())) {
        return rebuilt;
      }
      BoundExpression left = stored(comparison.left(), isColumn(comparison.right()));
      BoundExpression right = stored(comparison.right(), isColumn(comparison.left()));
      if (left == null && right == null) {
        return rebuilt;
      }
      Comparison stored =
          new Comparison(
              comparison.operator(),
              left != null ? left : rebuilt.left(),
              right != null ? right : rebuilt.right(),
              comparison.type());
      return equality ? stored : Nodes.and(stored, rebuilt);
    }

    @Override
    public BoundExpression visitInList(InList in) {
      InList rebuilt = (InList) super.visitInList(in);
      BoundExpression stored = in.negated() ? null : stored(in.operand(), false);
      return stored == null ? rebuilt : new InList(stored, rebuilt.items(), false, in.type());
    }

    @Override
    public BoundExpression visitInQuery(InQuery in) {
      InQuery rebuilt = (InQuery) super.visitInQuery(in);
      BoundExpression stored =
          in.negated() || in.operands().size() != 1 ? null : stored(in.operands().get(0), true);
      return stored == null
          ? rebuilt
          : new InQuery(List.of(stored), rebuilt.query(), false, in.type());
    }

    /** Whatever is stored is there: whether it can be read does not matter. */
    @Override
    public BoundExpression visitIsTest(IsTest test) {
      boolean isNull = test.test() == Expression.IsTest.Test.NULL;
      return isNull
              && test.operand() instanceof ColumnValue column
              && column.form() instanceof ColumnForm.Foreign
          ? new IsTest(as(column, ColumnForm.RUNTIME), test.test(), test.negated(), test.type())
          : super.visitIsTest(test);
    }

    private static boolean isColumn(BoundExpression expression) {
      return unlabelled(expression) instanceof ColumnValue;
    }

    /** The column under conversions that change nothing. */
    private static BoundExpression unlabelled(BoundExpression expression) {
      BoundExpression inner = expression;
      while (inner instanceof Cast cast && cast.method() instanceof Cast.Method.Relabel) {
        inner = cast.operand();
      }
      return inner;
    }

    /**
     * The stored value of a column that it pays to compare so: one with an index, or one that is
     * joined, for which SQLite may make one. Null for any other expression.
     */
    private BoundExpression stored(BoundExpression expression, boolean joined) {
      if (negated
          || !(unlabelled(expression) instanceof ColumnValue column)
          || !(column.form() instanceof ColumnForm.Foreign foreign)) {
        return null;
      }
      Relation table = tables.get(column.source());
      String unlike = table == null ? null : unlike(column.type(), foreign.affinity());
      if (unlike == null || !joined && !isIndexed(table, column.name())) {
        return null;
      }
      ColumnValue bare = as(column, new ColumnForm.Trusted(table.sqliteName(), unlike));
      return foreign.affinity() == Affinity.TEXT
          ? new Call(STORED, List.of(bare), column.type())
          : bare;
    }

    private static boolean isIndexed(Relation table, String column) {
      return column.equals(table.rowidColumn())
          || table.indexes().stream().anyMatch(i -> column.equals(i.keys().get(0).column()));
    }

    /**
     * What values that are not the type's own satisfy, so that an index finds them: SQLite sorts
     * numbers before texts before blobs. Null where there is no such condition. Numbers with a
     * fraction among integers escape it.
     */
    private static String unlike(SqlType type, Affinity affinity) {
      return switch (affinity) {
        case INTEGER, NUMERIC -> outside(type);
        case TEXT ->
            type.oid() == Types.TEXT.oid() || type.oid() == Types.VARCHAR.oid()
                ? "$1 >= x''"
                : null;
        case REAL -> type.oid() == Types.FLOAT8.oid() ? "$1 >= ''" : null;
        case BLOB -> null;
      };
    }

    private static String outside(SqlType type) {
      if (type.oid() == Types.INT2.oid()) {
        return "$1 > 32767 OR $1 < -32768";
      }
      if (type.oid() == Types.INT4.oid()) {
        return "$1 > 2147483647 OR $1 < -2147483648";
      }
      return type.oid() == Types.INT8.oid()
          ? "$1 > 9223372036854775807 OR $1 < -9223372036854775808"
          : null;
    }

    private static ColumnValue as(ColumnValue column, ColumnForm form) {
      return new ColumnValue(
          column.source(), column.name(), column.type(), form, column.nullable(), column.origin());
    }
  }
}
