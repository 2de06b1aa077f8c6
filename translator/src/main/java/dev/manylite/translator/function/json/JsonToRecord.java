package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.RECORD;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** json_populate_record, json_to_record, and for sets of them (manual, table 9.47). */
final class JsonToRecord implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, JSON, 1);
    define(d, JSONB, 0);
  }

  /**
   * @param flags how many further arguments there are, of old and without meaning
   */
  private static void define(Definitions d, PgType type, int flags) {
    PgType[] arguments =
        flags == 0 ? new PgType[] {ANYELEMENT, type} : new PgType[] {ANYELEMENT, type, BOOL};
    String populate = type.name() + "_populate_record";
    d.function(populate, arguments)
        .optional(flags)
        .returns(ANYELEMENT)
        .stable()
        .calledOnNull()
        .javaByType((types, result) -> (c, a) -> populate(row(result, populate), a, c));
    String populateSet = populate + "set";
    d.rows(populateSet, arguments)
        .optional(flags)
        .returns(ANYELEMENT)
        .stable()
        .calledOnNull()
        .byType(
            (name, types, result) ->
                types.get(0).base() instanceof RowType || !(result.base() instanceof RowType)
                    ? new Rows(
                        name,
                        List.of(new ResultColumn(populateSet, result.base())),
                        (c, a) -> populateSet(row(result, populateSet), a, c, populateSet))
                    : new Rows(
                        name,
                        columns(result),
                        (c, a) ->
                            a[1] == null
                                ? List.of()
                                : set(result, of(a[1]), null, c, populateSet)));
    String toRecord = type.name() + "_to_record";
    d.rows(toRecord, type)
        .returns(RECORD)
        .stable()
        .calledOnNull()
        .byType(
            (name, types, result) ->
                new Rows(name, columns(result), (c, a) -> one(record(result, a[0], c))));
    String toRecordSet = toRecord + "set";
    d.rows(toRecordSet, type)
        .returns(RECORD)
        .stable()
        .byType(
            (name, types, result) ->
                new Rows(
                    name, columns(result), (c, a) -> set(result, of(a[0]), null, c, toRecordSet)));
  }

  private static RowType row(SqlType type, String function) {
    if (type.base() instanceof RowType row) {
      return row;
    }
    if (type.oid() == RECORD.oid()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "could not determine row type for result of " + function)
          .withHint(
              "Provide a non-null record argument, or call the function in the FROM clause using a"
                  + " column definition list.");
    }
    throw new SqlFault(
        SqlState.DATATYPE_MISMATCH, "first argument of " + function + " must be a row type");
  }

  private static List<ResultColumn> columns(SqlType result) {
    if (!(result.base() instanceof RowType row)) {
      return List.of(new ResultColumn("record", result.base()));
    }
    return row.fields().stream().map(f -> new ResultColumn(f.name(), f.type().base())).toList();
  }

  private static List<Object[]> one(List<Object> row) {
    List<Object[]> rows = new ArrayList<>();
    rows.add(row.toArray());
    return rows;
  }

  /** In FROM no record is one of nulls. */
  private static List<Object> record(SqlType type, Object json, FunctionContext context) {
    return json == null
        ? Collections.nCopies(((RowType) type.base()).fields().size(), null)
        : values(type, of(json), null, context);
  }

  private static JsonSlice of(Object json) {
    return JsonSlice.of((String) json);
  }

  private static Object populate(RowType type, Object[] arguments, FunctionContext context) {
    if (arguments[1] == null) {
      return arguments[0];
    }
    List<Object> defaults = arguments[0] == null ? null : type.values((String) arguments[0]);
    return ArrayValue.print(values(SqlType.of(type), of(arguments[1]), defaults, context));
  }

  private static List<Object[]> populateSet(
      RowType type, Object[] arguments, FunctionContext context, String function) {
    if (arguments[1] == null) {
      return List.of();
    }
    List<Object> defaults = arguments[0] == null ? null : type.values((String) arguments[0]);
    List<Object[]> rows = new ArrayList<>();
    for (Object[] row : set(SqlType.of(type), of(arguments[1]), defaults, context, function)) {
      rows.add(new Object[] {ArrayValue.print(Arrays.asList(row))});
    }
    return rows;
  }

  private static List<Object> values(
      SqlType type, JsonSlice object, List<Object> defaults, FunctionContext context) {
    return new JsonDecoder(context.types()).fields((RowType) type.base(), object, defaults);
  }

  private static List<Object[]> set(
      SqlType type,
      JsonSlice array,
      List<Object> defaults,
      FunctionContext context,
      String function) {
    if (!array.isArray()) {
      String what =
          function.startsWith("jsonb")
              ? "a non-array"
              : array.isObject() ? "an object" : "a scalar";
      throw JsonFaults.invalid("cannot call " + function + " on " + what);
    }
    List<Object[]> rows = new ArrayList<>();
    for (JsonSlice element : array.elements()) {
      if (!element.isObject()) {
        throw JsonFaults.invalid("argument of " + function + " must be an array of objects");
      }
      rows.add(values(type, element, defaults, context).toArray());
      context.checkCanceled();
    }
    return rows;
  }
}
