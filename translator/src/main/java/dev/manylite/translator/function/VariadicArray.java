package dev.manylite.translator.function;

import dev.manylite.translator.function.Implementation.ByType;
import dev.manylite.translator.function.Implementation.Scalar;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A function of VARIADIC "any" called with the word VARIADIC (manual, 38.5.6): the elements of its
 * last argument, an array, are its arguments. How many there are is known at each call only.
 */
public final class VariadicArray {
  private VariadicArray() {}

  /** The function as such a call needs it. */
  public static Signature of(Signature function) {
    if (!(function.implementation() instanceof ByType byType)) {
      return function;
    }
    boolean nullIsNothing = function.name().equals("format");
    return new Signature(
        function.name(),
        function.operator(),
        function.arguments(),
        function.result(),
        function.kind(),
        function.volatility(),
        function.strict(),
        function.variadic(),
        function.optional(),
        new ByType(
            byType.sqliteName() + "_variadic",
            (name, types, result) ->
                new Scalar(
                    name,
                    (context, arguments) -> {
                      int last = arguments.length - 1;
                      if (arguments[last] == null && !nullIsNothing) {
                        return null;
                      }
                      List<Object> elements = elements(types.get(last), arguments[last]);
                      Implementation spread =
                          byType
                              .specializer()
                              .specialize(name, types(types, elements.size()), result);
                      return ((Scalar) spread).body().apply(context, values(arguments, elements));
                    })));
  }

  private static List<Object> elements(SqlType type, Object array) {
    return array == null
        ? List.of()
        : ArrayValue.flatten(((ArrayType) type.base()).elements((String) array));
  }

  private static List<SqlType> types(List<SqlType> types, int count) {
    int fixed = types.size() - 1;
    List<SqlType> spread = new ArrayList<>(types.subList(0, fixed));
    SqlType element = SqlType.of(((ArrayType) types.get(fixed).base()).element());
    spread.addAll(Collections.nCopies(count, element));
    return spread;
  }

  private static Object[] values(Object[] arguments, List<Object> elements) {
    int fixed = arguments.length - 1;
    Object[] spread = Arrays.copyOf(arguments, fixed + elements.size());
    for (int i = 0; i < elements.size(); i++) {
      spread[fixed + i] = elements.get(i);
    }
    return spread;
  }
}
