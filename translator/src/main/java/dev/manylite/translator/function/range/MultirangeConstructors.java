package dev.manylite.translator.function.range;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.Range;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** The functions of the multirange types' names (manual, 8.17.6), and {@code multirange}. */
final class MultirangeConstructors implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("multirange", Types.ANYRANGE)
        .returns(Types.ANYMULTIRANGE)
        .javaByType(
            (types, result) -> {
              MultirangeType type = (MultirangeType) result.base();
              return (c, a) -> ofOne(type, a[0]);
            });
    for (PgType type : Types.all()) {
      if (type instanceof RangeType range) {
        define(d, range.multirange());
      }
    }
  }

  private static void define(Definitions d, MultirangeType type) {
    d.function(type.name()).returns(type).java(ofNone(type));
    d.function(type.name(), type.range()).returns(type).java(ofOne(type));
    d.function(type.name(), Types.array(type.range())).variadic().returns(type).java(ofMany(type));
  }

  static ScalarBody ofNone(MultirangeType type) {
    return (c, a) -> type.write(List.of());
  }

  static ScalarBody ofOne(MultirangeType type) {
    return (c, a) -> ofOne(type, a[0]);
  }

  static ScalarBody ofMany(MultirangeType type) {
    return (c, a) -> ofMany(type, (String) a[0]);
  }

  private static Object ofOne(MultirangeType type, Object range) {
    return type.write(type.algebra().make(List.of(type.range().read((String) range))));
  }

  private static Object ofMany(MultirangeType type, String array) {
    List<Object> elements = ArrayValue.parse(array);
    if (ArrayValue.dimensions(elements).size() > 1) {
      throw new SqlFault(
          SqlState.CARDINALITY_VIOLATION,
          "multiranges cannot be constructed from multidimensional arrays");
    }
    List<Range> ranges = new ArrayList<>();
    for (Object element : elements) {
      if (element == null) {
        throw new SqlFault(
            SqlState.NULL_VALUE_NOT_ALLOWED, "multirange values cannot contain null members");
      }
      ranges.add(type.range().read((String) element));
    }
    return type.write(type.algebra().make(ranges));
  }
}
