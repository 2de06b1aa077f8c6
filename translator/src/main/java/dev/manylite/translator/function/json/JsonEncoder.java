package dev.manylite.translator.function.json;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.array.VectorType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;
import java.util.List;

/** SQL values → JSON, as to_json makes it (manual, table 9.47). */
final class JsonEncoder {
  private JsonEncoder() {}

  static String encode(SqlType type, Object value, FunctionContext context) {
    StringBuilder out = new StringBuilder();
    append(out, type, value, context);
    return out.toString();
  }

  /** The runtime value of jsonb for a JSON text. */
  static String toJsonb(String json) {
    return JsonText.spaced(JsonReader.parse(json).canonical());
  }

  static void append(StringBuilder out, SqlType type, Object value, FunctionContext context) {
    PgType base = type.base();
    int oid = base.oid();
    if (value == null) {
      out.append("null");
    } else if (oid == Types.BOOL.oid()) {
      out.append((Long) value != 0);
    } else if (isNumber(oid)) {
      appendNumber(out, base.output(value, type.modifier(), context.types()));
    } else if (isJson(oid)) {
      out.append(value);
    } else if (base instanceof ArrayType array) {
      appendArray(out, array, array.elements((String) value), ",", context);
    } else if (base instanceof RowType row) {
      appendRow(out, row, (String) value, ",", context);
    } else if (base instanceof VectorType) {
      String elements = base.output(value, type.modifier(), context.types());
      out.append('[').append(elements.replace(' ', ',')).append(']');
    } else {
      JsonText.appendQuoted(out, text(type, value, context));
    }
  }

  /** An object's key: any scalar, as a string. */
  static void appendKey(StringBuilder out, SqlType type, Object value, FunctionContext context) {
    PgType base = type.base();
    if (isJson(base.oid())
        || base instanceof ArrayType
        || base instanceof VectorType
        || base instanceof RowType) {
      throw JsonFaults.invalid("key value must be scalar, not array, composite, or json");
    }
    boolean bool = base.oid() == Types.BOOL.oid();
    JsonText.appendQuoted(
        out, bool ? String.valueOf((Long) value != 0) : text(type, value, context));
  }

  static void appendArray(
      StringBuilder out,
      ArrayType type,
      List<?> elements,
      String separator,
      FunctionContext context) {
    SqlType element = SqlType.of(type.element());
    out.append('[');
    for (int i = 0; i < elements.size(); i++) {
      out.append(i == 0 ? "" : separator);
      if (elements.get(i) instanceof List<?> inner) {
        appendArray(out, type, inner, ",", context);
      } else {
        append(out, element, elements.get(i), context);
      }
    }
    out.append(']');
  }

  static void appendRow(
      StringBuilder out, RowType type, String value, String separator, FunctionContext context) {
    List<Object> values = type.values(value);
    out.append('{');
    for (int i = 0; i < values.size(); i++) {
      RowType.Field field = type.fields().get(i);
      out.append(i == 0 ? "" : separator);
      JsonText.appendQuoted(out, field.name());
      out.append(':');
      append(out, field.type(), values.get(i), context);
    }
    out.append('}');
  }

  private static boolean isNumber(int oid) {
    return oid == Types.INT2.oid()
        || oid == Types.INT4.oid()
        || oid == Types.INT8.oid()
        || oid == Types.FLOAT4.oid()
        || oid == Types.FLOAT8.oid()
        || oid == Types.NUMERIC.oid();
  }

  private static boolean isJson(int oid) {
    return oid == Types.JSON.oid() || oid == Types.JSONB.oid();
  }

  /** JSON has no NaN and no infinities. */
  private static void appendNumber(StringBuilder out, String text) {
    if (Character.isDigit(text.charAt(text.length() - 1))) {
      out.append(text);
    } else {
      JsonText.appendQuoted(out, text);
    }
  }

  /** Dates and times are ISO 8601 whatever DateStyle is. */
  private static String text(SqlType type, Object value, FunctionContext context) {
    int oid = type.oid();
    if (oid == Types.DATE.oid()) {
      return Dates.iso((String) value);
    }
    if (oid == Types.TIMESTAMP.oid()) {
      return Dates.iso((String) value).replaceFirst(" ", "T");
    }
    if (oid == Types.TIMESTAMPTZ.oid()) {
      return zoned(Timestamps.parse((String) value), context.types().zone());
    }
    if (type.base().facts().category() == 'P' && oid != Types.UNKNOWN.oid()) {
      throw SqlFault.unsupported("JSON of type " + type);
    }
    return type.base().output(value, type.modifier(), context.types());
  }

  private static String zoned(long utc, Zone zone) {
    if (Timestamps.isInfinite(utc)) {
      return Timestamps.format(utc);
    }
    int offset = Timestamps.offsetAt(utc, zone);
    int size = Math.abs(offset);
    String local =
        Dates.iso(Timestamps.format(utc + offset * Times.MICROS_PER_SECOND)).replaceFirst(" ", "T");
    String era = local.endsWith(Dates.BEFORE_CHRIST) ? Dates.BEFORE_CHRIST : "";
    local = local.substring(0, local.length() - era.length());
    String minutes =
        "%s%s%02d:%02d".formatted(local, offset < 0 ? "-" : "+", size / 3600, size / 60 % 60);
    return (size % 60 == 0 ? minutes : minutes + ":%02d".formatted(size % 60)) + era;
  }
}
