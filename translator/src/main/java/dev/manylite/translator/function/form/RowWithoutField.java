package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A stored value without a field that its rows have lost. Arguments: the value, and the way to the
 * rows in it as an array: a number is the place of the field to leave out, a list of one is the way
 * within an array's elements, and further pairs of place and way are those within a row's fields.
 */
public final class RowWithoutField {
  public static final Signature SIGNATURE =
      InternalFunction.java(
          "pg_row_without_field",
          Volatility.IMMUTABLE,
          (context, arguments) ->
              without(arguments[0], ArrayValue.parse((String) arguments[1]).get(0)));

  private RowWithoutField() {}

  /** The way to a row's field. */
  public static Object field(int place) {
    return (long) place;
  }

  /** The way into an array's elements. */
  public static Object elements(Object way) {
    return List.of(way);
  }

  /** The function's second argument. */
  public static String print(Object way) {
    return ArrayValue.print(List.of(way));
  }

  private static Object without(Object value, Object way) {
    if (value == null) {
      return null;
    }
    String held = (String) value;
    List<Object> parts = new ArrayList<>(ArrayValue.parse(held));
    if (way instanceof Long place) {
      if (place < parts.size()) {
        parts.remove(place.intValue());
      }
      return ArrayValue.print(parts);
    }
    List<?> steps = (List<?>) way;
    if (steps.size() == 1) {
      return ArrayValue.print(elements(parts, steps.get(0)), ArrayValue.lowerBounds(held));
    }
    for (int i = 0; i < steps.size(); i += 2) {
      int place = ((Long) steps.get(i)).intValue();
      if (place < parts.size()) {
        parts.set(place, without(parts.get(place), steps.get(i + 1)));
      }
    }
    return ArrayValue.print(parts);
  }

  /** Of all dimensions. */
  private static List<Object> elements(List<?> parts, Object way) {
    List<Object> changed = new ArrayList<>();
    for (Object part : parts) {
      changed.add(part instanceof List<?> inner ? elements(inner, way) : without(part, way));
    }
    return changed;
  }
}
