package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** GREATEST and LEAST over values of one type: nulls do not count. */
public final class GreatestLeast {
  private static final String GREATEST = "pg_greatest";
  private static final String LEAST = "pg_least";

  private GreatestLeast() {}

  public static Signature of(boolean greatest, PgType type) {
    Comparator<Object> order = order(type);
    ScalarBody body =
        (context, values) -> {
          Object best = null;
          for (Object value : values) {
            if (value != null
                && (best == null
                    || (greatest ? order.compare(value, best) : order.compare(best, value)) > 0)) {
              best = value;
            }
          }
          return best;
        };
    return InternalFunction.java(
        name(greatest ? GREATEST : LEAST, type), type, Volatility.IMMUTABLE, false, body);
  }

  /** By the name in SQLite. */
  static Optional<Signature> named(String name) {
    boolean greatest = name.startsWith(GREATEST);
    if (!greatest && !name.startsWith(LEAST)) {
      return Optional.empty();
    }
    return Types.all().stream()
        .filter(type -> name(greatest ? GREATEST : LEAST, type).equals(name))
        .findFirst()
        .map(type -> of(greatest, type));
  }

  private static String name(String stem, PgType type) {
    return stem
        + (type.collation() != null && type.collation().endsWith(")")
            ? TypeSuffix.of(SqlType.of(type))
            : "_" + (type.collation() == null ? type.name() : type.collation()));
  }

  private static Comparator<Object> order(PgType type) {
    return type.oid() == Types.BYTEA.oid()
        ? (a, b) -> Arrays.compareUnsigned((byte[]) a, (byte[]) b)
        : Collations.element(type);
  }
}
