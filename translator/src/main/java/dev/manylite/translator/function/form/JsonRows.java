package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.Collections;
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

  /** Of one value, one row. */
  public static Signature single(SqlType type) {
    return InternalFunction.signature(
        "json_single",
        type.base(),
        Kind.SET_RETURNING,
        Volatility.IMMUTABLE,
        false,
        new Implementation.Template("json_array(json_array(" + JsonForm.value("$1", type) + "))"));
  }

  /**
   * Rows of several functions as the columns of one: for each its number of columns, then its rows;
   * nulls where it has fewer rows than another.
   */
  public static final Signature SIDE_BY_SIDE =
      InternalFunction.java(
          "pg_rows_side_by_side",
          Types.TEXT,
          Volatility.IMMUTABLE,
          false,
          (context, arguments) -> sideBySide(arguments));

  private JsonRows() {}

  private static String sideBySide(Object[] arguments) {
    List<List<Object>> joined = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < arguments.length; i += 2) {
      int width = ((Long) arguments[i]).intValue();
      List<Object> rows =
          arguments[i + 1] == null ? List.of() : ArrayValue.parse((String) arguments[i + 1]);
      while (joined.size() < rows.size()) {
        joined.add(new ArrayList<>(Collections.nCopies(before, null)));
      }
      for (int row = 0; row < joined.size(); row++) {
        boolean present = row < rows.size();
        List<Object> values = joined.get(row);
        values.addAll(present ? (List<?>) rows.get(row) : Collections.nCopies(width, null));
        values.add(present ? 1L : null);
      }
      before += width + 1;
    }
    return ArrayValue.print(joined);
  }

  public static Signature row(List<SqlType> types) {
    List<String> values = new ArrayList<>();
    types.forEach(t -> values.add("$" + (values.size() + 1)));
    return InternalFunction.sql("json_row", Types.TEXT, JsonForm.row(values, types));
  }
}
