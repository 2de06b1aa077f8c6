package dev.manylite.translator.function;

import dev.manylite.translator.function.aggregate.Aggregates;
import dev.manylite.translator.function.array.ArrayFunctions;
import dev.manylite.translator.function.bit.BitStringFunctions;
import dev.manylite.translator.function.comparison.ComparisonFunctions;
import dev.manylite.translator.function.datetime.DateTimeFunctions;
import dev.manylite.translator.function.enums.EnumFunctions;
import dev.manylite.translator.function.formatting.FormattingFunctions;
import dev.manylite.translator.function.hash.HashFunctions;
import dev.manylite.translator.function.json.JsonFunctions;
import dev.manylite.translator.function.math.MathFunctions;
import dev.manylite.translator.function.money.MoneyFunctions;
import dev.manylite.translator.function.network.NetworkFunctions;
import dev.manylite.translator.function.operator.Operators;
import dev.manylite.translator.function.pattern.PatternFunctions;
import dev.manylite.translator.function.range.RangeFunctions;
import dev.manylite.translator.function.rows.RowFunctions;
import dev.manylite.translator.function.sequence.SequenceFunctions;
import dev.manylite.translator.function.string.StringFunctions;
import dev.manylite.translator.function.system.SystemFunctions;
import dev.manylite.translator.function.textsearch.TextSearchFunctions;
import dev.manylite.translator.function.window.Windows;
import java.util.List;

/** The table of contents of the manual's part 9, one package each. */
final class Chapters {
  static List<Chapter> all() {
    return List.of(
        new Operators(),
        new MathFunctions(),
        new ComparisonFunctions(),
        new Aggregates(),
        new Windows(),
        new ArrayFunctions(),
        new EnumFunctions(),
        new PatternFunctions(),
        new RowFunctions(),
        new SequenceFunctions(),
        new StringFunctions(),
        new BitStringFunctions(),
        new NetworkFunctions(),
        new MoneyFunctions(),
        new DateTimeFunctions(),
        new FormattingFunctions(),
        new JsonFunctions(),
        new RangeFunctions(),
        new TextSearchFunctions(),
        new HashFunctions(),
        new SystemFunctions());
  }

  private Chapters() {}
}
