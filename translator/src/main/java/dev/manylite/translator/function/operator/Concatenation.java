package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.ANYNONARRAY;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;

/** {@code a || b} where one side is text; the other becomes text as by a cast. */
final class Concatenation implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("||", TEXT, TEXT).returns(TEXT).sql("$1 || $2");
    d.operator("||", ANYNONARRAY, TEXT)
        .returns(TEXT)
        .byType((name, types, result) -> concatenation(name, types));
    d.operator("||", TEXT, ANYNONARRAY)
        .returns(TEXT)
        .byType((name, types, result) -> concatenation(name, types));
  }

  private static Implementation concatenation(String name, List<SqlType> types) {
    if (types.stream().allMatch(Concatenation::isTextInSqlite)) {
      return new Implementation.Template("$1 || $2");
    }
    SqlType left = types.get(0);
    SqlType right = types.get(1);
    return new Implementation.Scalar(name, (c, a) -> text(a[0], left, c) + text(a[1], right, c));
  }

  /** Types whose text SQLite's own || makes. */
  private static boolean isTextInSqlite(SqlType type) {
    return type.base().facts().category() == 'S' && type.oid() != Types.BPCHAR.oid()
        || type.oid() == Types.UNKNOWN.oid()
        || type.oid() == Types.INT2.oid()
        || type.oid() == Types.INT4.oid()
        || type.oid() == Types.INT8.oid()
        || type.oid() == Types.NUMERIC.oid()
        || type.oid() == Types.UUID.oid();
  }

  private static String text(Object value, SqlType type, FunctionContext context) {
    if (value instanceof String text && isTextInSqlite(type)) {
      return text;
    }
    if (type.oid() == Types.BOOL.oid()) {
      return (Long) value == 0 ? "false" : "true";
    }
    return type.base().output(value, type.modifier(), context.types());
  }
}
