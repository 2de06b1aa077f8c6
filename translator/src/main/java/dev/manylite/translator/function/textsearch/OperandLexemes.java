package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.TsVector;
import java.util.List;

/** The words of a document that an operand asks for, whatever their weights. */
final class OperandLexemes {
  private OperandLexemes() {}

  static List<Lexeme> find(TsVector vector, Operand operand) {
    List<Lexeme> lexemes = vector.lexemes();
    int at = vector.search(operand.word());
    if (!operand.prefix()) {
      return at < 0 ? List.of() : lexemes.subList(at, at + 1);
    }
    int start = at < 0 ? -(at + 1) : at;
    int end = start;
    while (end < lexemes.size() && lexemes.get(end).word().startsWith(operand.word())) {
      end++;
    }
    return lexemes.subList(start, end);
  }
}
