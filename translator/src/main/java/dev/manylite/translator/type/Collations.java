package dev.manylite.translator.type;

import dev.manylite.translator.type.array.ArrayOrder;
import dev.manylite.translator.type.enums.EnumOrder;
import dev.manylite.translator.type.range.BoundForm;
import dev.manylite.translator.type.range.MultirangeAlgebra;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeAlgebra;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowOrder;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsQueryOrder;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.textsearch.TsVectorOrder;
import dev.manylite.translator.type.value.Blanks;
import dev.manylite.translator.type.value.Inet;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.JsonOrder;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.LogPosition;
import dev.manylite.translator.type.value.NumericOrder;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.TupleId;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The orders that SQLite needs to be taught ({@link PgType#collation}): of runtime values whose
 * spelling does not sort as PostgreSQL sorts them. A text that is no value of the type, which
 * another program may have stored, sorts by its bytes after all values.
 */
public final class Collations {
  /** SQLite's own: texts without their trailing blanks. */
  public static final String IGNORING_BLANKS = "rtrim";

  private static final String ARRAY = "pg_array_";

  private Collations() {}

  /** The order of that name; empty if it is none of ours. */
  public static Optional<Comparator<String>> byName(String name) {
    return switch (name) {
      case IGNORING_BLANKS ->
          Optional.of((left, right) -> Utf8.compare(Blanks.strip(left), Blanks.strip(right)));
      case "pg_numeric" -> Optional.of(new NumericOrder());
      case "pg_interval" -> Optional.of(parsed(Interval::parse, Comparator.naturalOrder()));
      case "pg_timetz" -> Optional.of(parsed(TimeWithZone::parse, Comparator.naturalOrder()));
      case "pg_inet" -> Optional.of(parsed(Inet::of, Comparator.naturalOrder()));
      case "pg_tsvector" -> Optional.of(parsed(TsVector::read, new TsVectorOrder()));
      case "pg_tsquery" -> Optional.of(parsed(TsQuery::read, new TsQueryOrder()));
      case "pg_tid" -> Optional.of(parsed(TupleId::parse, Long::compare));
      case "pg_lsn" -> Optional.of(parsed(LogPosition::parse, Long::compareUnsigned));
      case "pg_jsonb" -> Optional.of(parsed(JsonReader::parse, new JsonOrder()));
      default -> composed(name);
    };
  }

  private static Optional<Comparator<String>> composed(String name) {
    if (name.startsWith(ARRAY)) {
      return array(name.substring(ARRAY.length()));
    }
    if (name.startsWith(EnumOrder.PREFIX)) {
      return Optional.of(EnumOrder.named(name));
    }
    if (name.startsWith(RangeType.COLLATION)) {
      return bounds(name, RangeType.COLLATION)
          .map(form -> parsed(text -> RangeType.read(form, text), RangeAlgebra.order(form)));
    }
    if (name.startsWith(MultirangeType.COLLATION)) {
      return bounds(name, MultirangeType.COLLATION)
          .map(
              form ->
                  parsed(text -> MultirangeType.read(form, text), MultirangeAlgebra.order(form)));
    }
    return name.startsWith(RowOrder.PREFIX) ? row(name) : Optional.empty();
  }

  private static Optional<BoundForm> bounds(String name, String prefix) {
    String subtype = name.substring(prefix.length(), name.length() - 1);
    return subtype.endsWith(")")
        ? byName(subtype).map(BoundForm::texts)
        : Types.byName(subtype).map(BoundForm::of);
  }

  private static Optional<Comparator<String>> array(String element) {
    boolean named =
        element.endsWith(")")
            || element.startsWith(RangeType.COLLATION)
            || element.startsWith(MultirangeType.COLLATION);
    return named
        ? byName(element).map(order -> new ArrayOrder(element(order)))
        : Types.byName(element).map(type -> new ArrayOrder(element(type)));
  }

  /** Of a name as {@link dev.manylite.translator.type.row.RowType#collation} makes it. */
  private static Optional<Comparator<String>> row(String name) {
    List<Comparator<Object>> fields = new ArrayList<>();
    int depth = 0;
    int start = RowOrder.PREFIX.length();
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean end = depth == 0 && (c == ',' || c == ')');
      if (end) {
        String collation = name.substring(start, i);
        Optional<Comparator<String>> texts =
            collation.isEmpty() ? Optional.of(Utf8::compare) : byName(collation);
        if (texts.isEmpty()) {
          return Optional.empty();
        }
        fields.add(element(texts.get()));
        start = i + 1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return Optional.of(new RowOrder(fields));
  }

  /** The order of one element's values as an array holds them; nulls last. */
  public static Comparator<Object> element(PgType type) {
    Comparator<String> texts =
        Optional.ofNullable(type.collation()).flatMap(Collations::byName).orElse(Utf8::compare);
    return element(texts);
  }

  private static Comparator<Object> element(Comparator<String> texts) {
    return Comparator.nullsLast((left, right) -> compare(left, right, texts));
  }

  private static int compare(Object left, Object right, Comparator<String> texts) {
    if (left instanceof String a && right instanceof String b) {
      return texts.compare(a, b);
    }
    if (left instanceof Long a && right instanceof Long b) {
      return Long.compare(a, b);
    }
    if (left instanceof Number a && right instanceof Number b) {
      double x = a.doubleValue();
      double y = b.doubleValue();
      // Unlike Double.compare, 0 equals -0.
      return x < y ? -1 : x > y ? 1 : 0;
    }
    // A float's NaN is a text and greater than all numbers.
    return left instanceof String ? 1 : -1;
  }

  private static <T> Comparator<String> parsed(
      Function<String, T> reader, Comparator<? super T> order) {
    return (left, right) -> {
      if (left.equals(right)) {
        return 0;
      }
      T a = tryRead(reader, left);
      T b = tryRead(reader, right);
      if (a != null && b != null) {
        return order.compare(a, b);
      }
      return a != null ? -1 : b != null ? 1 : Utf8.compare(left, right);
    };
  }

  private static <T> T tryRead(Function<String, T> reader, String text) {
    try {
      return reader.apply(text);
    } catch (RuntimeException malformed) {
      return null;
    }
  }
}
