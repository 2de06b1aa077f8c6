package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.translator.Plan;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.row.UnknownRecord;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Values of a function's body as other types: as an assignment converts them. */
final class Conversions {
  private record Key(SqlType from, SqlType to) {}

  private final Map<Key, Plan> plans = new HashMap<>();
  private Schema plannedUnder;

  /** The runtime value as one of {@code to}. */
  Object convert(Object value, SqlType from, SqlType to, RoutineFrame frame) {
    boolean domain = to.base() instanceof DomainType || holdsDomain(to.base());
    if (value == null && !domain) {
      return null;
    }
    if (from.oid() == to.oid() && !domain) {
      boolean fits = to.modifier() == SqlType.NO_MODIFIER || to.modifier() == from.modifier();
      if (fits && !(to.base() instanceof RowType)) {
        return value;
      }
      if (!(to.base() instanceof RowType)) {
        return to.base().coerce(value, to.modifier(), false);
      }
    }
    if (to.base() instanceof RowType target && from.base() instanceof RowType source) {
      return sameFields(source, target) && from.oid() == to.oid()
          ? value
          : row(source.values((String) value), types(source), target, frame);
    }
    Object quick = quick(value, from, to);
    return quick != null ? quick : planned(value, from, to, frame);
  }

  private static boolean holdsDomain(PgType type) {
    return type.isArray() && Types.element(type) instanceof DomainType;
  }

  private static boolean sameFields(RowType one, RowType other) {
    return one.sameStructure(other) && !DomainType.constrains(other);
  }

  private static List<SqlType> types(RowType row) {
    return row.fields().stream().map(RowType.Field::type).toList();
  }

  /** Null where it is no matter of course. */
  private static Object quick(Object value, SqlType from, SqlType to) {
    boolean integer = from.oid() == Types.INT4.oid() || from.oid() == Types.INT2.oid();
    if (value instanceof Long && integer && to.oid() == Types.INT8.oid()) {
      return value;
    }
    boolean text = from.oid() == Types.TEXT.oid() || from.oid() == Types.UNKNOWN.oid();
    return text && to.oid() == Types.TEXT.oid() ? value : null;
  }

  private Object planned(Object value, SqlType from, SqlType to, RoutineFrame frame) {
    Schema schema = frame.schema();
    if (schema != plannedUnder) {
      plans.clear();
      plannedUnder = schema;
    }
    SqlType known = from.base() instanceof UnknownRecord ? SqlType.of(Types.TEXT) : from;
    Plan plan =
        plans.computeIfAbsent(
            new Key(known, to),
            key ->
                frame
                    .session
                    .services()
                    .translator()
                    .conversion(key.from(), key.to(), schema, frame.session.types()));
    try (NestedQuery query = frame.start(plan, new Object[] {value})) {
      return query.next()[0];
    }
  }

  /** Values as a row of {@code target}: missing ones are null. */
  String row(List<?> values, List<SqlType> types, RowType target, RoutineFrame frame) {
    List<Object> fields = new ArrayList<>();
    for (int i = 0; i < target.fields().size(); i++) {
      SqlType type = target.fields().get(i).type();
      Object value = i < values.size() ? convert(values.get(i), types.get(i), type, frame) : null;
      fields.add(value);
    }
    return print(fields);
  }

  /** A row's runtime value. */
  static String print(List<?> fields) {
    List<Object> values = new ArrayList<>();
    for (Object field : fields) {
      values.add(field instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : field);
    }
    return ArrayValue.print(values);
  }
}
