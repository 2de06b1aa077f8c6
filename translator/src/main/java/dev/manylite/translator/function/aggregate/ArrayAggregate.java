package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYNONARRAY;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** {@code array_agg(x)}; of arrays it makes one dimension more. */
final class ArrayAggregate implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("array_agg", ANYNONARRAY)
        .returns(ANYARRAY)
        .calledOnNull()
        .accumulate(Elements::new);
    d.aggregate("array_agg", ANYARRAY).returns(ANYARRAY).calledOnNull().accumulate(Arrays::new);
  }

  private static class Elements implements Accumulator {
    private final List<Object> elements = new ArrayList<>();

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      elements.add(element(arguments[0], elements));
    }

    Object element(Object value, List<Object> before) {
      return value;
    }

    @Override
    public Object result(FunctionContext context) {
      return elements.isEmpty() ? null : ArrayValue.print(elements);
    }
  }

  private static final class Arrays extends Elements {
    @Override
    Object element(Object value, List<Object> before) {
      if (value == null) {
        throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "cannot accumulate null arrays");
      }
      List<Object> array = ArrayValue.parse((String) value);
      if (array.isEmpty()) {
        throw new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "cannot accumulate empty arrays");
      }
      if (!before.isEmpty()
          && !ArrayValue.dimensions((List<?>) before.get(0)).equals(ArrayValue.dimensions(array))) {
        throw new SqlFault(
            SqlState.ARRAY_SUBSCRIPT_ERROR, "cannot accumulate arrays of different dimensionality");
      }
      return array;
    }
  }
}
