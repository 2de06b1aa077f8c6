package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.value.Utf8;
import java.util.Comparator;
import java.util.List;

/** PostgreSQL's order of tsvectors: by size first, and nothing that means anything. */
public final class TsVectorOrder implements Comparator<TsVector> {
  @Override
  public int compare(TsVector left, TsVector right) {
    int order = Integer.compare(left.size(), right.size());
    if (order == 0) {
      order = Integer.compare(left.lexemes().size(), right.lexemes().size());
    }
    for (int i = 0; order == 0 && i < left.lexemes().size(); i++) {
      order = compare(left.lexemes().get(i), right.lexemes().get(i));
    }
    return order;
  }

  private static int compare(Lexeme left, Lexeme right) {
    if (left.hasPositions() != right.hasPositions()) {
      return left.hasPositions() ? -1 : 1;
    }
    int order = Utf8.compare(left.word(), right.word());
    return order != 0 ? order : compare(left.positions(), right.positions());
  }

  /** The greater comes first. */
  private static int compare(List<Position> left, List<Position> right) {
    int order = Integer.compare(right.size(), left.size());
    for (int i = 0; order == 0 && i < left.size(); i++) {
      order = Integer.compare(right.get(i).place(), left.get(i).place());
      if (order == 0) {
        order = Integer.compare(right.get(i).weight(), left.get(i).weight());
      }
    }
    return order;
  }
}
