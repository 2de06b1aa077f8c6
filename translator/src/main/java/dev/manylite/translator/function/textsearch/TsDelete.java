package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.HashSet;
import java.util.Set;

/** ts_delete (manual, table 9.43). */
final class TsDelete implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("ts_delete", TSVECTOR, TEXT)
        .returns(TSVECTOR)
        .java((c, a) -> delete((String) a[0], Set.of(a[1])));
    d.function("ts_delete", TSVECTOR, array(TEXT))
        .returns(TSVECTOR)
        .java(
            (c, a) ->
                delete(
                    (String) a[0],
                    new HashSet<>(ArrayValue.flatten(ArrayValue.parse((String) a[1])))));
  }

  private static String delete(String value, Set<Object> words) {
    return new TsVector(
            TsVector.read(value).lexemes().stream()
                .filter(lexeme -> !words.contains(lexeme.word()))
                .toList())
        .toString();
  }
}
