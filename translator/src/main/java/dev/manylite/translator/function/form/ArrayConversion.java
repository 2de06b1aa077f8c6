package dev.manylite.translator.function.form;

import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.array.VectorType;
import java.util.List;

/** Converts an array's elements, in all dimensions, NULLs aside. */
public final class ArrayConversion {
  static final String STEM = "pg_cast_array";

  private ArrayConversion() {}

  public static Signature of(Method element, SqlType source, SqlType target) {
    PgType from = Types.element(source.base());
    PgType to = Types.element(target.base());
    ElementCast cast = cast(element, from, new SqlType(to, target.modifier()));
    return InternalFunction.java(
        STEM + TypeSuffix.of(source) + TypeSuffix.of(target),
        target.base(),
        volatility(element, from, to),
        true,
        (context, arguments) -> {
          ArrayType type =
              (ArrayType) (source.base() instanceof VectorType ? Types.array(from) : source.base());
          return type.mapped((String) arguments[0], e -> cast.apply(e, context));
        });
  }

  private static Volatility volatility(Method element, PgType from, PgType to) {
    if (element instanceof Method.ByFunction function) {
      return function.function().volatility();
    }
    return element instanceof Method.ByText
        ? TextVolatility.conversion(from, to)
        : Volatility.IMMUTABLE;
  }

  @FunctionalInterface
  private interface ElementCast {
    Object apply(Object element, FunctionContext context);
  }

  private static ElementCast cast(Method method, PgType from, SqlType to) {
    if (method instanceof Method.ByFunction function) {
      ScalarBody body = body(function.function(), from, to);
      return (element, context) -> body.apply(context, new Object[] {element});
    }
    if (method instanceof Method.ByText) {
      return (element, context) ->
          TextConversion.convert(element, SqlType.of(from), to.base(), context);
    }
    return (element, context) -> element;
  }

  private static ScalarBody body(Signature function, PgType from, SqlType to) {
    Implementation implementation =
        function.implementation() instanceof Implementation.ByType byType
            ? ByTypes.specialize(function, byType, List.of(SqlType.of(from)), to).implementation()
            : function.implementation();
    return implementation instanceof Implementation.Template template
        ? template.body()
        : ((Implementation.Scalar) implementation).body();
  }
}
