package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYMULTIRANGE;
import static dev.manylite.translator.type.Types.ANYRANGE;
import static dev.manylite.translator.type.Types.BOOL;

import dev.manylite.translator.function.Definitions.Definition;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.Range;
import dev.manylite.translator.type.range.RangeType;
import java.util.List;

/**
 * The arguments of one call, of which each is a range or a multirange; a range is taken for the
 * multirange that holds it.
 */
final class RangeCall {
  /** What every function over both is defined for. */
  static final List<PgType> BOTH = List.of(ANYRANGE, ANYMULTIRANGE);

  private final RangeType type;

  private RangeCall(RangeType type) {
    this.type = type;
  }

  RangeType type() {
    return type;
  }

  /** By the type of a range or multirange argument. */
  static RangeCall of(SqlType argument) {
    return new RangeCall(rangeType(argument.base()));
  }

  private static RangeType rangeType(PgType type) {
    return type instanceof MultirangeType multirange ? multirange.range() : (RangeType) type;
  }

  Range range(Object argument) {
    return type.read((String) argument);
  }

  List<Range> ranges(Object argument) {
    String text = (String) argument;
    if (text.startsWith("{")) {
      return type.multirange().read(text);
    }
    Range range = type.read(text);
    return range.isEmpty() ? List.of() : List.of(range);
  }

  /** From the first bound to the last. */
  Range span(Object argument) {
    return type.multirange().algebra().span(ranges(argument));
  }

  Object write(Range range) {
    return type.write(range);
  }

  Object write(List<Range> ranges) {
    return type.multirange().write(ranges);
  }

  /** Says something of two arguments. */
  @FunctionalInterface
  interface Test {
    boolean of(RangeCall call, Object left, Object right);
  }

  /** Ends a definition whose argument at {@code place} tells the type. */
  static void test(Definition definition, int place, Test test) {
    definition
        .returns(BOOL)
        .javaByType(
            (types, result) -> {
              RangeCall call = of(types.get(place));
              return (context, arguments) -> test.of(call, arguments[0], arguments[1]) ? 1L : 0L;
            });
  }
}
