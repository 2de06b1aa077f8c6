package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import java.util.function.Function;

/** Sums over pairs (Y, X), by Youngs and Cramer as float8_regr_accum does. */
final class PairMoments implements Accumulator {
  private final Function<PairMoments, Object> result;
  private double n;
  private double sx;
  private double sxx;
  private double sy;
  private double syy;
  private double sxy;

  PairMoments(Function<PairMoments, Object> result) {
    this.result = result;
  }

  @Override
  public void step(FunctionContext context, Object[] arguments) {
    double y = FloatArithmetic.value(arguments[0]);
    double x = FloatArithmetic.value(arguments[1]);
    boolean finiteX = !Double.isInfinite(x) && !Double.isInfinite(sx);
    boolean finiteY = !Double.isInfinite(y) && !Double.isInfinite(sy);
    double before = n;
    n += 1;
    sx += x;
    sy += y;
    if (before == 0) {
      first(x, y);
      return;
    }
    double dx = x * n - sx;
    double dy = y * n - sy;
    double scale = 1.0 / (n * before);
    sxx += dx * dx * scale;
    syy += dy * dy * scale;
    sxy += dx * dy * scale;
    boolean overX = Double.isInfinite(sx) || Double.isInfinite(sxx);
    boolean overY = Double.isInfinite(sy) || Double.isInfinite(syy);
    boolean overXy = Double.isInfinite(sxy);
    if (overX && finiteX || overY && finiteY || overXy && finiteX && finiteY) {
      throw FloatArithmetic.overflow();
    }
    sxx = Double.isInfinite(sxx) ? Double.NaN : sxx;
    syy = Double.isInfinite(syy) ? Double.NaN : syy;
    sxy = overXy ? Double.NaN : sxy;
  }

  private void first(double x, double y) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      sxx = Double.NaN;
      sxy = Double.NaN;
    }
    if (Double.isNaN(y) || Double.isInfinite(y)) {
      syy = Double.NaN;
      sxy = Double.NaN;
    }
  }

  @Override
  public Object result(FunctionContext context) {
    return result.apply(this);
  }

  /** The value, or NULL over fewer pairs. */
  Object atLeast(int pairs, double value) {
    return n < pairs ? null : FloatArithmetic.runtime(value);
  }

  double n() {
    return n;
  }

  double sx() {
    return sx;
  }

  double sxx() {
    return sxx;
  }

  double sy() {
    return sy;
  }

  double syy() {
    return syy;
  }

  double sxy() {
    return sxy;
  }
}
