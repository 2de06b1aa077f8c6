package dev.manylite.translator.function.pattern.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A nondeterministic automaton for an expression, to be read forwards or, with every sequence
 * turned around, backwards. Constraints look at the same places of the text either way. Immutable.
 */
final class Automaton {
  /** What a state does: its {@code next} is where it leads. */
  enum Step {
    /** Reads a character of {@code colors}. */
    READ,
    /** Goes both ways, the second to {@code other}. */
    FORK,
    /** Goes on where the character behind, or ahead, has one of the colors. */
    BEHIND,
    AHEAD,
    /** Goes on where the lookaround of the number {@code other} holds. */
    LOOK,
    FINAL
  }

  final Step[] steps;
  final int[] next;
  final int[] other;
  final BitSet[] colors;
  final int start;
  final boolean backwards;

  private Automaton(Builder builder, int start) {
    steps = Arrays.copyOf(builder.steps, builder.count);
    next = Arrays.copyOf(builder.next, builder.count);
    other = Arrays.copyOf(builder.other, builder.count);
    colors = Arrays.copyOf(builder.colors, builder.count);
    this.start = start;
    backwards = builder.backwards;
  }

  static Automaton of(Expr expr, ColorMap map, boolean backwards) {
    Builder builder = new Builder(map, backwards);
    int last = builder.add(Step.FINAL, -1, -1, null);
    return new Automaton(builder, builder.build(expr, last, false));
  }

  int size() {
    return steps.length;
  }

  /** Adds states from the end to the start: each knows what it leads to. */
  private static final class Builder {
    /** PostgreSQL gives up at about as many. */
    private static final int MOST = 100_000;

    private final ColorMap map;
    private final boolean backwards;
    private Step[] steps = new Step[32];
    private int[] next = new int[32];
    private int[] other = new int[32];
    private BitSet[] colors = new BitSet[32];
    private int count;
    private final Map<Expr, BitSet> sets = new IdentityHashMap<>();

    Builder(ColorMap map, boolean backwards) {
      this.map = map;
      this.backwards = backwards;
    }

    int add(Step step, int to, int orTo, BitSet of) {
      if (count == MOST) {
        throw RegexFault.tooComplex();
      }
      if (count == steps.length) {
        steps = Arrays.copyOf(steps, 2 * count);
        next = Arrays.copyOf(next, 2 * count);
        other = Arrays.copyOf(other, 2 * count);
        colors = Arrays.copyOf(colors, 2 * count);
      }
      steps[count] = step;
      next[count] = to;
      other[count] = orTo;
      colors[count] = of;
      return count++;
    }

    /** The state from which {@code expr} and then {@code then} is matched. */
    int build(Expr expr, int then, boolean unconstrained) {
      if (expr instanceof Expr.Chars chars) {
        return add(Step.READ, then, -1, colors(chars, chars.set(), false));
      } else if (expr instanceof Expr.Sequence sequence) {
        int entry = then;
        int count = sequence.parts().size();
        for (int i = 0; i < count; i++) {
          entry = build(sequence.parts().get(backwards ? i : count - 1 - i), entry, unconstrained);
        }
        return entry;
      } else if (expr instanceof Expr.Alternatives either) {
        int entry = -1;
        for (Expr branch : either.branches()) {
          int one = build(branch, then, unconstrained);
          entry = entry < 0 ? one : add(Step.FORK, entry, one, null);
        }
        return entry;
      } else if (expr instanceof Expr.Repetition repetition) {
        return repetition(repetition, then, unconstrained);
      } else if (expr instanceof Expr.Unconstrained copy) {
        return build(copy.body(), then, true);
      } else if (unconstrained) {
        return then;
      } else if (expr instanceof Expr.Behind behind) {
        return add(Step.BEHIND, then, -1, colors(behind, behind.set(), behind.edge()));
      } else if (expr instanceof Expr.Ahead ahead) {
        return add(Step.AHEAD, then, -1, colors(ahead, ahead.set(), ahead.edge()));
      } else if (expr instanceof Expr.Look look) {
        return add(Step.LOOK, then, look.around().index(), null);
      }
      throw new IllegalStateException("no automaton for " + expr);
    }

    private int repetition(Expr.Repetition repetition, int then, boolean unconstrained) {
      Expr body = repetition.body();
      int entry = then;
      int required = repetition.least();
      if (repetition.most() == Expr.Repetition.UNLIMITED) {
        int fork = add(Step.FORK, -1, then, null);
        int once = build(body, fork, unconstrained);
        next[fork] = once;
        entry = fork;
        if (required > 0) {
          entry = once;
          required--;
        }
      } else {
        for (int i = repetition.least(); i < repetition.most(); i++) {
          entry = add(Step.FORK, build(body, entry, unconstrained), then, null);
        }
      }
      for (int i = 0; i < required; i++) {
        entry = build(body, entry, unconstrained);
      }
      return entry;
    }

    /** The edge of the text has a color of its own, behind all others. */
    private BitSet colors(Expr expr, CodePointSet set, boolean edge) {
      BitSet known = sets.get(expr);
      if (known == null) {
        known = map.of(set);
        known.set(map.count(), edge);
        sets.put(expr, known);
      }
      return known;
    }
  }
}
