package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;

/** The fields of a sequence's row, by its OID. */
public final class SequenceFields {
  public static final Signature LAST =
      InternalFunction.java(
          "pg_sequence_row_last",
          Types.INT8,
          Volatility.STABLE,
          true,
          (context, arguments) -> context.sequences().last(((Long) arguments[0]).intValue()));

  public static final Signature CALLED =
      InternalFunction.java(
          "pg_sequence_row_called",
          Types.BOOL,
          Volatility.STABLE,
          true,
          (context, arguments) ->
              context.sequences().isCalled(((Long) arguments[0]).intValue()) ? 1L : 0L);

  /** How many values PostgreSQL logs at once beyond those that it needs. */
  private static final long LOGGED_AHEAD = 32;

  /**
   * {@code log_cnt} (the sequence, its start and increment): what PostgreSQL would still have
   * logged ahead if no checkpoint came between. Nothing is logged ahead here.
   */
  public static final Signature LOGGED =
      InternalFunction.java(
          "pg_sequence_row_logged",
          Types.INT8,
          Volatility.STABLE,
          true,
          (context, arguments) -> {
            int oid = ((Long) arguments[0]).intValue();
            long drawn =
                Math.floorDiv(
                    context.sequences().last(oid) - (Long) arguments[1], (Long) arguments[2]);
            return context.sequences().isCalled(oid)
                ? LOGGED_AHEAD - Math.floorMod(drawn, LOGGED_AHEAD + 1)
                : 0L;
          });

  private SequenceFields() {}
}
