package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYNONARRAY;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.ArrayConstruction;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** {@code array_agg(x)}; of arrays it makes one dimension more. */
public final class ArrayAggregate implements FunctionSet {
  /** Of arrays; {@code ARRAY(SELECT …)} uses it too. */
  public static final Signature OF_ARRAYS = ofArrays();

  @Override
  public void define(Definitions d) {
    d.aggregate("array_agg", ANYNONARRAY)
        .returns(ANYARRAY)
        .calledOnNull()
        .accumulate(Elements::new);
    ofArrays(d);
  }

  private static void ofArrays(Definitions d) {
    d.aggregate("array_agg", ANYARRAY).returns(ANYARRAY).calledOnNull().accumulate(Arrays::new);
  }

  private static Signature ofArrays() {
    Definitions definitions = new Definitions();
    ofArrays(definitions);
    return definitions.signatures().get(0);
  }

  private static final class Elements implements Accumulator {
    private final List<Object> elements = new ArrayList<>();

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      elements.add(arguments[0]);
    }

    @Override
    public boolean keepsArguments() {
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      return elements.isEmpty() ? null : ArrayValue.print(elements);
    }
  }

  private static final class Arrays implements Accumulator {
    private final List<Object> elements = new ArrayList<>();
    private List<Integer> dimensions;
    private List<Integer> lowerBounds;

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (arguments[0] == null) {
        throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "cannot accumulate null arrays");
      }
      List<Object> array = ArrayValue.parse((String) arguments[0]);
      List<Integer> bounds = ArrayValue.lowerBounds((String) arguments[0]);
      if (dimensions == null) {
        if (array.isEmpty()) {
          throw new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "cannot accumulate empty arrays");
        }
        dimensions = ArrayValue.dimensions(array);
        lowerBounds = bounds;
      } else if (!dimensions.equals(ArrayValue.dimensions(array)) || !lowerBounds.equals(bounds)) {
        throw new SqlFault(
            SqlState.ARRAY_SUBSCRIPT_ERROR, "cannot accumulate arrays of different dimensionality");
      }
      elements.add(array);
    }

    @Override
    public boolean keepsArguments() {
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      return elements.isEmpty()
          ? null
          : ArrayValue.print(elements, ArrayConstruction.outer(lowerBounds));
    }
  }
}
