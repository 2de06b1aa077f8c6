package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** array_to_tsvector (manual, table 9.43): words as they are, without places. */
final class ArrayToTsVector implements FunctionSet {
  private static final String ZERO_LENGTH_CHARACTER_STRING = "2200F";

  @Override
  public void define(Definitions d) {
    d.function("array_to_tsvector", array(TEXT))
        .returns(TSVECTOR)
        .java((c, a) -> vector(ArrayValue.flatten(ArrayValue.parse((String) a[0]))).toString());
  }

  private static TsVector vector(List<Object> elements) {
    List<Lexeme> lexemes = new ArrayList<>();
    for (Object element : elements) {
      if (element == null) {
        throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "lexeme array may not contain nulls");
      }
      if (element.equals("")) {
        throw new SqlFault(
            ZERO_LENGTH_CHARACTER_STRING, "lexeme array may not contain empty strings");
      }
      lexemes.add(new Lexeme((String) element, List.of()));
    }
    return TsVector.of(lexemes);
  }
}
