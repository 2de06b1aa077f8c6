package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;

/** Rows as a JSON array of arrays: what set-returning functions give and json_each takes apart. */
public final class JsonRows {
  /** All rows of a query, each made by {@link #row}. */
  public static final Signature ALL =
      InternalFunction.aggregate("json_rows", Types.TEXT, "json_group_array(json($1))");

  /** As a table function: the rows that its only argument holds. */
  public static final Signature TABLE =
      InternalFunction.signature(
          "json_table",
          Types.RECORD,
          Kind.SET_RETURNING,
          Volatility.IMMUTABLE,
          true,
          new Implementation.Template("$1"));

  private JsonRows() {}

  public static Signature row(List<SqlType> types) {
    StringBuilder template = new StringBuilder("json_array(");
    for (int i = 0; i < types.size(); i++) {
      template.append(i == 0 ? "" : ", ").append(JsonForm.value("$" + (i + 1), types.get(i)));
    }
    return InternalFunction.sql("json_row", Types.TEXT, template.append(')').toString());
  }
}
