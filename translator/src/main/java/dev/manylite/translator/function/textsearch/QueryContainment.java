package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TSQUERY;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.TsQuery;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code @>} and {@code <@} (manual, table 9.42): by the words of two queries alone. */
final class QueryContainment implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("@>", TSQUERY, TSQUERY).returns(BOOL).java((c, a) -> contains(a[0], a[1]));
    d.operator("<@", TSQUERY, TSQUERY).returns(BOOL).java((c, a) -> contains(a[1], a[0]));
  }

  private static Long contains(Object whole, Object part) {
    return words(whole).containsAll(words(part)) ? 1L : 0L;
  }

  private static Set<String> words(Object query) {
    return TsQuery.read((String) query).operands().stream()
        .map(Operand::word)
        .collect(Collectors.toSet());
  }
}
