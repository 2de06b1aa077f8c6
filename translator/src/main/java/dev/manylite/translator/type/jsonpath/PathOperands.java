package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.type.jsonpath.PathPredicate.And;
import dev.manylite.translator.type.jsonpath.PathPredicate.Comparison;
import dev.manylite.translator.type.jsonpath.PathPredicate.Exists;
import dev.manylite.translator.type.jsonpath.PathPredicate.IsUnknown;
import dev.manylite.translator.type.jsonpath.PathPredicate.LikeRegex;
import dev.manylite.translator.type.jsonpath.PathPredicate.Not;
import dev.manylite.translator.type.jsonpath.PathPredicate.Or;
import dev.manylite.translator.type.jsonpath.PathPredicate.StartsWith;
import java.util.function.BiConsumer;

/** Visits a predicate's operands from left to right. */
final class PathOperands<A> implements PathPredicate.Visitor<A, Void> {
  private final BiConsumer<PathExpression, A> visitor;

  PathOperands(BiConsumer<PathExpression, A> visitor) {
    this.visitor = visitor;
  }

  private Void both(PathExpression left, PathExpression right, A argument) {
    visitor.accept(left, argument);
    visitor.accept(right, argument);
    return null;
  }

  private Void one(PathExpression operand, A argument) {
    visitor.accept(operand, argument);
    return null;
  }

  @Override
  public Void and(And predicate, A argument) {
    return both(predicate.left(), predicate.right(), argument);
  }

  @Override
  public Void or(Or predicate, A argument) {
    return both(predicate.left(), predicate.right(), argument);
  }

  @Override
  public Void not(Not predicate, A argument) {
    return one(predicate.operand(), argument);
  }

  @Override
  public Void isUnknown(IsUnknown predicate, A argument) {
    return one(predicate.operand(), argument);
  }

  @Override
  public Void exists(Exists predicate, A argument) {
    return one(predicate.operand(), argument);
  }

  @Override
  public Void comparison(Comparison predicate, A argument) {
    return both(predicate.left(), predicate.right(), argument);
  }

  @Override
  public Void startsWith(StartsWith predicate, A argument) {
    return both(predicate.whole(), predicate.initial(), argument);
  }

  @Override
  public Void likeRegex(LikeRegex predicate, A argument) {
    return one(predicate.text(), argument);
  }
}
