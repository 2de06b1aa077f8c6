package dev.manylite.translator.function.pattern.regex;

import java.util.function.IntPredicate;

/** A set of positions between two bounds, both of which it may contain. */
final class Positions implements IntPredicate {
  private final int base;
  private final long[] words;

  Positions(int from, int to) {
    base = from;
    words = new long[(to - from >>> 6) + 1];
  }

  void add(int position) {
    int bit = position - base;
    words[bit >>> 6] |= 1L << bit;
  }

  @Override
  public boolean test(int position) {
    int bit = position - base;
    return (words[bit >>> 6] & 1L << bit) != 0;
  }
}
