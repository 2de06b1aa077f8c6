package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.CHAR;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** ts_filter (manual, table 9.43): the words, and their places, that have one of the weights. */
final class TsFilter implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("ts_filter", TSVECTOR, array(CHAR))
        .returns(TSVECTOR)
        .java((c, a) -> filter((String) a[0], weights((String) a[1])));
  }

  private static int weights(String array) {
    int weights = 0;
    for (Object weight : ArrayValue.flatten(ArrayValue.parse(array))) {
      if (weight == null) {
        throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "weight array may not contain nulls");
      }
      weights |=
          switch ((String) weight) {
            case "A", "a" -> 8;
            case "B", "b" -> 4;
            case "C", "c" -> 2;
            case "D", "d" -> 1;
            default ->
                throw new SqlFault(
                    SqlState.INVALID_PARAMETER_VALUE, "unrecognized weight: \"" + weight + "\"");
          };
    }
    return weights;
  }

  private static String filter(String value, int weights) {
    List<Lexeme> kept =
        TsVector.read(value).lexemes().stream()
            .map(
                lexeme ->
                    new Lexeme(
                        lexeme.word(),
                        lexeme.positions().stream()
                            .filter(p -> (weights & p.weightBit()) != 0)
                            .toList()))
            .filter(Lexeme::hasPositions)
            .toList();
    return new TsVector(kept).toString();
  }
}
