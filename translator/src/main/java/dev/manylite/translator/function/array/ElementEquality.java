package dev.manylite.translator.function.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import java.util.Comparator;
import java.util.List;

/** Equality of an array type's elements, by the element type's own order. */
final class ElementEquality {
  private final Comparator<Object> order;

  private ElementEquality(Comparator<Object> order) {
    this.order = order;
  }

  static ElementEquality of(SqlType arrayType) {
    if (!(arrayType.base() instanceof ArrayType type)) {
      throw SqlFault.unsupported("comparing elements of " + arrayType);
    }
    return new ElementEquality(Collations.element(type.element()));
  }

  /** False where one is null. */
  boolean equal(Object left, Object right) {
    return left != null && right != null && order.compare(left, right) == 0;
  }

  boolean anyEqual(List<Object> elements, Object wanted) {
    return elements.stream().anyMatch(e -> equal(e, wanted));
  }
}
