package dev.manylite.translator.function.array;

import static dev.manylite.translator.type.Types.ANYCOMPATIBLE;
import static dev.manylite.translator.type.Types.ANYCOMPATIBLEARRAY;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.binary.ByteaType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/**
 * array_append, array_prepend, array_cat and {@code ||} (manual, 9.19); bytes in an array are held
 * as text.
 */
final class ArrayBuild implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("array_append", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .java((c, a) -> add(a[0], a[1], false));
    d.function("array_prepend", ANYCOMPATIBLE, ANYCOMPATIBLEARRAY)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .java((c, a) -> add(a[1], a[0], true));
    d.function("array_cat", ANYCOMPATIBLEARRAY, ANYCOMPATIBLEARRAY)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .java((c, a) -> join(a[0], a[1]));
    d.operator("||", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .java((c, a) -> add(a[0], a[1], false));
    d.operator("||", ANYCOMPATIBLE, ANYCOMPATIBLEARRAY)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .java((c, a) -> add(a[1], a[0], true));
    d.operator("||", ANYCOMPATIBLEARRAY, ANYCOMPATIBLEARRAY)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .java((c, a) -> join(a[0], a[1]));
  }

  private static String add(Object array, Object element, boolean front) {
    List<Object> elements = new ArrayList<>();
    if (array != null) {
      elements.addAll(ArrayValue.parse((String) array));
    }
    if (!elements.isEmpty() && elements.get(0) instanceof List) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "argument must be empty or one-dimensional array");
    }
    Object held = element instanceof byte[] bytes ? ByteaType.hex(bytes) : element;
    elements.add(front ? 0 : elements.size(), held);
    return ArrayValue.print(elements);
  }

  private static Object join(Object left, Object right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    List<Object> first = ArrayValue.parse((String) left);
    List<Object> second = ArrayValue.parse((String) right);
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? right : left;
    }
    int leftDepth = ArrayValue.dimensions(first).size();
    int rightDepth = ArrayValue.dimensions(second).size();
    List<Object> joined = new ArrayList<>();
    if (leftDepth == rightDepth) {
      joined.addAll(first);
      joined.addAll(second);
    } else if (leftDepth == rightDepth + 1) {
      joined.addAll(first);
      joined.add(second);
    } else if (leftDepth + 1 == rightDepth) {
      joined.add(first);
      joined.addAll(second);
    } else {
      throw incompatible(
          "Arrays of "
              + leftDepth
              + " and "
              + rightDepth
              + " dimensions are not compatible for concatenation.");
    }
    if (!rectangular(joined)) {
      throw incompatible(
          "Arrays with differing element dimensions are not compatible for concatenation.");
    }
    return ArrayValue.print(joined);
  }

  private static boolean rectangular(List<Object> elements) {
    List<Integer> shape = null;
    for (Object element : elements) {
      List<Integer> own =
          element instanceof List<?> nested ? ArrayValue.dimensions(nested) : List.of();
      if (shape != null && !shape.equals(own)) {
        return false;
      }
      shape = own;
    }
    return true;
  }

  private static SqlFault incompatible(String detail) {
    return new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "cannot concatenate incompatible arrays")
        .withDetail(detail);
  }
}
