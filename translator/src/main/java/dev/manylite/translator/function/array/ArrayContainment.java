package dev.manylite.translator.function.array;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.BOOL;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** {@code @> <@ &&} over arrays (manual, 9.19). */
final class ArrayContainment implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("@>", ANYARRAY, ANYARRAY)
        .returns(BOOL)
        .javaByType((t, r) -> (c, a) -> contains(t.get(0), a[0], a[1]));
    d.operator("<@", ANYARRAY, ANYARRAY)
        .returns(BOOL)
        .javaByType((t, r) -> (c, a) -> contains(t.get(0), a[1], a[0]));
    d.operator("&&", ANYARRAY, ANYARRAY)
        .returns(BOOL)
        .javaByType((t, r) -> (c, a) -> overlaps(t.get(0), a[0], a[1]));
  }

  private static Long contains(SqlType type, Object whole, Object part) {
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = ArrayValue.flatten(ArrayValue.parse((String) whole));
    boolean all =
        ArrayValue.flatten(ArrayValue.parse((String) part)).stream()
            .allMatch(p -> p != null && equality.anyEqual(elements, p));
    return all ? 1L : 0L;
  }

  private static Long overlaps(SqlType type, Object left, Object right) {
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = ArrayValue.flatten(ArrayValue.parse((String) left));
    boolean any =
        ArrayValue.flatten(ArrayValue.parse((String) right)).stream()
            .anyMatch(p -> p != null && equality.anyEqual(elements, p));
    return any ? 1L : 0L;
  }
}
