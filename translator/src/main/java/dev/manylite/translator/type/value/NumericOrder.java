package dev.manylite.translator.type.value;

import java.util.Comparator;

/**
 * Orders numeric's runtime values without making numbers of them: by sign, then by the number of
 * integer digits, then digit by digit. 1.0 equals 1.00; NaN is above Infinity.
 */
public final class NumericOrder implements Comparator<String> {
  private static final int NUMBER = 0;
  private static final int FOREIGN = 3;

  @Override
  public int compare(String left, String right) {
    int leftKind = kind(left);
    int rightKind = kind(right);
    if (leftKind != NUMBER || rightKind != NUMBER) {
      int difference = Integer.compare(leftKind, rightKind);
      return difference == 0 && leftKind == FOREIGN ? Utf8.compare(left, right) : difference;
    }
    boolean leftNegative = left.charAt(0) == '-';
    boolean rightNegative = right.charAt(0) == '-';
    if (leftNegative != rightNegative) {
      // Foreign texts may spell a negative zero.
      boolean bothZero = isZero(left) && isZero(right);
      return bothZero ? 0 : leftNegative ? -1 : 1;
    }
    int size = compareSizes(left, right, leftNegative ? 1 : 0);
    return leftNegative ? -size : size;
  }

  /** -1 and 1 for the infinities, 2 for NaN, 3 for what is no numeric at all. */
  private static int kind(String text) {
    int digits = 0;
    int points = 0;
    for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return switch (text) {
          case "NaN" -> 2;
          case "Infinity" -> 1;
          case "-Infinity" -> -1;
          default -> FOREIGN;
        };
      }
    }
    return digits > 0 && points <= 1 ? NUMBER : FOREIGN;
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private static int compareSizes(String left, String right, int from) {
    int a = skipZeros(left, from);
    int b = skipZeros(right, from);
    int leftPoint = pointOf(left);
    int rightPoint = pointOf(right);
    int width = Integer.compare(leftPoint - a, rightPoint - b);
    if (width != 0) {
      return width;
    }
    for (; a < leftPoint; a++, b++) {
      int difference = left.charAt(a) - right.charAt(b);
      if (difference != 0) {
        return difference;
      }
    }
    a++;
    b++;
    while (a < left.length() || b < right.length()) {
      int difference =
          (a < left.length() ? left.charAt(a) : '0') - (b < right.length() ? right.charAt(b) : '0');
      if (difference != 0) {
        return difference;
      }
      a++;
      b++;
    }
    return 0;
  }

  private static int skipZeros(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  private static int pointOf(String text) {
    int point = text.indexOf('.');
    return point < 0 ? text.length() : point;
  }
}
