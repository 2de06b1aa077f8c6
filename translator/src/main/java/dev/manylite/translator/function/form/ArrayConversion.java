package dev.manylite.translator.function.form;

import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** Converts an array's elements, in all dimensions, NULLs aside. */
public final class ArrayConversion {
  private static final Signature RAISE =
      InternalFunction.java(
          "pg_raise_nested_array",
          Volatility.VOLATILE,
          (context, arguments) -> {
            throw SqlFault.unsupported("conversion of an array of several dimensions to this type");
          });

  private ArrayConversion() {}

  public static Signature of(Method element, SqlType source, PgType target) {
    PgType from = Types.element(source.base());
    PgType to = Types.element(target);
    ElementCast cast = cast(element, from, to);
    return InternalFunction.java(
        "pg_cast_array" + TypeSuffix.of(source) + TypeSuffix.of(SqlType.of(target)),
        target,
        Volatility.STABLE,
        true,
        (context, arguments) -> {
          List<Object> elements = ((ArrayType) source.base()).elements((String) arguments[0]);
          return ArrayValue.print(ArrayType.map(elements, e -> cast.apply(e, context)));
        });
  }

  /** Whether {@link #of} can do it; else it takes {@link #template} and SQLite's functions. */
  public static boolean inJava(Method element) {
    return !(element instanceof Method.ByFunction function)
        || function.function().implementation() instanceof Implementation.Scalar;
  }

  /** SQLite's words around the element's cast {@code template}; of one dimension only. */
  public static String template(String template, SqlType source) {
    String value = JsonForm.decode("value", SqlType.of(Types.element(source.base())));
    return "CASE WHEN $1 IS NOT NULL THEN (SELECT json_group_array(CASE type WHEN 'array' THEN "
        + "pg_raise_nested_array(value) ELSE "
        + template.replace("$1", value)
        + " END) FROM json_each($1)) END";
  }

  /** What {@link #template} calls. */
  public static Signature raise() {
    return RAISE;
  }

  @FunctionalInterface
  private interface ElementCast {
    Object apply(Object element, FunctionContext context);
  }

  private static ElementCast cast(Method method, PgType from, PgType to) {
    if (method instanceof Method.ByFunction function) {
      Implementation.Scalar scalar = (Implementation.Scalar) function.function().implementation();
      return (element, context) -> scalar.body().apply(context, new Object[] {element});
    }
    if (method instanceof Method.ByText) {
      return (element, context) -> TextConversion.convert(element, SqlType.of(from), to, context);
    }
    return (element, context) -> element;
  }
}
