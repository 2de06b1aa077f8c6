package dev.manylite.gateway.session.routine;

import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.row.UnknownRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A query's rows as what a function returns. */
final class RoutineResults {
  private final Conversions conversions;
  private final RoutineFrame frame;
  private final PgType result;

  /**
   * @param result {@link UnknownRecord} where only the function knows the row's structure
   */
  RoutineResults(Conversions conversions, RoutineFrame frame, PgType result) {
    this.conversions = conversions;
    this.frame = frame;
    this.result = result;
  }

  PgType type() {
    return result;
  }

  boolean isComposite() {
    return result instanceof RowType || result.oid() == Types.RECORD.oid();
  }

  /**
   * @throws SqlFault 42804 where the value can't be what a function of rows returns
   */
  void requireRecord(PlValues.Value value) {
    if (value.value() != null
        && !(value.type().base() instanceof RowType)
        && value.type().oid() != Types.RECORD.oid()) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "cannot return non-composite value from function returning composite type");
    }
  }

  static List<SqlType> types(List<ResultColumn> columns) {
    return columns.stream().map(ResultColumn::type).toList();
  }

  /** A row of a query whose columns fit. */
  Object value(List<ResultColumn> columns, Object[] row) {
    List<SqlType> types = types(columns);
    if (result.oid() == Types.VOID.oid()) {
      return null;
    }
    if (!(result instanceof RowType) && !(result instanceof UnknownRecord)) {
      return conversions.convert(row[0], types.get(0), SqlType.of(result), frame);
    }
    if (types.size() == 1 && isWhole(types.get(0).base())) {
      return record(row[0], types.get(0));
    }
    List<Object> values = Arrays.asList(row).subList(0, types.size());
    if (result instanceof RowType target) {
      checkCount(types, target);
      return conversions.row(values, types, target, frame);
    }
    List<RowType.Field> fields = new ArrayList<>();
    for (ResultColumn column : columns) {
      fields.add(new RowType.Field(column.name(), column.type()));
    }
    return RowType.anonymous(fields)
        .output(Conversions.print(values), SqlType.NO_MODIFIER, frame.session.types());
  }

  /** One column that is the row itself. */
  private boolean isWhole(PgType type) {
    boolean single = result instanceof RowType row && row.fields().size() == 1;
    return (type instanceof RowType || type instanceof UnknownRecord)
        && !(single && ((RowType) result).fields().get(0).type().base() instanceof RowType);
  }

  /** A row value as what the function returns. */
  Object record(Object value, SqlType type) {
    if (value == null) {
      return null;
    }
    if (result instanceof RowType target) {
      if (type.base() instanceof RowType source) {
        checkCount(source.fields().stream().map(RowType.Field::type).toList(), target);
      }
      return conversions.convert(value, type, SqlType.of(target), frame);
    }
    return type.base() instanceof RowType source
        ? source.output(value, SqlType.NO_MODIFIER, frame.session.types())
        : value;
  }

  /** What a column definition list says must be what comes. */
  private void checkCount(List<SqlType> types, RowType target) {
    if (!target.isAnonymous() || !frame.routine.outputs().isEmpty()) {
      return;
    }
    SqlFault fault =
        new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "function return row and query-specified return row do not match");
    int expected = target.fields().size();
    if (types.size() != expected) {
      throw fault.withDetail(
          "Returned row contains "
              + types.size()
              + (types.size() == 1 ? " attribute" : " attributes")
              + ", but query expects "
              + expected
              + ".");
    }
    for (int i = 0; i < expected; i++) {
      PgType is = types.get(i).base();
      PgType wanted = target.fields().get(i).type().base();
      if (is.oid() != wanted.oid()) {
        throw fault.withDetail(
            "Returned type "
                + is.sqlName()
                + " at ordinal position "
                + (i + 1)
                + ", but query expects "
                + wanted.sqlName()
                + ".");
      }
    }
  }
}
