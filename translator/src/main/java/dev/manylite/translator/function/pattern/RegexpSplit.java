package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.pattern.regex.RegexCache;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** regexp_split_to_array and regexp_split_to_table (manual, 9.7.3). */
final class RegexpSplit implements FunctionSet {
  private final RegexCache cache;

  RegexpSplit(RegexCache cache) {
    this.cache = cache;
  }

  @Override
  public void define(Definitions d) {
    for (boolean flags : new boolean[] {false, true}) {
      PgType[] types = flags ? new PgType[] {TEXT, TEXT, TEXT} : new PgType[] {TEXT, TEXT};
      d.function("regexp_split_to_array", types)
          .returns(array(TEXT))
          .java((c, a) -> ArrayValue.print(split(new RegexCall(c, a), "regexp_split_to_array")));
      d.rows("regexp_split_to_table", types)
          .returns(TEXT)
          .rows(
              (c, a) ->
                  split(new RegexCall(c, a), "regexp_split_to_table").stream()
                      .map(p -> new Object[] {p})
                      .toList());
    }
  }

  /** Empty matches at the ends and right behind a match do not split. */
  private List<String> split(RegexCall call, String function) {
    RegexFlags flags = RegexFlags.notGlobal(call.text(2), function);
    String text = call.text();
    List<String> parts = new ArrayList<>();
    int[] copied = {0};
    int[] lastEnd = {0};
    call.forEach(
        call.regex(cache, flags),
        0,
        false,
        match -> {
          if (match.startOffset(0) < text.length() && match.end(0) > lastEnd[0]) {
            parts.add(text.substring(copied[0], match.startOffset(0)));
            copied[0] = match.endOffset(0);
          }
          lastEnd[0] = match.end(0);
          return true;
        });
    parts.add(text.substring(copied[0]));
    return parts;
  }
}
