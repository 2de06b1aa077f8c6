package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.sqlite.KeptMemory;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.PlStatement.Part;
import dev.manylite.translator.plpgsql.PlStatement.Target;
import dev.manylite.translator.plpgsql.PlVariable;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The values of a call's variables, and assignment to them. */
final class PlValues {
  /** PostgreSQL's MaxArraySize. */
  private static final int MOST_ELEMENTS = 134217727;

  /** The reference, and the element's part of the array's text, some times. */
  private static final long BYTES_FOR_ELEMENT = 32;

  private final Object[] values;
  private final RoutineFrame frame;
  private final Conversions conversions;

  PlValues(int size, RoutineFrame frame, Conversions conversions) {
    this.values = new Object[size];
    this.frame = frame;
    this.conversions = conversions;
  }

  /** A value of SQL and its type. */
  record Value(Object value, SqlType type) {
    static final Value NULL = new Value(null, SqlType.of(Types.UNKNOWN));
  }

  /** Subscripts are expressions. */
  interface Subscripts {
    int of(Part part);
  }

  /** The variable's runtime value. */
  Object get(PlVariable variable) {
    Object value = values[variable.number()];
    return value instanceof PlRecord row ? row.runtime() : value;
  }

  PlRecord record(PlVariable variable) {
    return (PlRecord) values[variable.number()];
  }

  Value value(PlVariable variable) {
    SqlType type = variable.isRecord() ? SqlType.of(wholeType(variable)) : variable.type();
    return new Value(get(variable), type);
  }

  void set(PlVariable variable, Object runtime) {
    values[variable.number()] = runtime;
  }

  Object use(PlVariables.Use use) {
    if (use.field() == null) {
      return get(use.variable());
    }
    PlRecord row = record(use.variable());
    return row == null ? null : row.field(rowType(use.variable()).place(use.field()).orElseThrow());
  }

  SqlType type(PlVariables.Use use) {
    if (!use.variable().isRecord()) {
      return use.variable().type();
    }
    RowType type = use.field() == null ? wholeType(use.variable()) : rowType(use.variable());
    return use.field() == null
        ? SqlType.of(type)
        : type.place(use.field()).map(p -> type.fields().get(p).type()).orElse(null);
  }

  /**
   * @throws SqlFault 55000 where nothing has been assigned to a record yet
   */
  RowType rowType(PlVariable variable) {
    PlRecord row = record(variable);
    if (row != null) {
      return row.type();
    }
    if (variable.type().base() instanceof RowType type) {
      return type;
    }
    throw new SqlFault(
            SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
            "record \"" + variable.name() + "\" is not assigned yet")
        .withDetail("The tuple structure of a not-yet-assigned record is indeterminate.");
  }

  /** As a value of its own, a record that nothing has been assigned to is null. */
  RowType wholeType(PlVariable variable) {
    return record(variable) == null && !(variable.type().base() instanceof RowType)
        ? RowType.anonymous(List.of())
        : rowType(variable);
  }

  /** What the variable has before anything is assigned to it. */
  void clear(PlVariable variable) {
    values[variable.number()] =
        variable.type().base() instanceof RowType type ? new PlRecord(type, null) : null;
  }

  void assign(PlVariable variable, Value value) {
    if (variable.isRecord()) {
      assignRecord(variable, value);
      return;
    }
    Object converted = conversions.convert(value.value(), value.type(), variable.type(), frame);
    if (converted == null && variable.notNull()) {
      throw notNull(variable);
    }
    values[variable.number()] = converted;
  }

  private static SqlFault notNull(PlVariable variable) {
    return new SqlFault(
        "22004",
        "null value cannot be assigned to variable \"" + variable.name() + "\" declared NOT NULL");
  }

