package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.function.textsearch.match.Answer;
import dev.manylite.translator.function.textsearch.match.DocumentWords;
import dev.manylite.translator.function.textsearch.match.Places;
import dev.manylite.translator.function.textsearch.match.QueryMatch;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through the shortest stretches of a document that satisfy a query. */
final class Cover {
  /**
   * A word of the query in the document.
   *
   * @param lexeme its number
   * @param operands that ask for it
   */
  record Occurrence(Position position, int lexeme, List<Operand> operands) {}

  private final List<Occurrence> all;
  private final TsQuery query;
  private int start;
  private int first;
  private int last;

  Cover(List<Occurrence> all, TsQuery query) {
    this.all = all;
    this.query = query;
  }

  /** In the order of their places; words without places are not among them. */
  static List<Occurrence> occurrences(TsVector vector, TsQuery query) {
    List<Occurrence> single = new ArrayList<>();
    for (Operand operand : query.operands()) {
      for (Lexeme lexeme : OperandLexemes.find(vector, operand)) {
        int number = vector.search(lexeme.word());
        for (Position position : lexeme.positions()) {
          if (operand.weights() == 0 || (operand.weights() & position.weightBit()) != 0) {
            single.add(new Occurrence(position, number, List.of(operand)));
          }
        }
      }
    }
    single.sort(
        Comparator.comparingInt((Occurrence o) -> o.position().place())
            .thenComparingInt(o -> o.position().weight())
            .thenComparingInt(Occurrence::lexeme));
    return joined(single);
  }

  private static List<Occurrence> joined(List<Occurrence> single) {
    List<Occurrence> joined = new ArrayList<>();
    for (Occurrence one : single) {
      Occurrence before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean same =
          before != null
              && before.position().equals(one.position())
              && before.lexeme() == one.lexeme();
      if (same) {
        List<Operand> operands = new ArrayList<>(before.operands());
        operands.addAll(one.operands());
        joined.set(joined.size() - 1, new Occurrence(one.position(), one.lexeme(), operands));
      } else {
        joined.add(one);
      }
    }
    return joined;
  }

  /** False when there is no further one. */
  boolean next() {
    while (true) {
      last = search(start, 1);
      // A cover that ends at place 0 is none.
      if (last < 0 || place(last) <= 0) {
        return false;
      }
      first = search(last, -1);
      if (first >= start && place(first) <= place(last)) {
        start = first + 1;
        return true;
      }
      start++;
    }
  }

  /** Where the query is satisfied first, going from there in one direction; −1 if nowhere. */
  private int search(int from, int step) {
    Found found = new Found(step < 0);
    for (int i = from; i < all.size() && i >= start; i += step) {
      found.add(all.get(i));
      if (QueryMatch.matches(query, found)) {
        return i;
      }
    }
    return -1;
  }

  private int place(int index) {
    return all.get(index).position().place();
  }

  int firstPlace() {
    return place(first);
  }

  int lastPlace() {
    return place(last);
  }

  List<Occurrence> occurrences() {
    return all.subList(first, last + 1);
  }

  /** The words met so far. */
  private static final class Found implements DocumentWords {
    private final boolean descending;
    private final Map<Operand, Deque<Integer>> places = new HashMap<>();

    Found(boolean descending) {
      this.descending = descending;
    }

    void add(Occurrence occurrence) {
      int place = occurrence.position().place();
      for (Operand operand : occurrence.operands()) {
        Deque<Integer> known = places.computeIfAbsent(operand, o -> new ArrayDeque<>());
        if (descending) {
          if (known.isEmpty() || known.getFirst() != place) {
            known.addFirst(place);
          }
        } else if (known.isEmpty() || known.getLast() != place) {
          known.addLast(place);
        }
      }
    }

    @Override
    public Answer find(Operand operand, Places wanted) {
      Deque<Integer> known = places.get(operand);
      if (known == null) {
        return Answer.NO;
      }
      if (wanted != null) {
        known.forEach(wanted::add);
      }
      return Answer.YES;
    }
  }
}
