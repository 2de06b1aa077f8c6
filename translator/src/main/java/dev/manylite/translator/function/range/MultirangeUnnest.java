package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYMULTIRANGE;
import static dev.manylite.translator.type.Types.ANYRANGE;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation;
import java.util.List;

/** {@code unnest} of a multirange (manual, 9.20): its ranges, in order. */
final class MultirangeUnnest implements FunctionSet {
  private static final String NAME = "unnest";

  @Override
  public void define(Definitions d) {
    d.rows(NAME, ANYMULTIRANGE)
        .returns(ANYRANGE)
        .byType(
            (name, types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return new Implementation.Rows(
                  name,
                  List.of(new Implementation.Rows.ResultColumn(NAME, result.base())),
                  (c, a) ->
                      call.ranges(a[0]).stream().map(r -> new Object[] {call.write(r)}).toList());
            });
  }
}
