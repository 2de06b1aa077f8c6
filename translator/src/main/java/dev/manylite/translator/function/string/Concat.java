package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import java.util.List;
import java.util.StringJoiner;

/**
 * concat and concat_ws (manual, 9.4): NULLs are left out, other types go through their text form.
 */
final class Concat implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("concat", ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(TEXT)
        .javaByType((types, result) -> (c, a) -> join("", types, a, 0, c));
    d.function("concat_ws", TEXT, ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(TEXT)
        .javaByType(
            (types, result) -> (c, a) -> a[0] == null ? null : join((String) a[0], types, a, 1, c));
  }

  private static String join(
      String separator, List<SqlType> types, Object[] values, int from, FunctionContext context) {
    StringJoiner joiner = new StringJoiner(separator);
    for (int i = from; i < values.length; i++) {
      if (values[i] != null) {
        joiner.add(TextForms.of(types.get(i), values[i], context));
      }
    }
    return joiner.toString();
  }
}
