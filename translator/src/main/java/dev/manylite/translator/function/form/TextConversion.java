package dev.manylite.translator.function.form;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;

/** A cast by output function, then input function (CREATE CAST … WITH INOUT). */
public final class TextConversion {
  static final String STEM = "pg_cast_text";

  private TextConversion() {}

  public static Signature of(SqlType source, PgType target) {
    String name = STEM + TypeSuffix.of(source) + TypeSuffix.of(SqlType.of(target));
    return InternalFunction.java(
        name,
        target,
        TextVolatility.conversion(source.base(), target),
        true,
        (context, arguments) -> convert(arguments[0], source, target, context));
  }

  static Object convert(Object value, SqlType source, PgType target, FunctionContext context) {
    String text = source.base().output(value, source.modifier(), context.types());
    return target.input(text, SqlType.NO_MODIFIER, context.types());
  }
}
