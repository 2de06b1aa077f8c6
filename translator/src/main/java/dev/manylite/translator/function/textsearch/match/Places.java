package dev.manylite.translator.function.textsearch.match;

import java.util.Arrays;

/**
 * Where a part of a phrase matches: at these places, or, if negated, everywhere else. A match wider
 * than one word is at its last one.
 */
public final class Places {
  private int[] places = new int[4];
  private int count;
  private boolean negated;
  private int width;

  /** Greater than the last. */
  public void add(int place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
  }

  public int count() {
    return count;
  }

  public int get(int index) {
    return places[index];
  }

  public void clear() {
    count = 0;
  }

  /** After places were added in any order. */
  public void sortAndUnite() {
    Arrays.sort(places, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || places[i] != places[kept - 1]) {
        places[kept++] = places[i];
      }
    }
    count = kept;
  }

  boolean negated() {
    return negated;
  }

  void negated(boolean everywhereElse) {
    negated = everywhereElse;
  }

  /** Words of a match but one. */
  int width() {
    return width;
  }

  void width(int words) {
    width = words;
  }
}
