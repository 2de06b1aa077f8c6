package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;

/** Makes a value satisfy its type's modifier (manual, 10.4, step 3). */
public final class LengthCoercion {
  static final String STEM = "pg_coerce";
  static final String EXPLICIT_STEM = "pg_coerce_explicit";

  private LengthCoercion() {}

  /**
   * A condition over the value $1 under which it satisfies the modifier, in SQLite's own words;
   * null where there is none.
   */
  public static String satisfiedTest(SqlType type) {
    // The modifier counts a header of four bytes.
    int limit = type.modifier() - 4;
    return type.oid() == Types.VARCHAR.oid()
        ? "length($1) <= " + limit
        : type.oid() == Types.BPCHAR.oid() ? "length($1) = " + limit : null;
  }

  public static Signature of(SqlType type, boolean explicit) {
    PgType base = type.base();
    int modifier = type.modifier();
    String name = (explicit ? EXPLICIT_STEM : STEM) + TypeSuffix.of(type);
    return InternalFunction.java(
        name,
        base,
        Volatility.IMMUTABLE,
        true,
        (context, arguments) -> base.coerce(arguments[0], modifier, explicit));
  }
}
