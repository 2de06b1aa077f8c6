package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.Set;

/**
 * Volatility of input and output functions ({@code provolatile}): many depend on DateStyle,
 * TimeZone, IntervalStyle or the catalog; an array's may, whatever its elements do.
 */
final class TextVolatility {
  private static final Set<Integer> STABLE_INPUT =
      Set.of(
          Types.ACLITEM.oid(),
          Types.DATE.oid(),
          Types.INTERVAL.oid(),
          Types.REGCLASS.oid(),
          Types.REGCONFIG.oid(),
          Types.REGDICTIONARY.oid(),
          Types.REGNAMESPACE.oid(),
          Types.REGOPER.oid(),
          Types.REGOPERATOR.oid(),
          Types.REGPROC.oid(),
          Types.REGPROCEDURE.oid(),
          Types.REGROLE.oid(),
          Types.REGTYPE.oid(),
          Types.TIME.oid(),
          Types.TIMESTAMP.oid(),
          Types.TIMESTAMPTZ.oid(),
          Types.TIMETZ.oid());

  private static final Set<Integer> IMMUTABLE_OUTPUT = Set.of(Types.TIME.oid(), Types.TIMETZ.oid());

  private TextVolatility() {}

  static Volatility input(PgType type) {
    return type.isArray() || isRange(type) || STABLE_INPUT.contains(type.oid())
        ? Volatility.STABLE
        : Volatility.IMMUTABLE;
  }

  private static boolean isRange(PgType type) {
    return type instanceof RangeType || type instanceof MultirangeType;
  }

  static Volatility output(PgType type) {
    return IMMUTABLE_OUTPUT.contains(type.oid()) ? Volatility.IMMUTABLE : input(type);
  }

  /** By output function, then input function. */
  static Volatility conversion(PgType source, PgType target) {
    return output(source) == Volatility.IMMUTABLE ? input(target) : Volatility.STABLE;
  }
}
