package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.type.value.CharacterTypes;

/** A pattern's code points and how far they have been read. */
final class Source {
  private final int[] points;
  private int position;

  Source(int[] points, int position) {
    this.points = points;
    this.position = position;
  }

  int position() {
    return position;
  }

  void back(int to) {
    position = to;
  }

  boolean atEnd() {
    return position >= points.length;
  }

  int next() {
    return points[position++];
  }

  boolean at(int point) {
    return at(0, point);
  }

  boolean at(int ahead, int point) {
    return position + ahead < points.length && points[position + ahead] == point;
  }

  boolean atDigit() {
    return !atEnd() && CharacterTypes.isDigit(points[position]);
  }

  boolean accept(int point) {
    if (at(point)) {
      position++;
      return true;
    }
    return false;
  }

  String text(int from, int to) {
    return new String(points, from, to - from);
  }

  /** White space and comments of the expanded syntax. */
  void skipBlanks() {
    while (!atEnd()) {
      int point = points[position];
      if (CharacterTypes.isSpace(point)) {
        position++;
      } else if (point == '#') {
        while (!atEnd() && points[position] != '\n') {
          position++;
        }
      } else {
        return;
      }
    }
  }
}
