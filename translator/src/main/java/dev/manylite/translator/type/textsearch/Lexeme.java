package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A word of a tsvector and where it is.
 *
 * @param positions ascending, each once; empty where they are not known
 */
public record Lexeme(String word, List<Position> positions) {
  /** Bytes of a word. */
  public static final int LONGEST_WORD = 2046;

  /** Of one word. */
  public static final int MOST_POSITIONS = 256;

  public Lexeme {
    positions = List.copyOf(positions);
  }

  /**
   * One place of a word in its document.
   *
   * @param place from 1 to {@link #LAST}, which stands for all later ones as well
   * @param weight 3 for A to 0 for D
   */
  public record Position(int place, int weight) {
    public static final int LAST = 16383;

    public static int limited(int place) {
      return Math.min(place, LAST);
    }

    /** The bit that stands for the weight in an operand of a tsquery. */
    public int weightBit() {
      return 1 << weight;
    }
  }

  public boolean hasPositions() {
    return !positions.isEmpty();
  }

  /** Sorts; of one place the greatest weight stays; what is beyond the limits goes. */
  static List<Position> distinct(List<Position> positions) {
    if (positions.size() < 2) {
      return positions;
    }
    List<Position> sorted = new ArrayList<>(positions);
    PostgresSort.sort(sorted, Comparator.comparingInt(Position::place));
    List<Position> kept = new ArrayList<>();
    for (Position position : sorted) {
      Position last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || last.place() != position.place()) {
        kept.add(position);
        if (last != null && (kept.size() == MOST_POSITIONS || position.place() == Position.LAST)) {
          break;
        }
      } else if (position.weight() > last.weight()) {
        kept.set(kept.size() - 1, position);
      }
    }
    return kept;
  }

  /** Bytes that PostgreSQL needs for it behind {@code offset} others. */
  int sizeAfter(int offset) {
    int end = offset + Utf8.length(word);
    return positions.isEmpty() ? end : end + (end & 1) + 2 + 2 * positions.size();
  }
}
