package dev.manylite.translator.function.pattern.regex;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Divides a match among a pattern's nodes: earlier ones take what they prefer as far as the later
 * ones allow (manual, 9.7.3.5). The nodes' automata say what is possible, so the first division is
 * the right one, unless a back reference refuses it.
 */
final class Dissection {
  private final Automata automata;
  private final Subject text;
  private final boolean ignoreCase;
  private final int[] bounds;

  Dissection(Automata automata, Program program, Subject text) {
    this.automata = automata;
    this.text = text;
    ignoreCase = program.parsed().ignoreCase();
    bounds = new int[2 * program.parsed().groups() + 2];
  }

  /** What the parentheses match; null where back references do not allow this match. */
  int[] of(Node tree, int begin, int end) {
    Arrays.fill(bounds, -1);
    if (!dissect(tree, begin, end)) {
      return null;
    }
    bounds[0] = begin;
    bounds[1] = end;
    return bounds.clone();
  }

  /** The node's automaton is known to match here. */
  private boolean dissect(Node node, int begin, int end) {
    boolean fits =
        switch (node.kind) {
          case PLAIN -> true;
          case BACK_REFERENCE -> repeats(node, begin, end);
          case CONCATENATION -> concatenation(node, begin, end);
          case ALTERNATION -> alternation(node, begin, end);
          case ITERATION -> iteration(node, begin, end);
          case WRAPPER -> dissect(node.first(), begin, end);
        };
    if (fits && node.group > 0) {
      bounds[2 * node.group] = begin;
      bounds[2 * node.group + 1] = end;
    }
    return fits;
  }

  private void clear(Node node) {
    if (node.has(Preference.CAPTURES)) {
      if (node.group > 0) {
        bounds[2 * node.group] = -1;
        bounds[2 * node.group + 1] = -1;
      }
      for (Node child : node.children) {
        clear(child);
      }
    }
  }

  private boolean concatenation(Node node, int begin, int end) {
    Node left = node.first();
    Node right = node.second();
    Positions rest = automata.backwards(right).beginnings(text, begin, end);
    boolean shorter = left.prefersShorter();
    int middle =
        shorter ? shortest(left, begin, begin, end, rest) : longest(left, begin, end, rest);
    while (middle >= 0) {
      if (dissect(left, begin, middle)) {
        if (dissect(right, middle, end)) {
          return true;
        }
        clear(left);
      }
      if (middle == (shorter ? end : begin)) {
        return false;
      }
      middle =
          shorter
              ? shortest(left, begin, middle + 1, end, rest)
              : longest(left, begin, middle - 1, rest);
    }
    return false;
  }

  private int longest(Node node, int begin, int limit, IntPredicate filter) {
    if (isKnown(node)) {
      int last = -1;
      for (int end = nextRepeat(node, begin, -1, limit); end >= 0; ) {
        last = filter.test(end) ? end : last;
        end = nextRepeat(node, begin, end, limit);
      }
      return last;
    }
    return automata.forwards(node).longest(text, begin, limit, filter);
  }

  private int shortest(Node node, int begin, int least, int limit, IntPredicate filter) {
    if (isKnown(node)) {
      int end = nextRepeat(node, begin, -1, limit);
      while (end >= 0 && (end < least || !filter.test(end))) {
        end = nextRepeat(node, begin, end, limit);
      }
      return end;
    }
    return automata.forwards(node).shortest(text, begin, least, limit, filter);
  }

