package dev.manylite.translator.function.pattern.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives the characters that a pattern cannot tell apart the same number, their color: automata then
 * have a few colors to look at instead of all of Unicode. Immutable.
 */
final class ColorMap {
  private static final int MOST = Short.MAX_VALUE;
  private static final int DIRECT = 256;

  /** The first code point of each stretch of one color, beginning with 0. */
  private final int[] starts;

  private final int[] colors;
  private final char[] direct = new char[DIRECT];
  private final int count;

  private ColorMap(int[] starts, int[] colors, int count) {
    this.starts = starts;
    this.colors = colors;
    this.count = count;
    for (int c = 0; c < DIRECT; c++) {
      direct[c] = (char) search(c);
    }
  }

  /** A map that tells apart what belongs to any of the sets from what does not. */
  static ColorMap of(Collection<CodePointSet> sets) {
    int[] starts = starts(sets);
    int[] colors = new int[starts.length];
    int count = 1;
    for (CodePointSet set : new HashSet<>(sets)) {
      Map<Integer, Integer> inside = new HashMap<>();
      int[] changes = set.changes();
      for (int i = 0; i < changes.length; i += 2) {
        int from = Arrays.binarySearch(starts, changes[i]);
        int to =
            i + 1 < changes.length ? Arrays.binarySearch(starts, changes[i + 1]) : starts.length;
        for (int j = from; j < to; j++) {
          Integer split = inside.get(colors[j]);
          if (split == null) {
            split = count++;
            inside.put(colors[j], split);
          }
          colors[j] = split;
        }
      }
    }
    return new ColorMap(starts, colors, renumber(colors));
  }

  private static int[] starts(Collection<CodePointSet> sets) {
    int size = 1;
    for (CodePointSet set : sets) {
      size += set.changes().length;
    }
    int[] all = new int[size];
    int next = 1;
    for (CodePointSet set : sets) {
      System.arraycopy(set.changes(), 0, all, next, set.changes().length);
      next += set.changes().length;
    }
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  /** Colors that were split up entirely are in use no more. */
  private static int renumber(int[] colors) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < colors.length; i++) {
      Integer number = numbers.get(colors[i]);
      if (number == null) {
        number = numbers.size();
        numbers.put(colors[i], number);
      }
      colors[i] = number;
    }
    if (numbers.size() > MOST) {
      throw RegexFault.invalid("too many colors");
    }
    return numbers.size();
  }

  int count() {
    return count;
  }

  int of(int point) {
    return point < DIRECT ? direct[point] : search(point);
  }

  private int search(int point) {
    int place = Arrays.binarySearch(starts, point);
    return colors[place >= 0 ? place : -place - 2];
  }

  /** The colors of a set that the map was made for. */
  BitSet of(CodePointSet set) {
    BitSet all = new BitSet(count);
    int[] changes = set.changes();
    for (int i = 0; i < changes.length; i += 2) {
      int from = Arrays.binarySearch(starts, changes[i]);
      int to = i + 1 < changes.length ? Arrays.binarySearch(starts, changes[i + 1]) : starts.length;
      for (int j = from; j < to; j++) {
        all.set(colors[j]);
      }
    }
    return all;
  }

  /** Every set that an expression looks at. */
  static void collect(Expr expr, Set<CodePointSet> into) {
    if (expr instanceof Expr.Chars chars) {
      into.add(chars.set());
    } else if (expr instanceof Expr.Behind behind) {
      into.add(behind.set());
    } else if (expr instanceof Expr.Ahead ahead) {
      into.add(ahead.set());
    } else if (expr instanceof Expr.Look look) {
      collect(look.around().body(), into);
    } else if (expr instanceof Expr.Unconstrained copy) {
      collect(copy.body(), into);
    } else if (expr instanceof Expr.Repetition repetition) {
      collect(repetition.body(), into);
    } else if (expr instanceof Expr.Sequence sequence) {
      sequence.parts().forEach(part -> collect(part, into));
    } else if (expr instanceof Expr.Alternatives either) {
      either.branches().forEach(branch -> collect(branch, into));
    }
  }
}
