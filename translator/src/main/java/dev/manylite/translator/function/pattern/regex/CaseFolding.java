package dev.manylite.translator.function.pattern.regex;

import java.util.Arrays;

/** What matching without regard to case takes for equal: one character's two cases. */
final class CaseFolding {
  private CaseFolding() {}

  /** A range and those of other case beyond this number are too much to work out. */
  private static final int MOST_OUTSIDE = 100_000;

  static int lower(int point) {
    return point <= Character.MAX_CODE_POINT ? Character.toLowerCase(point) : point;
  }

  static int upper(int point) {
    return point <= Character.MAX_CODE_POINT ? Character.toUpperCase(point) : point;
  }

  static CodePointSet bothCases(int point) {
    return CodePointSet.of(lower(point)).union(CodePointSet.of(upper(point)));
  }

  static CodePointSet bothCases(int first, int last) {
    int[] outside = new int[16];
    int count = 0;
    for (int c = first; c <= Math.min(last, Character.MAX_CODE_POINT); c++) {
      for (int other : new int[] {lower(c), upper(c)}) {
        if (other < first || other > last) {
          if (count == MOST_OUTSIDE) {
            throw RegexFault.tooComplex();
          }
          if (count == outside.length) {
            outside = Arrays.copyOf(outside, 2 * count);
          }
          outside[count++] = other;
        }
      }
    }
    return CodePointSet.range(first, last)
        .union(CodePointSet.ofPoints(Arrays.copyOf(outside, count)));
  }
}
