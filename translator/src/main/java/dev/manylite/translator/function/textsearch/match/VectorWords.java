package dev.manylite.translator.function.textsearch.match;

import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.TsVector;

/** The words of a tsvector. */
public final class VectorWords implements DocumentWords {
  private final TsVector vector;

  public VectorWords(TsVector vector) {
    this.vector = vector;
  }

  @Override
  public Answer find(Operand operand, Places places) {
    int at = vector.search(operand.word());
    Answer answer = at < 0 ? Answer.NO : find(vector.lexemes().get(at), operand, places);
    if (!operand.prefix() || answer == Answer.YES && places == null) {
      return answer;
    }
    return prefix(at < 0 ? -(at + 1) : at, operand, places);
  }

  private Answer prefix(int start, Operand operand, Places places) {
    Answer answer = Answer.NO;
    if (places != null) {
      places.clear();
    }
    for (int i = start; i < vector.lexemes().size(); i++) {
      Lexeme lexeme = vector.lexemes().get(i);
      if (!lexeme.word().startsWith(operand.word())) {
        break;
      }
      Answer one = find(lexeme, operand, places);
      if (one == Answer.MAYBE) {
        places.clear();
        return one;
      }
      if (one == Answer.YES) {
        answer = one;
        if (places == null) {
          break;
        }
      }
    }
    if (places != null) {
      places.sortAndUnite();
    }
    return answer;
  }

  /** Words without places have any weight. */
  private static Answer find(Lexeme lexeme, Operand operand, Places places) {
    if (!lexeme.hasPositions()) {
      return places != null ? Answer.MAYBE : Answer.YES;
    }
    Answer answer = Answer.NO;
    for (Position position : lexeme.positions()) {
      if (operand.weights() == 0 || (operand.weights() & position.weightBit()) != 0) {
        answer = Answer.YES;
        if (places == null) {
          break;
        }
        places.add(position.place());
      }
    }
    return answer;
  }
}
