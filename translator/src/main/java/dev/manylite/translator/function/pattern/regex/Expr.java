package dev.manylite.translator.function.pattern.regex;

import java.util.List;

/** The language of a part of a pattern, without any thought of preference or captures. */
sealed interface Expr {
  Expr EMPTY = new Sequence(List.of());

  /** One character of the set. */
  record Chars(CodePointSet set) implements Expr {}

  record Sequence(List<Expr> parts) implements Expr {}

  record Alternatives(List<Expr> branches) implements Expr {}

  /** {@code most} may be {@link #UNLIMITED}. */
  record Repetition(Expr body, int least, int most) implements Expr {
    static final int UNLIMITED = 256;
  }

  /** Nothing, right behind a character of the set or, if {@code edge}, at the string's start. */
  record Behind(CodePointSet set, boolean edge) implements Expr {}

  /** Nothing, right before a character of the set or, if {@code edge}, at the string's end. */
  record Ahead(CodePointSet set, boolean edge) implements Expr {}

  /** Nothing, where the text behind or ahead is as the lookaround says. */
  record Look(Lookaround around) implements Expr {}

  /** The body with every constraint held for satisfied: what a back reference repeats. */
  record Unconstrained(Expr body) implements Expr {}

  static Expr sequence(List<Expr> parts) {
    return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
  }

  /** Whether a match can only start where the string does. */
  default boolean onlyAtStart() {
    if (this instanceof Behind behind) {
      return behind.edge() && behind.set().isEmpty();
    }
    if (this instanceof Sequence sequence) {
      return !sequence.parts().isEmpty() && sequence.parts().get(0).onlyAtStart();
    }
    return this instanceof Alternatives either
        && either.branches().stream().allMatch(Expr::onlyAtStart);
  }
}
