package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a tree with every parenthesis, as the table of precedences has it. */
final class ExpressionText {
  private ExpressionText() {}

  static String of(Expression tree) {
    if (tree instanceof Expression.Operator e) {
      String symbol =
          e.schema() == null ? e.symbol() : "OPERATOR(" + e.schema() + "." + e.symbol() + ")";
      String left = e.left() == null ? "" : of(e.left()) + " ";
      return "(" + left + symbol + " " + of(e.right()) + ")";
    } else if (tree instanceof Expression.Logical e) {
      return "(" + list(e.operands(), e.and() ? " AND " : " OR ") + ")";
    } else if (tree instanceof Expression.Not e) {
      return "(NOT " + of(e.operand()) + ")";
    } else if (tree instanceof Expression.IsTest e) {
      return "(" + of(e.operand()) + " IS " + not(e.negated()) + e.test() + ")";
    } else if (tree instanceof Expression.IsDistinctFrom e) {
      return "("
          + of(e.left())
          + " IS "
          + not(e.negated())
          + "DISTINCT FROM "
          + of(e.right())
          + ")";
    } else if (tree instanceof Expression.Between e) {
      String symmetric = e.symmetric() ? "SYMMETRIC " : "";
      return "("
          + of(e.operand())
          + " "
          + not(e.negated())
          + "BETWEEN "
          + symmetric
          + of(e.low())
          + " AND "
          + of(e.high())
          + ")";
    } else if (tree instanceof Expression.InList e) {
      return "(" + of(e.operand()) + " " + not(e.negated()) + "IN [" + list(e.items(), ", ") + "])";
    } else if (tree instanceof Expression.QuantifiedArray e) {
      String quantifier = e.all() ? " ALL " : " ANY ";
      return "(" + of(e.left()) + " " + e.symbol() + quantifier + of(e.array()) + ")";
    } else if (tree instanceof Expression.Cast e) {
      return "(" + of(e.operand()) + " :: " + e.type().name() + ")";
    } else if (tree instanceof Expression.Collate e) {
      return "(" + of(e.operand()) + " COLLATE " + String.join(".", e.collation()) + ")";
    } else if (tree instanceof Expression.FunctionCall e) {
      String name = e.schema() == null ? e.name() : e.schema() + "." + e.name();
      return name
          + "("
          + list(e.arguments().stream().map(Expression.FunctionCall.Argument::value).toList(), ", ")
          + ")";
    } else if (tree instanceof Expression.ColumnReference e) {
      return String.join(".", e.names());
    } else if (tree instanceof Expression.NumberLiteral e) {
      return e.text();
    } else if (tree instanceof Expression.StringLiteral e) {
      return "'" + e.value() + "'";
    } else if (tree instanceof Expression.Subscript e) {
      return of(e.operand()) + "[" + of(e.lower()) + "]";
    } else if (tree instanceof Expression.RowConstructor e) {
      return "ROW(" + list(e.elements(), ", ") + ")";
    }
    throw new AssertionError(tree);
  }

  private static String not(boolean negated) {
    return negated ? "NOT " : "";
  }

  private static String list(List<Expression> items, String separator) {
    return items.stream().map(ExpressionText::of).collect(Collectors.joining(separator));
  }
}
