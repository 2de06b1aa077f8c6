package dev.manylite.translator.function.pattern.regex;

import java.lang.ref.SoftReference;

/**
 * Finds matches of one pattern. Keeps what its automata have learnt from text to text; for one
 * thread at a time.
 */
final class Matcher {
  private final Program program;
  private final Node tree;
  private final Work work = new Work();
  private final Automata automata;
  private final SoftReference<Matcher> reference = new SoftReference<>(this);

  Matcher(Program program) {
    this.program = program;
    tree = program.tree();
    automata = new Automata(program, work);
  }

  SoftReference<Matcher> reference() {
    return reference;
  }

  /** Roughly how much memory it holds, in numbers. */
  long size() {
    return automata.size();
  }

  void begin(Runnable checkCanceled) {
    work.begin(checkCanceled);
  }

  /** Whether there is a match. */
  boolean matches(Subject text) {
    if (tree.has(Preference.REFERS)) {
      return withReferences(text, 0) != null;
    }
    return program.onlyAtStart()
        ? automata.forwards(tree).shortest(text, 0, 0, text.length(), null) >= 0
        : automata.search().search(text, 0) >= 0;
  }

  /**
   * The bounds of the leftmost match that begins from {@code from} on; null for none.
   *
   * @param groups whether the parentheses' bounds are wanted as well
   */
  int[] find(Subject text, int from, boolean groups) {
    if (tree.has(Preference.REFERS)) {
      return withReferences(text, from);
    }
    if (program.onlyAtStart()) {
      return from > 0 ? null : matchAt(text, 0, groups);
    }
    long range = automata.search().search(text, from);
    if (range < 0) {
      return null;
    }
    int first = (int) (range >>> 32);
    int last = (int) range;
    long left = 4L * (text.length() - first) + 256;
    for (int begin = first; begin <= last; begin++) {
      int[] bounds = matchAt(text, begin, groups);
      if (bounds != null) {
        return bounds;
      }
      left -= automata.forwards(tree).read();
      if (left < 0) {
        return matchAt(text, automata.leftmost().find(text, begin + 1), groups);
      }
    }
    throw new IllegalStateException("a match ends where none begins");
  }

  private int[] matchAt(Subject text, int begin, boolean groups) {
    int end = end(text, begin);
    if (end < 0) {
      return null;
    }
    return groups && program.parsed().groups() > 0
        ? new Dissection(automata, program, text).of(tree, begin, end)
        : new int[] {begin, end};
  }

  private int end(Subject text, int begin) {
    return tree.prefersShorter()
        ? automata.forwards(tree).shortest(text, begin, begin, text.length(), null)
        : automata.forwards(tree).longest(text, begin, text.length(), null);
  }

  private int[] withReferences(Subject text, int from) {
    Dissection dissection = new Dissection(automata, program, text);
    int close = from;
    do {
      long range = automata.search().search(text, close);
      if (range < 0) {
        return null;
      }
      close = (int) range;
      for (int begin = (int) (range >>> 32); begin <= close; begin++) {
        int[] bounds = from(text, begin, dissection);
        if (bounds != null) {
          return bounds;
        }
      }
      close++;
      // PostgreSQL does not look at the text's end again either.
    } while (close < text.length());
    return null;
  }

  /** A match from there whose back references hold; null. */
  private int[] from(Subject text, int begin, Dissection dissection) {
    int end = end(text, begin);
    if (end < 0) {
      return null;
    }
    int[] bounds = dissection.of(tree, begin, end);
    if (bounds != null) {
      return bounds;
    }
    Positions others = automata.forwards(tree).ends(text, begin);
    int step = tree.prefersShorter() ? 1 : -1;
    for (end += step; end >= begin && end <= text.length(); end += step) {
      if (others.test(end)) {
        bounds = dissection.of(tree, begin, end);
        if (bounds != null) {
          return bounds;
        }
      }
    }
    return null;
  }
}
