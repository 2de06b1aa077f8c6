package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.ArrayConversion;
import dev.manylite.translator.function.form.LengthCoercion;
import dev.manylite.translator.function.form.TextConversion;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;

/** Prints conversions. */
final class CastPrinter {
  private final Emission emission;
  private final ExpressionPrinter expressions;

  CastPrinter(Emission emission, ExpressionPrinter expressions) {
    this.emission = emission;
    this.expressions = expressions;
  }

  String print(Cast cast) {
    String operand = expressions.print(cast.operand());
    SqlType source = cast.operand().type();
    if (cast.method() instanceof Method.Relabel) {
      return operand;
    }
    if (cast.method() instanceof Method.Length) {
      return length(cast, operand);
    }
    if (cast.method() instanceof Method.Elementwise elementwise) {
      return array(elementwise.element(), operand, source, cast.type());
    }
    return scalar(cast.method(), operand, source, cast.type());
  }

  private String length(Cast cast, String operand) {
    SqlType type = cast.type();
    String coerced =
        call(LengthCoercion.of(type, cast.explicit()), operand, cast.operand().type(), type);
    String satisfied = LengthCoercion.satisfiedTest(type);
    boolean cheap = cast.operand() instanceof ColumnValue || cast.operand() instanceof Parameter;
    return satisfied == null || !cheap
        ? coerced
        : "CASE WHEN "
            + Template.fill(satisfied, List.of(operand))
            + " THEN "
            + operand
            + " ELSE "
            + coerced
            + " END";
  }

  private String array(Method element, String operand, SqlType source, SqlType target) {
    return call(ArrayConversion.of(element, source, target), operand, source, target);
  }

  private String scalar(Method method, String operand, SqlType source, SqlType target) {
    if (method instanceof Method.ByFunction function) {
      return call(function.function(), operand, source, target);
    }
    if (isText(target) && isTextItself(source)) {
      return operand;
    }
    if (isText(target) && isWhole(source)) {
      return "CAST(" + operand + " AS TEXT)";
    }
    return call(TextConversion.of(source, target.base()), operand, source, target);
  }

  private String call(Signature signature, String operand, SqlType source, SqlType target) {
    return emission.calls().print(signature, List.of(operand), List.of(source), target);
  }

  /** Types whose runtime value is their text form under every setting. */
  private static boolean isTextItself(SqlType type) {
    int oid = type.oid();
    return oid == Types.UUID.oid()
        || oid == Types.JSON.oid()
        || oid == Types.JSONB.oid()
        || oid == Types.TSVECTOR.oid()
        || oid == Types.NUMERIC.oid()
        || oid == Types.MACADDR.oid()
        || oid == Types.MACADDR8.oid()
        || oid == Types.PG_LSN.oid()
        || oid == Types.XID8.oid()
        || oid == Types.BIT.oid()
        || oid == Types.VARBIT.oid()
        || oid == Types.UNKNOWN.oid();
  }

  private static boolean isWhole(SqlType type) {
    int oid = type.oid();
    return oid == Types.INT2.oid()
        || oid == Types.INT4.oid()
        || oid == Types.INT8.oid()
        || oid == Types.OID.oid();
  }

  private static boolean isText(SqlType type) {
    return type.oid() == Types.TEXT.oid() || type.oid() == Types.VARCHAR.oid();
  }
}
