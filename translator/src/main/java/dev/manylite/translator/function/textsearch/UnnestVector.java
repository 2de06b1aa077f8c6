package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** unnest of a tsvector (manual, table 9.43). */
final class UnnestVector implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.rows("unnest", TSVECTOR)
        .returns(RECORD)
        .rows(
            List.of(
                new ResultColumn("lexeme", TEXT),
                new ResultColumn("positions", array(INT2)),
                new ResultColumn("weights", array(TEXT))),
            (c, a) ->
                TsVector.read((String) a[0]).lexemes().stream().map(UnnestVector::row).toList());
  }

  private static Object[] row(Lexeme lexeme) {
    if (!lexeme.hasPositions()) {
      return new Object[] {lexeme.word(), null, null};
    }
    return new Object[] {
      lexeme.word(),
      ArrayValue.print(lexeme.positions().stream().map(p -> (long) p.place()).toList()),
      ArrayValue.print(
          lexeme.positions().stream().map(p -> String.valueOf((char) ('D' - p.weight()))).toList())
    };
  }
}
