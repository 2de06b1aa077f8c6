package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** Makes signatures that are in no registry. */
public final class InternalFunction {
  private InternalFunction() {}

  /** A strict Java body under its SQLite name. */
  public static Signature java(String sqliteName, Volatility volatility, ScalarBody body) {
    return java(sqliteName, null, volatility, true, body);
  }

  public static Signature java(
      String sqliteName, PgType result, Volatility volatility, boolean strict, ScalarBody body) {
    return signature(
        sqliteName,
        result,
        Kind.SCALAR,
        volatility,
        strict,
        new Implementation.Scalar(sqliteName, body));
  }

  /** SQLite's own words. */
  public static Signature sql(String name, PgType result, String template) {
    return signature(
        name,
        result,
        Kind.SCALAR,
        Volatility.IMMUTABLE,
        false,
        new Implementation.Template(template));
  }

  /** One of SQLite's own aggregates. */
  public static Signature aggregate(String name, PgType result, String template) {
    return signature(
        name,
        result,
        Kind.AGGREGATE,
        Volatility.IMMUTABLE,
        false,
        new Implementation.Template(template));
  }

  public static Signature signature(
      String name,
      PgType result,
      Kind kind,
      Volatility volatility,
      boolean strict,
      Implementation implementation) {
    return new Signature(
        name, false, List.of(), result, kind, volatility, strict, false, 0, implementation);
  }
}
