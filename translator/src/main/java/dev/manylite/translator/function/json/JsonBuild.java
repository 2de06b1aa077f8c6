package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import java.util.List;

/** json_build_array, json_build_object and their jsonb forms (manual, table 9.47). */
final class JsonBuild implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("json_build_array").returns(JSON).stable().java((c, a) -> "[]");
    d.function("json_build_array", ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(JSON)
        .javaByType((types, result) -> (c, a) -> array(types, a, c));
    d.function("jsonb_build_array").returns(JSONB).stable().java((c, a) -> "[]");
    d.function("jsonb_build_array", ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(JSONB)
        .javaByType((types, result) -> (c, a) -> JsonEncoder.toJsonb(array(types, a, c)));
    d.function("json_build_object").returns(JSON).stable().java((c, a) -> "{}");
    d.function("json_build_object", ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(JSON)
        .javaByType((types, result) -> (c, a) -> object("json", types, a, c));
    d.function("jsonb_build_object").returns(JSONB).stable().java((c, a) -> "{}");
    d.function("jsonb_build_object", ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(JSONB)
        .javaByType((types, result) -> (c, a) -> JsonEncoder.toJsonb(object("jsonb", types, a, c)));
  }

  private static String array(List<SqlType> types, Object[] values, FunctionContext context) {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ", ");
      JsonEncoder.append(out, types.get(i), values[i], context);
    }
    return out.append(']').toString();
  }

  private static String object(
      String name, List<SqlType> types, Object[] values, FunctionContext context) {
    if (values.length % 2 != 0) {
      throw JsonFaults.invalid("argument list must have even number of elements")
          .withHint(
              "The arguments of "
                  + name
                  + "_build_object() must consist of alternating keys and values.");
    }
    StringBuilder out = new StringBuilder("{");
    for (int i = 0; i < values.length; i += 2) {
      if (values[i] == null) {
        throw nullKey(name, i + 1);
      }
      out.append(i == 0 ? "" : ", ");
      JsonEncoder.appendKey(out, types.get(i), values[i], context);
      out.append(" : ");
      JsonEncoder.append(out, types.get(i + 1), values[i + 1], context);
    }
    return out.append('}').toString();
  }

  private static SqlFault nullKey(String name, int position) {
    return name.equals("json")
        ? JsonFaults.invalid("argument " + position + " cannot be null")
            .withHint("Object keys should be text.")
        : JsonFaults.invalid("argument " + position + ": key must not be null");
  }
}
