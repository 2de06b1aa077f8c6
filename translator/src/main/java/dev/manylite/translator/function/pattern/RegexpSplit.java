package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** regexp_split_to_array and regexp_split_to_table (manual, 9.7.3). */
final class RegexpSplit implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (boolean flags : new boolean[] {false, true}) {
      PgType[] types = flags ? new PgType[] {TEXT, TEXT, TEXT} : new PgType[] {TEXT, TEXT};
      d.function("regexp_split_to_array", types)
          .returns(array(TEXT))
          .java((c, a) -> ArrayValue.print(split(a)));
      d.rows("regexp_split_to_table", types)
          .returns(TEXT)
          .rows((c, a) -> split(a).stream().map(p -> new Object[] {p}).toList());
    }
  }

  /** Empty matches at the ends and right behind a match do not split. */
  private static List<String> split(Object[] arguments) {
    String text = (String) arguments[0];
    String flags = arguments.length > 2 ? (String) arguments[2] : "";
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (RegularExpression.Match match :
        RegularExpression.of((String) arguments[1], flags).findAll(text, 0)) {
      boolean empty = match.start() == match.end();
      if (empty && (match.start() == from || match.start() == text.length())) {
        continue;
      }
      parts.add(text.substring(from, match.start()));
      from = match.end();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
