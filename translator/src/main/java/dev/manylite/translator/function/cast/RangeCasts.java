package dev.manylite.translator.function.cast;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.List;

/** From a range to the multirange that holds it. */
final class RangeCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    for (PgType type : Types.all()) {
      if (type instanceof RangeType range) {
        MultirangeType multirange = range.multirange();
        t.from(range)
            .to(multirange)
            .java(
                (c, a) ->
                    multirange.write(
                        multirange.algebra().make(List.of(range.read((String) a[0])))));
      }
    }
  }
}
