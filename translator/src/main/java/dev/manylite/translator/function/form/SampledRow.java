package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import java.time.Instant;
import java.util.Arrays;

/**
 * Whether TABLESAMPLE chooses a row. Arguments: the method (0 BERNOULLI, which chooses rows; 1
 * SYSTEM, which chooses runs of neighbours, as PostgreSQL chooses blocks), the percentage, the seed
 * of REPEATABLE, and what tells the row apart, which a rewrite adds.
 */
public final class SampledRow {
  public static final Signature REPEATABLE =
      InternalFunction.java(
          "pg_sampled_again",
          Types.BOOL,
          Volatility.IMMUTABLE,
          false,
          (context, row) -> {
            double seed = number(row[2]) + 0.0;
            return chosen(row, 3, Double.doubleToLongBits(seed));
          });

  public static final Signature ANY =
      InternalFunction.java(
          "pg_sampled",
          Types.BOOL,
          Volatility.STABLE,
          false,
          (context, row) -> {
            Instant time = context.statementTime();
            return chosen(row, 2, time.getEpochSecond() * 1_000_000_000L + time.getNano());
          });

  /**
   * True, or the fault that the percentage or seed is. Asked once before the first row, so that it
   * is found in an empty table as well.
   */
  public static final Signature VALID =
      InternalFunction.java(
          "pg_sample_valid",
          Types.BOOL,
          Volatility.IMMUTABLE,
          false,
          (context, given) -> {
            if (given[0] == null) {
              throw new SqlFault("2202H", "TABLESAMPLE parameter cannot be null");
            }
            if (given.length > 1 && given[1] == null) {
              throw new SqlFault("2202G", "TABLESAMPLE REPEATABLE parameter cannot be null");
            }
            checkPercentage(number(given[0]));
            return 1L;
          });

  /** Neighbours by rowid that SYSTEM takes or leaves together: 2 to this power. */
  private static final int RUN = 6;

  private SampledRow() {}

  private static void checkPercentage(double percentage) {
    if (!(percentage >= 0 && percentage <= 100)) {
      throw new SqlFault("2202H", "sample percentage must be between 0 and 100");
    }
  }

  private static long chosen(Object[] row, int identity, long seed) {
    double percentage = number(row[1]);
    Object[] key = Arrays.copyOfRange(row, identity, row.length);
    long place =
        key.length == 1 && key[0] instanceof Long rowid
            ? (row[0].equals(1L) ? rowid >> RUN : rowid)
            : Arrays.deepHashCode(key);
    long hash = mixed(mixed(seed) ^ place) >>> 32;
    return hash < Math.rint(4294967296.0 * percentage / 100) ? 1L : 0L;
  }

  /** NaN is a text among the runtime values. */
  private static double number(Object value) {
    return value instanceof Double number ? number : Double.parseDouble((String) value);
  }

  /** The finalizer of MurmurHash3. */
  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
