package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.function.pattern.regex.Regex;

/** What is true, false or unknown of an item (manual, table 9.51). Inert. */
public sealed interface PathPredicate {
  <A, R> R accept(Visitor<A, R> visitor, A argument);

  /** {@code &&}. */
  record And(PathExpression left, PathExpression right) implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.and(this, argument);
    }
  }

  /** {@code ||}. */
  record Or(PathExpression left, PathExpression right) implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.or(this, argument);
    }
  }

  /** {@code !(…)}. */
  record Not(PathExpression operand) implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.not(this, argument);
    }
  }

  /** {@code (…) is unknown}. */
  record IsUnknown(PathExpression operand) implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.isUnknown(this, argument);
    }
  }

  /** {@code exists (…)}. */
  record Exists(PathExpression operand) implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.exists(this, argument);
    }
  }

  /** {@code == != < <= > >=}. */
  record Comparison(PathComparison operator, PathExpression left, PathExpression right)
      implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.comparison(this, argument);
    }
  }

  /**
   * @param initial a string or a variable
   */
  record StartsWith(PathExpression whole, PathExpression initial) implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.startsWith(this, argument);
    }
  }

  /**
   * @param flags in the order in which they are printed
   */
  record LikeRegex(PathExpression text, String pattern, String flags, Regex regex)
      implements PathPredicate {
    @Override
    public <A, R> R accept(Visitor<A, R> visitor, A argument) {
      return visitor.likeRegex(this, argument);
    }
  }

  /** One method for each kind of predicate. */
  interface Visitor<A, R> {
    R and(And predicate, A argument);

    R or(Or predicate, A argument);

    R not(Not predicate, A argument);

    R isUnknown(IsUnknown predicate, A argument);

    R exists(Exists predicate, A argument);

    R comparison(Comparison predicate, A argument);

    R startsWith(StartsWith predicate, A argument);

    R likeRegex(LikeRegex predicate, A argument);
  }
}