  private void assignRecord(PlVariable variable, Value value) {
    if (value.value() == null) {
      if (variable.notNull()) {
        throw notNull(variable);
      }
      RowType type =
          value.type().base() instanceof RowType given && variable.isAnyRecord()
              ? given
              : variable.type().base() instanceof RowType own ? own : null;
      values[variable.number()] = type == null ? null : new PlRecord(type, null);
      return;
    }
    if (!(value.type().base() instanceof RowType source)) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH, "cannot assign non-composite value to a record variable");
    }
    if (variable.isAnyRecord() && !isFixed(variable)) {
      values[variable.number()] = PlRecord.of(source, value.value());
      return;
    }
    RowType target = (RowType) variable.type().base();
    List<Object> fields = source.values((String) value.value());
    List<SqlType> types = source.fields().stream().map(RowType.Field::type).toList();
    values[variable.number()] = PlRecord.of(target, conversions.row(fields, types, target, frame));
  }

  private static boolean isFixed(PlVariable variable) {
    return variable.type().base() instanceof RowType row && !row.isAnonymous();
  }

  /** A row to the targets of INTO or FOR; null where there was none. */
  void assignRow(
      List<Target> targets, List<ResultColumn> columns, Object[] row, Subscripts subscripts) {
    Target only = targets.get(0);
    if (targets.size() == 1 && only.path().isEmpty() && only.variable().isRecord()) {
      assignColumns(only.variable(), columns, row);
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      Value value =
          i < columns.size()
              ? new Value(row == null ? null : row[i], columns.get(i).type())
              : Value.NULL;
      assign(targets.get(i), value, subscripts);
    }
  }

  private void assignColumns(PlVariable variable, List<ResultColumn> columns, Object[] row) {
    if (columns.size() == 1
        && columns.get(0).type().base() instanceof RowType
        && (isFixed(variable) || row != null)
        && !(isFixed(variable)
            && ((RowType) variable.type().base()).fields().size() == 1
            && ((RowType) variable.type().base()).fields().get(0).type().base()
                instanceof RowType)) {
      assignRecord(variable, new Value(row == null ? null : row[0], columns.get(0).type()));
      return;
    }
    List<RowType.Field> fields = new ArrayList<>();
    columns.forEach(c -> fields.add(new RowType.Field(c.name(), c.type())));
    RowType source = RowType.anonymous(fields);
    if (row == null) {
      values[variable.number()] =
          isFixed(variable)
              ? new PlRecord((RowType) variable.type().base(), null)
              : PlRecord.nulls(source);
      return;
    }
    List<Object> given = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      given.add(row[i]);
    }
    if (!isFixed(variable)) {
      values[variable.number()] = new PlRecord(source, given);
      return;
    }
    List<SqlType> types = fields.stream().map(RowType.Field::type).toList();
    RowType target = (RowType) variable.type().base();
    values[variable.number()] = PlRecord.of(target, conversions.row(given, types, target, frame));
  }

  void assign(Target target, Value value, Subscripts subscripts) {
    PlVariable variable = target.variable();
    if (target.path().isEmpty()) {
      assign(variable, value);
      return;
    }
    if (!variable.isRecord()) {
      values[variable.number()] =
          part(values[variable.number()], variable.type(), target.path(), value, subscripts);
      return;
    }
    RowType type = rowType(variable);
    PlRecord before = record(variable);
    Part first = target.path().get(0);
    int place = place(type, first, variable.name());
    PlRecord changed =
        before == null || before.fields() == null
            ? PlRecord.nulls(type)
            : new PlRecord(type, new ArrayList<>(before.fields()));
    List<Part> rest = target.path().subList(1, target.path().size());
    SqlType fieldType = type.fields().get(place).type();
    changed
        .fields()
        .set(place, part(changed.fields().get(place), fieldType, rest, value, subscripts));
    values[variable.number()] = changed;
  }

  private static int place(RowType type, Part part, String name) {
    return type.place(part.field() == null ? "" : part.field())
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_COLUMN,
                    "record \"" + name + "\" has no field \"" + part.field() + "\""));
  }

  /** A runtime value with a part of it replaced. */
  private Object part(
      Object now, SqlType type, List<Part> path, Value value, Subscripts subscripts) {
    if (path.isEmpty()) {
      return conversions.convert(value.value(), value.type(), type, frame);
    }
    Part first = path.get(0);
    List<Part> rest = path.subList(1, path.size());
    if (first.field() != null) {
      if (!(type.base() instanceof RowType row)) {
        throw new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "cannot assign to field \"" + first.field() + "\" of a value that is no row");
      }
      int place = place(row, first, row.name());
      List<Object> fields =
          now == null
              ? new ArrayList<>(Collections.nCopies(row.fields().size(), null))
              : new ArrayList<>(row.values((String) now));
      fields.set(
          place, part(fields.get(place), row.fields().get(place).type(), rest, value, subscripts));
      return Conversions.print(fields);
    }
    return element(now, type, first, rest, value, subscripts);
  }

  private Object element(
      Object now, SqlType type, Part first, List<Part> rest, Value value, Subscripts subscripts) {
    boolean further = !rest.isEmpty() && rest.get(0).field() == null;
    if (!type.base().isArray() || further || first.subscript().text().contains(":")) {
      throw SqlFault.unsupported("this assignment to a part of a value");
    }
    int subscript = subscripts.of(first);
    String text = (String) now;
    int lower = text == null ? 1 : ArrayValue.lowerBound(ArrayValue.lowerBounds(text), 0);
    List<Object> elements =
        text == null ? new ArrayList<>() : new ArrayList<>(ArrayValue.parse(text));
    if (elements.isEmpty()) {
      lower = subscript;
    }
    if (!elements.isEmpty() && elements.get(0) instanceof List) {
      throw new SqlFault("2202E", "wrong number of array subscripts");
    }
    long last = Math.max(subscript, (long) lower + elements.size() - 1);
    long size = last - Math.min(subscript, lower) + 1;
    if (size > MOST_ELEMENTS) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED,
          "array size exceeds the maximum allowed (" + MOST_ELEMENTS + ")");
    }
    try (KeptMemory memory = frame.handle.keeping()) {
      memory.add(BYTES_FOR_ELEMENT * (size - elements.size()));
      elements.addAll(0, Collections.nCopies(Math.max(0, lower - subscript), null));
      lower = Math.min(lower, subscript);
      elements.addAll(Collections.nCopies((int) size - elements.size(), null));
      return withElement(elements, lower, subscript, type, rest, value, subscripts);
    }
  }

  private String withElement(
      List<Object> elements,
      int lower,
      int subscript,
      SqlType type,
      List<Part> rest,
      Value value,
      Subscripts subscripts) {
    SqlType element = new SqlType(Types.element(type.base()), type.modifier());
    int place = subscript - lower;
    Object changed = part(elements.get(place), element, rest, value, subscripts);
    elements.set(
        place,
        changed instanceof byte[] bytes
            ? "\\x" + java.util.HexFormat.of().formatHex(bytes)
            : changed);
    return lower == 1 ? ArrayValue.print(elements) : ArrayValue.print(elements, List.of(lower));
  }
}
