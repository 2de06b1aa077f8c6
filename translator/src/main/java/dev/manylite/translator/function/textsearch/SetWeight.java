package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.CHAR;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSVECTOR;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** setweight (manual, 12.4.1). */
final class SetWeight implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("setweight", TSVECTOR, CHAR)
        .returns(TSVECTOR)
        .java((c, a) -> set((String) a[0], weight((String) a[1], false), word -> true));
    d.function("setweight", TSVECTOR, CHAR, array(TEXT))
        .returns(TSVECTOR)
        .java(
            (c, a) ->
                set((String) a[0], weight((String) a[1], true), words((String) a[2])::contains));
  }

  private static Set<Object> words(String array) {
    return new HashSet<>(ArrayValue.flatten(ArrayValue.parse(array)));
  }

  private static String set(String value, int weight, Predicate<Object> chosen) {
    return new TsVector(
            TsVector.read(value).lexemes().stream()
                .map(lexeme -> chosen.test(lexeme.word()) ? weighted(lexeme, weight) : lexeme)
                .toList())
        .toString();
  }

  private static Lexeme weighted(Lexeme lexeme, int weight) {
    return new Lexeme(
        lexeme.word(),
        lexeme.positions().stream().map(p -> new Position(p.place(), weight)).toList());
  }

  /** PostgreSQL names the letter in one of the two functions, its code in the other. */
  private static int weight(String letter, boolean named) {
    return switch (letter) {
      case "A", "a" -> 3;
      case "B", "b" -> 2;
      case "C", "c" -> 1;
      case "D", "d" -> 0;
      default ->
          throw new SqlFault(
              SqlState.INTERNAL_ERROR,
              "unrecognized weight: " + (named ? letter : Integer.toString(code(letter))));
    };
  }

  /** Of a runtime value of "char"; bytes above 127 are negative. */
  private static int code(String letter) {
    if (letter.length() > 1) {
      return (byte) Integer.parseInt(letter.substring(1), 8);
    }
    return letter.isEmpty() ? 0 : letter.charAt(0);
  }
}
