package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.RECORD;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.row.RowType;

/** to_json, to_jsonb, array_to_json and row_to_json (manual, table 9.47). */
final class ToJson implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("to_json", ANYELEMENT)
        .returns(JSON)
        .stable()
        .javaByType((types, result) -> (c, a) -> JsonEncoder.encode(types.get(0), a[0], c));
    d.function("to_jsonb", ANYELEMENT)
        .returns(JSONB)
        .stable()
        .javaByType(
            (types, result) ->
                (c, a) -> JsonEncoder.toJsonb(JsonEncoder.encode(types.get(0), a[0], c)));
    d.function("array_to_json", ANYARRAY, BOOL)
        .optional(1)
        .returns(JSON)
        .stable()
        .javaByType((types, result) -> (c, a) -> array(types.get(0), a, c));
    d.function("row_to_json", RECORD, BOOL)
        .optional(1)
        .returns(JSON)
        .stable()
        .javaByType((types, result) -> (c, a) -> row(types.get(0), a, c));
  }

  private static String row(SqlType type, Object[] arguments, FunctionContext context) {
    if (!(type.base() instanceof RowType row)) {
      throw SqlFault.unsupported("JSON of a record of unknown structure");
    }
    boolean lines = arguments.length > 1 && (Long) arguments[1] != 0;
    StringBuilder out = new StringBuilder();
    JsonEncoder.appendRow(out, row, (String) arguments[0], lines ? ",\n " : ",", context);
    return out.toString();
  }

  private static String array(SqlType type, Object[] arguments, FunctionContext context) {
    boolean lines = arguments.length > 1 && (Long) arguments[1] != 0;
    if (!lines || !(type.base() instanceof ArrayType array)) {
      return JsonEncoder.encode(type, arguments[0], context);
    }
    StringBuilder out = new StringBuilder();
    JsonEncoder.appendArray(out, array, array.elements((String) arguments[0]), ",\n ", context);
    return out.toString();
  }
}
