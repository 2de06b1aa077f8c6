package dev.manylite.translator.function.pattern.regex;

/**
 * A text as automata read it: the color of each code point, and the edge's color behind the last.
 * Knows where each code point is in the string.
 */
final class Subject {
  private final String text;
  private final char[] colors;
  private final int length;
  private final int edge;

  /** Where each code point starts; null where each takes one place. */
  private final int[] offsets;

  private final Positions[] looks;

  Subject(String text, ColorMap map, int lookarounds) {
    this.text = text;
    edge = map.count();
    looks = new Positions[lookarounds];
    int units = text.length();
    char[] of = new char[units + 1];
    int[] starts = null;
    int count = 0;
    for (int i = 0; i < units; count++) {
      char unit = text.charAt(i);
      int point = unit;
      if (starts != null) {
        starts[count] = i;
      }
      i++;
      if (Character.isHighSurrogate(unit)) {
        point = text.codePointAt(i - 1);
        if (point != unit) {
          i++;
          if (starts == null) {
            starts = new int[units + 1];
            for (int j = 0; j <= count; j++) {
              starts[j] = j;
            }
          }
        }
      }
      of[count] = (char) map.of(point);
    }
    of[count] = (char) edge;
    if (starts != null) {
      starts[count] = units;
    }
    colors = of;
    offsets = starts;
    length = count;
  }

  int length() {
    return length;
  }

  int edge() {
    return edge;
  }

  /** The color ahead of a position. */
  int ahead(int position) {
    return colors[position];
  }

  int behind(int position) {
    return position == 0 ? edge : colors[position - 1];
  }

  /** The offset of a position in the string. */
  int offset(int position) {
    return offsets == null ? position : offsets[position];
  }

  int point(int position) {
    return text.codePointAt(offset(position));
  }

  /** Where a lookaround holds; null until {@link #setLook}. */
  Positions look(int index) {
    return looks[index];
  }

  void setLook(int index, Positions where) {
    looks[index] = where;
  }
}
