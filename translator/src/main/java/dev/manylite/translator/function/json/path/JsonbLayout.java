package dev.manylite.translator.function.json.path;

import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Num;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.Utf8;
import java.math.BigDecimal;

/**
 * Where PostgreSQL's binary jsonb would have what a value holds: {@code .keyvalue()} shows it as an
 * object's id. A container is a header, an entry for each key and value, the keys, the values;
 * numbers and containers are aligned.
 */
final class JsonbLayout {
  private static final int WORD = 4;
  private static final int DIGITS = 4;
  private static final int SHORT_SCALE = 63;
  private static final int SHORT_WEIGHT = 63;

  private final JsonValue wanted;
  private long found = -1;

  private JsonbLayout(JsonValue wanted) {
    this.wanted = wanted;
  }

  /** The offset of the very same value within a container; 0 where it is not in it. */
  static long offset(JsonValue container, JsonValue wanted) {
    JsonbLayout layout = new JsonbLayout(wanted);
    if (container instanceof Array || container instanceof Obj) {
      layout.container(container, 0);
    }
    return Math.max(layout.found, 0);
  }

  /** Returns where it ends. */
  private long container(JsonValue container, long start) {
    if (container == wanted) {
      found = start;
    }
    long at = start + WORD;
    if (container instanceof Array array) {
      at += (long) WORD * array.elements().size();
      for (JsonValue element : array.elements()) {
        at = value(element, at);
      }
      return at;
    }
    Obj object = (Obj) container;
    at += 2L * WORD * object.members().size();
    for (Member member : object.members()) {
      at += Utf8.length(member.key());
    }
    for (Member member : object.members()) {
      at = value(member.value(), at);
    }
    return at;
  }

  private long value(JsonValue value, long start) {
    if (value instanceof Array || value instanceof Obj) {
      return container(value, aligned(start));
    }
    if (value instanceof Num number) {
      return aligned(start) + size(number.value());
    }
    return value instanceof Text text ? start + Utf8.length(text.value()) : start;
  }

  private static long aligned(long at) {
    return (at + WORD - 1) / WORD * WORD;
  }

  /** Of a numeric: a length, one or two header words, groups of four digits. */
  private static int size(Numeric number) {
    BigDecimal decimal = number.decimal().stripTrailingZeros();
    if (decimal.signum() == 0) {
      return WORD + 2;
    }
    // The first digit's and the last digit's place, in groups from the decimal point.
    int firstPlace = decimal.precision() - decimal.scale() - 1;
    int first = Math.floorDiv(firstPlace, DIGITS);
    int last = Math.floorDiv(-decimal.scale(), DIGITS);
    boolean isShort =
        number.scale() <= SHORT_SCALE && first <= SHORT_WEIGHT && first >= -SHORT_WEIGHT - 1;
    return WORD + (isShort ? 2 : 4) + 2 * (first - last + 1);
  }
}
