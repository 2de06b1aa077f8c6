package dev.manylite.translator.type.array;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code int2vector} and {@code oidvector}: the catalogs' arrays, whose text form is {@code 1 2 3}
 * and whose subscripts start at 0. Held like any array with such a lower bound.
 */
public final class VectorType extends BaseType {
  private static final List<Integer> FIRST = List.of(0);
  private static final String EMPTY = "/*[0:-1]*/[]";

  private final PgType element;

  public VectorType(TypeFacts facts, PgType element) {
    super(facts);
    this.element = element;
  }

  public PgType element() {
    return element;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    List<Object> elements = new ArrayList<>();
    for (String word : text.trim().split("\\s+")) {
      if (!word.isEmpty()) {
        elements.add(element.input(word, SqlType.NO_MODIFIER, context));
      }
    }
    return value(elements);
  }

  /** The runtime value. One of no elements has a dimension all the same. */
  public static String value(List<?> elements) {
    return elements.isEmpty() ? EMPTY : ArrayValue.print(elements, FIRST);
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return ArrayValue.parse((String) value).stream()
        .map(e -> element.output(e, SqlType.NO_MODIFIER, context))
        .collect(Collectors.joining(" "));
  }

  @Override
  public String collation() {
    return "pg_array_" + element.name();
  }
}
