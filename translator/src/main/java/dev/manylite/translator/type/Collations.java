package dev.manylite.translator.type;

import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.JsonOrder;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Utf8;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The orders that SQLite needs to be taught ({@link PgType#collation}): of runtime values whose
 * spelling does not sort as PostgreSQL sorts them. Values are compared as their type compares.
 */
public final class Collations {
  private static final String ARRAY = "pg_array_";

  private Collations() {}

  /** The order of that name; empty if it is none of ours. */
  public static Optional<Comparator<String>> byName(String name) {
    return switch (name) {
      case "pg_numeric" -> Optional.of((a, b) -> Numeric.of(a).compareTo(Numeric.of(b)));
      case "pg_interval" -> Optional.of((a, b) -> Interval.parse(a).compareTo(Interval.parse(b)));
      case "pg_timetz" ->
          Optional.of((a, b) -> TimeWithZone.parse(a).compareTo(TimeWithZone.parse(b)));
      case "pg_jsonb" -> {
        JsonOrder order = new JsonOrder();
        yield Optional.of((a, b) -> order.compare(JsonReader.parse(a), JsonReader.parse(b)));
      }
      default -> name.startsWith(ARRAY) ? array(name.substring(ARRAY.length())) : Optional.empty();
    };
  }

  private static Optional<Comparator<String>> array(String elementName) {
    return Types.byName(elementName).map(Collations::array);
  }

  /** Element by element, NULL last, the shorter first; then by dimensions (manual, 9.19). */
  private static Comparator<String> array(PgType element) {
    Comparator<Object> elements = element(element);
    return (left, right) -> {
      List<Object> a = ArrayValue.parse(left);
      List<Object> b = ArrayValue.parse(right);
      List<Object> flatA = ArrayValue.flatten(a);
      List<Object> flatB = ArrayValue.flatten(b);
      for (int i = 0; i < Math.min(flatA.size(), flatB.size()); i++) {
        int difference = elements.compare(flatA.get(i), flatB.get(i));
        if (difference != 0) {
          return difference;
        }
      }
      int difference = Integer.compare(flatA.size(), flatB.size());
      return difference != 0
          ? difference
          : Integer.compare(ArrayValue.dimensions(a).size(), ArrayValue.dimensions(b).size());
    };
  }

  /** The order of one element's values as an array holds them. */
  public static Comparator<Object> element(PgType type) {
    Comparator<String> text =
        type.collation() == null || type instanceof ArrayType
            ? Utf8::compare
            : byName(type.collation()).orElse(Utf8::compare);
    Comparator<Object> values =
        (a, b) -> {
          if (a instanceof String x && b instanceof String y) {
            return text.compare(x, y);
          }
          if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
          }
          if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
          }
          // A float's NaN is a text and greater than all numbers.
          return a instanceof String ? 1 : -1;
        };
    return Comparator.nullsLast(values);
  }
}