  private boolean alternation(Node node, int begin, int end) {
    for (Node branch : node.children) {
      if (matches(branch, begin, end) && dissect(branch, begin, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(Node node, int begin, int end) {
    return automata.forwards(node).longest(text, begin, end, p -> p == end) == end;
  }

  /** Whether a back reference is to something that has been matched and is not empty. */
  private boolean isKnown(Node node) {
    int group = 2 * node.refersTo;
    return node.kind == Node.Kind.BACK_REFERENCE && bounds[group] < bounds[group + 1];
  }

  /** Where the next repetition of what is known ends, after {@code last} (−1 at first); or −1. */
  private int nextRepeat(Node node, int begin, int last, int limit) {
    int length = bounds[2 * node.refersTo + 1] - bounds[2 * node.refersTo];
    int position = last < 0 ? begin : last;
    int times = (position - begin) / length;
    if (last < 0 && node.least == 0) {
      return begin;
    }
    do {
      boolean more = node.most == Expr.Repetition.UNLIMITED || times < node.most;
      if (!more || position + length > limit || !repeatsAt(node.refersTo, position)) {
        return -1;
      }
      position += length;
      times++;
    } while (times < node.least);
    return position;
  }

  private boolean repeats(Node node, int begin, int end) {
    int from = bounds[2 * node.refersTo];
    int length = bounds[2 * node.refersTo + 1] - from;
    if (from < 0) {
      return false;
    }
    if (length == 0) {
      return begin == end;
    }
    if (begin == end) {
      return node.least == 0;
    }
    int times = (end - begin) / length;
    boolean allowed =
        (end - begin) % length == 0
            && times >= node.least
            && (node.most == Expr.Repetition.UNLIMITED || times <= node.most);
    for (int position = begin; allowed && position < end; position += length) {
      allowed = repeatsAt(node.refersTo, position);
    }
    return allowed;
  }

  /** Whether the parentheses' match is there again. */
  private boolean repeatsAt(int group, int position) {
    int from = bounds[2 * group];
    int length = bounds[2 * group + 1] - from;
    for (int i = 0; i < length; i++) {
      int one = text.point(from + i);
      int other = text.point(position + i);
      if (one != other && !(ignoreCase && CaseFolding.lower(one) == CaseFolding.lower(other))) {
        return false;
      }
    }
    return true;
  }

  private boolean iteration(Node node, int begin, int end) {
    boolean mayBeNone = node.least == 0 && begin == end;
    // What prefers less is not matched at all then; what prefers more once if it can.
    return mayBeNone && node.first().prefersShorter()
        || new Iteration(node, begin, end).divide()
        || mayBeNone;
  }

  /**
   * A division into repetitions, each of which takes what the repeated node prefers. Repetitions of
   * nothing only serve to reach the least number of them.
   */
  private final class Iteration {
    private final Node child;
    private final int begin;
    private final int end;
    private final boolean shorter;
    private final int least;
    private final int most;
    private final Positions rest;
    private int[] ends = new int[8];
    private int[] fewest;

    Iteration(Node node, int begin, int end) {
      child = node.first();
      this.begin = begin;
      this.end = end;
      shorter = child.prefersShorter();
      least = Math.max(1, node.least);
      boolean bounded = node.most != Expr.Repetition.UNLIMITED && node.most < end - begin;
      most = Math.max(least, bounded ? node.most : end - begin);
      rest = automata.repeatedBackwards(child).beginnings(text, begin, end);
      if (bounded && !node.has(Preference.REFERS)) {
        fewest = fewest();
      }
    }

    /** How many repetitions are needed at least to get from each position to the end. */
    private int[] fewest() {
      int[] numbers = new int[end - begin + 1];
      for (int position = end - 1; position >= begin; position--) {
        numbers[position - begin] = Integer.MAX_VALUE;
        if (rest.test(position)) {
          int from = position;
          int[] best = {Integer.MAX_VALUE};
          automata
              .forwards(child)
              .longest(
                  text,
                  position,
                  end,
                  p -> {
                    if (p > from && numbers[p - begin] < best[0]) {
                      best[0] = numbers[p - begin];
                    }
                    return false;
                  });
          numbers[position - begin] = best[0] == Integer.MAX_VALUE ? best[0] : best[0] + 1;
        }
      }
      return numbers;
    }

    boolean divide() {
      ends[0] = begin;
      int verified = 0;
      int k = 1;
      int limit = shorter ? begin : end;
      while (k > 0) {
        boolean fits = advance(k, limit);
        if (!fits) {
          k--;
        } else {
          verified = Math.min(verified, k - 1);
          if (ends[k] != end) {
            if (k < most && !uselesslyEmpty(k)) {
              k++;
              limit = shorter ? ends[k - 1] : end;
              continue;
            }
            k -= k >= most ? 1 : 0;
          } else if (k >= least) {
            int failed = verify(verified, k);
            if (failed == 0) {
              return true;
            }
            verified = failed - 1;
            k = failed;
          }
        }
        // Another end for this repetition, or else for the one before.
        for (; k > 0; k--) {
          if (shorter ? ends[k] < end : ends[k] > ends[k - 1]) {
            limit = ends[k] + (shorter ? 1 : -1);
            boolean mayBeEmpty = k < least && least - k >= end - ends[k - 1];
            if (shorter || limit > ends[k - 1] || mayBeEmpty) {
              break;
            }
          }
        }
      }
      return false;
    }

    /** Finds an end for the k-th repetition: the last up to the limit or the first from it on. */
    private boolean advance(int k, int limit) {
      if (k == ends.length) {
        ends = Arrays.copyOf(ends, 2 * k);
      }
      int from = ends[k - 1];
      IntPredicate filter =
          fewest == null ? rest : p -> rest.test(p) && fewest[p - begin] <= most - k;
      if (shorter) {
        boolean useless = limit == from && limit != end && (k >= least || least - k < end - limit);
        int first = k == most ? end : useless ? limit + 1 : limit;
        ends[k] = Dissection.this.shortest(child, from, first, end, filter);
      } else {
        ends[k] = Dissection.this.longest(child, from, limit, filter);
      }
      return ends[k] >= 0;
    }

    private boolean uselesslyEmpty(int k) {
      return !shorter && ends[k] == ends[k - 1] && (k >= least || least - k < end - ends[k]);
    }

    /** The first repetition that a back reference refuses; 0 for none. */
    private int verify(int verified, int k) {
      // Without back references only the last one's parentheses are of interest.
      int from = child.has(Preference.REFERS) ? verified + 1 : k;
      for (int i = from; i <= k; i++) {
        clear(child);
        if (!dissect(child, ends[i - 1], ends[i])) {
          return i;
        }
      }
      return 0;
    }
  }
}
