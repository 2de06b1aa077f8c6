package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** Row-wise comparison, spelt out column by column (manual, 9.24.5). */
final class RowComparison {
  private final BindContext context;
  private final OperatorBinder operators;

  RowComparison(BindContext context, OperatorBinder operators) {
    this.context = context;
    this.operators = operators;
  }

  BoundExpression compare(
      String symbol, List<BoundExpression> left, List<BoundExpression> right, int position) {
    checkSizes(left, right, position);
    return switch (symbol) {
      case "=" -> logical(true, pairwise("=", left, right, position));
      case "<>" -> logical(false, pairwise("<>", left, right, position));
      case "<", "<=", ">", ">=" -> lexicographic(symbol, left, right, position);
      case "~<~", "~<=~", "~>~", "~>=~" -> byBytes(symbol, left, right, position);
      default ->
          throw new SqlFault(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "could not determine interpretation of row comparison operator " + symbol)
              .withHint("Row comparison operators must be associated with btree operator families.")
              .at(position);
    };
  }

  /** In collation C texts are in the order of their bytes anyway. */
  private BoundExpression byBytes(
      String symbol, List<BoundExpression> left, List<BoundExpression> right, int position) {
    pairwise(symbol, left, right, position);
    return lexicographic(symbol.substring(1, symbol.length() - 1), left, right, position);
  }

  BoundExpression distinct(
      List<BoundExpression> left, List<BoundExpression> right, boolean negated, int position) {
    checkSizes(left, right, position);
    List<BoundExpression> parts = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      parts.add(operators.distinct(left.get(i), right.get(i), negated, position));
    }
    return logical(negated, parts);
  }

  /** Rows as values can be compared only if their fields are of the same types. */
  static void checkTypes(PgType left, PgType right) {
    if (left.isArray() && right.isArray()) {
      checkTypes(Types.element(left), Types.element(right));
      return;
    }
    if (!(left instanceof RowType one) || !(right instanceof RowType other)) {
      return;
    }
    int shared = Math.min(one.fields().size(), other.fields().size());
    for (int i = 0; i < shared; i++) {
      PgType mine = one.fields().get(i).type().base();
      PgType others = other.fields().get(i).type().base();
      if (mine.oid() != others.oid()) {
        throw new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "cannot compare dissimilar column types "
                + mine.sqlName()
                + " and "
                + others.sqlName()
                + " at record column "
                + (i + 1));
      }
      checkTypes(mine, others);
    }
    if (one.fields().size() != other.fields().size()) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "cannot compare record types with different numbers of columns");
    }
  }

  private void checkSizes(List<BoundExpression> left, List<BoundExpression> right, int position) {
    if (left.size() != right.size()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "unequal number of entries in row expressions")
          .at(position);
    }
    if (left.isEmpty()) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "cannot compare rows of zero length")
          .at(position);
    }
    for (int i = 0; i < left.size(); i++) {
      refuseVolatile(left.get(i), position);
      refuseVolatile(right.get(i), position);
    }
  }

  /** An operand may be printed twice. */
  private static void refuseVolatile(BoundExpression operand, int position) {
    if (BoundTree.isVolatile(operand)) {
      throw SqlFault.unsupported("volatile function in a row comparison").at(position);
    }
  }

  private List<BoundExpression> pairwise(
      String symbol, List<BoundExpression> left, List<BoundExpression> right, int position) {
    List<BoundExpression> parts = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      parts.add(operators.apply(symbol, left.get(i), right.get(i), position));
    }
    return parts;
  }

  /** {@code (a, b) < (c, d)} → {@code a < c OR (a = c AND b < d)}. */
  private BoundExpression lexicographic(
      String symbol, List<BoundExpression> left, List<BoundExpression> right, int position) {
    int last = left.size() - 1;
    String strict = symbol.substring(0, 1);
    BoundExpression result = operators.apply(symbol, left.get(last), right.get(last), position);
    for (int i = last - 1; i >= 0; i--) {
      BoundExpression less = operators.apply(strict, left.get(i), right.get(i), position);
      BoundExpression equal = operators.apply("=", left.get(i), right.get(i), position);
      result = logical(false, List.of(less, logical(true, List.of(equal, result))));
    }
    return result;
  }

  BoundExpression logical(boolean and, List<BoundExpression> parts) {
    return parts.size() == 1 ? parts.get(0) : new Logical(and, parts, SqlType.of(Types.BOOL));
  }
}
