package dev.manylite.translator.function.form;

import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.cast.Casts;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.Optional;

/**
 * A date or timestamp made comparable with a timestamp or timestamptz. As the cast, but what is
 * beyond all timestamps still compares: its spelling, which no value of the type has, sorts there.
 */
public final class MomentComparison {
  private static final String STEM = "pg_compare_as_";

  private MomentComparison() {}

  /** Empty unless these are types of such a comparison. */
  public static Optional<Signature> of(PgType source, PgType target) {
    boolean zoned = target.oid() == Types.TIMESTAMPTZ.oid();
    boolean date = source.oid() == Types.DATE.oid();
    if (!date && !(zoned && source.oid() == Types.TIMESTAMP.oid())
        || !zoned && target.oid() != Types.TIMESTAMP.oid()) {
      return Optional.empty();
    }
    Signature cast =
        ((Method.ByFunction) Casts.builtIn().find(source, target).orElseThrow().method())
            .function();
    ScalarBody body = ((Implementation.Scalar) cast.implementation()).body();
    String beyond = (date ? " 00:00:00" : "") + (zoned ? "+00:00" : "");
    return Optional.of(
        InternalFunction.java(
            STEM + target.name() + "_" + source.name(),
            target,
            cast.volatility(),
            true,
            (context, arguments) -> {
              try {
                return body.apply(context, arguments);
              } catch (SqlFault outOfRange) {
                return arguments[0] + beyond;
              }
            }));
  }

  static List<Signature> all() {
    return List.of(
        of(Types.DATE, Types.TIMESTAMP).orElseThrow(),
        of(Types.DATE, Types.TIMESTAMPTZ).orElseThrow(),
        of(Types.TIMESTAMP, Types.TIMESTAMPTZ).orElseThrow());
  }
}
