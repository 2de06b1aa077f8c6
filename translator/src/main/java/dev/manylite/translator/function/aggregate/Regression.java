package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import java.util.function.Function;

/**
 * Correlation, covariance and linear regression over pairs (Y, X); a pair with a NULL is left out.
 */
final class Regression implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("regr_count", FLOAT8, FLOAT8).returns(INT8).accumulate(PairCount::new);
    define(d, "regr_sxx", m -> m.atLeast(1, m.sxx()));
    define(d, "regr_syy", m -> m.atLeast(1, m.syy()));
    define(d, "regr_sxy", m -> m.atLeast(1, m.sxy()));
    define(d, "regr_avgx", m -> m.atLeast(1, m.sx() / m.n()));
    define(d, "regr_avgy", m -> m.atLeast(1, m.sy() / m.n()));
    define(d, "covar_pop", m -> m.atLeast(1, m.sxy() / m.n()));
    define(d, "covar_samp", m -> m.atLeast(2, m.sxy() / (m.n() - 1)));
    define(d, "corr", Regression::correlation);
    define(d, "regr_r2", Regression::determination);
    define(d, "regr_slope", m -> m.sxx() == 0 ? null : m.atLeast(1, m.sxy() / m.sxx()));
    define(
        d,
        "regr_intercept",
        m -> m.sxx() == 0 ? null : m.atLeast(1, (m.sy() - m.sx() * m.sxy() / m.sxx()) / m.n()));
  }

  /** Unlike the sums, it does not overflow. */
  private static final class PairCount implements Accumulator {
    private long count;

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      count++;
    }

    @Override
    public Object result(FunctionContext context) {
      return count;
    }
  }

  private static Object correlation(PairMoments m) {
    return m.sxx() == 0 || m.syy() == 0
        ? null
        : m.atLeast(1, m.sxy() / Math.sqrt(m.sxx() * m.syy()));
  }

  private static Object determination(PairMoments m) {
    if (m.sxx() == 0) {
      return null;
    }
    return m.atLeast(1, m.syy() == 0 ? 1 : m.sxy() * m.sxy() / (m.sxx() * m.syy()));
  }

  private static void define(Definitions d, String name, Function<PairMoments, Object> result) {
    d.aggregate(name, FLOAT8, FLOAT8).returns(FLOAT8).accumulate(() -> new PairMoments(result));
  }
}
