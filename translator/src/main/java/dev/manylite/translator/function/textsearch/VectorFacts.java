package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** length, strip and tsvector_to_array (manual, table 9.43). */
final class VectorFacts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("length", TSVECTOR)
        .returns(INT4)
        .java((c, a) -> (long) TsVector.read((String) a[0]).lexemes().size());
    d.function("strip", TSVECTOR).returns(TSVECTOR).java((c, a) -> strip((String) a[0]));
    d.function("tsvector_to_array", TSVECTOR)
        .returns(array(TEXT))
        .java((c, a) -> ArrayValue.print(words((String) a[0])));
  }

  private static String strip(String value) {
    return new TsVector(words(value).stream().map(word -> new Lexeme(word, List.of())).toList())
        .toString();
  }

  private static List<String> words(String value) {
    return TsVector.read(value).lexemes().stream().map(Lexeme::word).toList();
  }
}
