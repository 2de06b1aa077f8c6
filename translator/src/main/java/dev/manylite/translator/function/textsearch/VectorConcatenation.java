package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.TSVECTOR;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.textsearch.TsVector;
import java.util.ArrayList;
import java.util.List;

/** {@code tsvector || tsvector} (manual, 12.4.1): the right document goes behind the left one. */
final class VectorConcatenation implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("||", TSVECTOR, TSVECTOR)
        .returns(TSVECTOR)
        .java(
            (c, a) ->
                concatenate(TsVector.read((String) a[0]), TsVector.read((String) a[1])).toString());
  }

  private static TsVector concatenate(TsVector left, TsVector right) {
    int end = 0;
    for (Lexeme lexeme : left.lexemes()) {
      for (Position position : lexeme.positions()) {
        end = Math.max(end, position.place());
      }
    }
    List<Lexeme> lexemes = new ArrayList<>();
    for (Lexeme lexeme : right.lexemes()) {
      int same = left.search(lexeme.word());
      List<Position> before = same < 0 ? List.of() : left.lexemes().get(same).positions();
      lexemes.add(new Lexeme(lexeme.word(), behind(before, lexeme.positions(), end)));
    }
    for (Lexeme lexeme : left.lexemes()) {
      if (right.search(lexeme.word()) < 0) {
        lexemes.add(lexeme);
      }
    }
    return TsVector.of(lexemes);
  }

  private static List<Position> behind(List<Position> before, List<Position> added, int end) {
    List<Position> all = new ArrayList<>(before);
    for (Position position : added) {
      boolean full =
          all.size() == Lexeme.MOST_POSITIONS
              || !all.isEmpty() && all.get(all.size() - 1).place() == Position.LAST;
      if (full) {
        break;
      }
      all.add(new Position(Position.limited(position.place() + end), position.weight()));
    }
    return all;
  }
}
