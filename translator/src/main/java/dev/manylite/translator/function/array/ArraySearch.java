package dev.manylite.translator.function.array;

import static dev.manylite.translator.type.Types.ANYCOMPATIBLE;
import static dev.manylite.translator.type.Types.ANYCOMPATIBLEARRAY;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.binary.ByteaType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** array_position, array_positions, array_remove, array_replace (manual, 9.19). */
final class ArraySearch implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("array_position", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(INT4)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> position(t.get(0), a, 1));
    d.function("array_position", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE, INT4)
        .returns(INT4)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> position(t.get(0), a, a[2] == null ? 1 : (Long) a[2]));
    d.function("array_positions", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(array(INT4))
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> positions(t.get(0), a));
    d.function("array_remove", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> remove(t.get(0), a));
    d.function("array_replace", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE, ANYCOMPATIBLE)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> replace(t.get(0), a));
  }

  private static boolean same(ElementEquality equality, Object element, Object wanted) {
    Object held = wanted instanceof byte[] bytes ? ByteaType.hex(bytes) : wanted;
    return held == null ? element == null : equality.equal(element, held);
  }

  private static Long position(SqlType type, Object[] arguments, long from) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = ArrayValue.parse((String) arguments[0]);
    for (int i = (int) Math.max(0, from - 1); i < elements.size(); i++) {
      if (same(equality, elements.get(i), arguments[1])) {
        return i + 1L;
      }
    }
    return null;
  }

  private static String positions(SqlType type, Object[] arguments) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = ArrayValue.parse((String) arguments[0]);
    List<Object> found = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (same(equality, elements.get(i), arguments[1])) {
        found.add(i + 1L);
      }
    }
    return ArrayValue.print(found);
  }

  private static String remove(SqlType type, Object[] arguments) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = new ArrayList<>(ArrayValue.parse((String) arguments[0]));
    elements.removeIf(e -> same(equality, e, arguments[1]));
    return ArrayValue.print(elements);
  }

  private static String replace(SqlType type, Object[] arguments) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    Object by = arguments[2] instanceof byte[] bytes ? ByteaType.hex(bytes) : arguments[2];
    List<Object> elements = new ArrayList<>(ArrayValue.parse((String) arguments[0]));
    elements.replaceAll(e -> same(equality, e, arguments[1]) ? by : e);
    return ArrayValue.print(elements);
  }
}
