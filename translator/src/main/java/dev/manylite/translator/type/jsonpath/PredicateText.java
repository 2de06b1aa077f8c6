package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.type.jsonpath.PathPredicate.And;
import dev.manylite.translator.type.jsonpath.PathPredicate.Comparison;
import dev.manylite.translator.type.jsonpath.PathPredicate.Exists;
import dev.manylite.translator.type.jsonpath.PathPredicate.IsUnknown;
import dev.manylite.translator.type.jsonpath.PathPredicate.LikeRegex;
import dev.manylite.translator.type.jsonpath.PathPredicate.Not;
import dev.manylite.translator.type.jsonpath.PathPredicate.Or;
import dev.manylite.translator.type.jsonpath.PathPredicate.StartsWith;
import dev.manylite.translator.type.value.JsonText;

/** Prints a predicate; the argument says whether an operator needs parentheses. */
final class PredicateText implements PathPredicate.Visitor<Boolean, Void> {
  private final PathText text;
  private final StringBuilder out;

  PredicateText(PathText text, StringBuilder out) {
    this.text = text;
    this.out = out;
  }

  private Void binary(
      PathExpression left, String operator, PathExpression right, int priority, boolean bracketed) {
    out.append(bracketed ? "(" : "");
    text.operand(left, priority);
    out.append(' ').append(operator).append(' ');
    text.operand(right, priority);
    out.append(bracketed ? ")" : "");
    return null;
  }

  private Void enclosed(String before, PathExpression operand, String after) {
    out.append(before);
    text.expression(operand, false);
    out.append(after);
    return null;
  }

  @Override
  public Void and(And predicate, Boolean bracketed) {
    return binary(predicate.left(), "&&", predicate.right(), PathPriority.AND, bracketed);
  }

  @Override
  public Void or(Or predicate, Boolean bracketed) {
    return binary(predicate.left(), "||", predicate.right(), PathPriority.OR, bracketed);
  }

  @Override
  public Void not(Not predicate, Boolean bracketed) {
    return enclosed("!(", predicate.operand(), ")");
  }

  @Override
  public Void isUnknown(IsUnknown predicate, Boolean bracketed) {
    return enclosed("(", predicate.operand(), ") is unknown");
  }

  @Override
  public Void exists(Exists predicate, Boolean bracketed) {
    return enclosed("exists (", predicate.operand(), ")");
  }

  @Override
  public Void comparison(Comparison predicate, Boolean bracketed) {
    return binary(
        predicate.left(),
        predicate.operator().toString(),
        predicate.right(),
        PathPriority.COMPARISON,
        bracketed);
  }

  @Override
  public Void startsWith(StartsWith predicate, Boolean bracketed) {
    return binary(
        predicate.whole(), "starts with", predicate.initial(), PathPriority.COMPARISON, bracketed);
  }

  @Override
  public Void likeRegex(LikeRegex predicate, Boolean bracketed) {
    out.append(bracketed ? "(" : "");
    text.operand(predicate.text(), PathPriority.HIGHEST);
    out.append(" like_regex ").append(JsonText.quote(predicate.pattern()));
    if (!predicate.flags().isEmpty()) {
      out.append(" flag \"").append(predicate.flags()).append('"');
    }
    out.append(bracketed ? ")" : "");
    return null;
  }
}
