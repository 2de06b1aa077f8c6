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
          SqlState.DATA_EXCEPTION, "argument must be empty or one-dimensional array");
    }
    Object held = element instanceof byte[] bytes ? ByteaType.hex(bytes) : element;
    elements.add(front ? 0 : elements.size(), held);
    return ArrayValue.print(elements, lowerBounds(array));
  }

  private static List<Integer> lowerBounds(Object array) {
    return array == null ? List.of() : ArrayValue.lowerBounds((String) array);
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
    List<Integer> leftShape = shape(first, left);
    List<Integer> rightShape = shape(second, right);
    int leftDepth = leftShape.size() / 2;
    int rightDepth = rightShape.size() / 2;
    List<Object> joined = new ArrayList<>();
    boolean fits;
    if (leftDepth == rightDepth) {
      joined.addAll(first);
      joined.addAll(second);
      fits = inner(leftShape).equals(inner(rightShape));
    } else if (leftDepth == rightDepth + 1) {
      joined.addAll(first);
      joined.add(second);
      fits = inner(leftShape).equals(rightShape);
    } else if (leftDepth + 1 == rightDepth) {
      joined.add(first);
      joined.addAll(second);
      fits = inner(rightShape).equals(leftShape);
    } else {
      throw incompatible(
          "Arrays of "
              + leftDepth
              + " and "
              + rightDepth
              + " dimensions are not compatible for concatenation.");
    }
    if (!fits) {
      throw incompatible(
          "Arrays with differing "
              + (leftDepth == rightDepth ? "element " : "")
              + "dimensions are not compatible for concatenation.");
    }
    return ArrayValue.print(joined, lowerBounds(leftDepth < rightDepth ? right : left));
  }

  /** Length and lower bound of each dimension. */
  private static List<Integer> shape(List<Object> elements, Object array) {
    List<Integer> bounds = lowerBounds(array);
    List<Integer> shape = new ArrayList<>();
    for (int length : ArrayValue.dimensions(elements)) {
      shape.add(length);
      shape.add(ArrayValue.lowerBound(bounds, shape.size() / 2));
    }
    return shape;
  }

  private static List<Integer> inner(List<Integer> shape) {
    return shape.subList(2, shape.size());
  }

  private static SqlFault incompatible(String detail) {
    return new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "cannot concatenate incompatible arrays")
        .withDetail(detail);
  }
}
