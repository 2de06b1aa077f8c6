package dev.manylite.translator.function.pattern.regex;

import java.util.Arrays;

/**
 * A set of code points as the ascending places where membership changes: the first is the first
 * member, the second the first that is none again, and so on. An odd count reaches to the end.
 * Immutable.
 */
final class CodePointSet {
  static final CodePointSet NONE = new CodePointSet(new int[0]);

  private final int[] changes;

  private CodePointSet(int[] changes) {
    this.changes = changes;
  }

  /** The array is kept. */
  static CodePointSet ofChanges(int[] changes) {
    return new CodePointSet(changes);
  }

  static CodePointSet ofPoints(int[] points) {
    int[] sorted = Arrays.stream(points).sorted().distinct().toArray();
    int[] changes = new int[2 * sorted.length];
    int count = 0;
    for (int point : sorted) {
      if (count > 0 && changes[count - 1] == point) {
        changes[count - 1] = point + 1;
      } else {
        changes[count++] = point;
        changes[count++] = point + 1;
      }
    }
    return new CodePointSet(Arrays.copyOf(changes, count));
  }

  static CodePointSet of(int point) {
    return range(point, point);
  }

  /** Both ends belong to it. */
  static CodePointSet range(int first, int last) {
    return new CodePointSet(
        last == Integer.MAX_VALUE ? new int[] {first} : new int[] {first, last + 1});
  }

  int[] changes() {
    return changes;
  }

  boolean contains(int point) {
    int place = Arrays.binarySearch(changes, point);
    return ((place >= 0 ? place + 1 : -place - 1) & 1) == 1;
  }

  boolean isEmpty() {
    return changes.length == 0;
  }

  /** The only member; −1 where there are none or several. */
  int single() {
    return changes.length == 2 && changes[1] == changes[0] + 1 ? changes[0] : -1;
  }

  CodePointSet complement() {
    if (changes.length > 0 && changes[0] == 0) {
      return new CodePointSet(Arrays.copyOfRange(changes, 1, changes.length));
    }
    int[] turned = new int[changes.length + 1];
    System.arraycopy(changes, 0, turned, 1, changes.length);
    return new CodePointSet(turned);
  }

  CodePointSet without(CodePointSet other) {
    return complement().union(other).complement();
  }

  CodePointSet union(CodePointSet other) {
    int[] a = changes;
    int[] b = other.changes;
    int[] merged = new int[a.length + b.length];
    int count = 0;
    int i = 0;
    int j = 0;
    boolean inside = false;
    while (i < a.length || j < b.length) {
      int point = j == b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
      while (i < a.length && a[i] == point) {
        i++;
      }
      while (j < b.length && b[j] == point) {
        j++;
      }
      boolean now = (i & 1) == 1 || (j & 1) == 1;
      if (now != inside) {
        merged[count++] = point;
        inside = now;
      }
    }
    return new CodePointSet(Arrays.copyOf(merged, count));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePointSet set && Arrays.equals(changes, set.changes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(changes);
  }
}
