package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.value.Numeric;

/** The exact sum of numerics or integers, or their average. */
final class NumericSum implements Accumulator {
  private final boolean average;
  private Numeric sum;

  /** What is not yet in {@link #sum}: a number of {@link #scale} digits after the point. */
  private long pending;

  private int scale;
  private long count;

  NumericSum(boolean average) {
    this.average = average;
  }

  @Override
  public void step(FunctionContext context, Object[] arguments) {
    count++;
    if (arguments[0] instanceof Long whole) {
      add(whole, 0);
      return;
    }
    String text = (String) arguments[0];
    if (text.length() > 17 || !small(text)) {
      flush();
      plus(Numeric.of(text));
    }
  }

  /** Adds a text of few digits without objects; false if it is NaN or an infinity. */
  private boolean small(String text) {
    long digits = 0;
    int point = text.length();
    int start = text.charAt(0) == '-' ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = i + 1;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        return false;
      }
    }
    add(start == 1 ? -digits : digits, text.length() - point);
    return true;
  }

  private void add(long digits, int digitsScale) {
    if (digitsScale != scale) {
      flush();
      scale = digitsScale;
    }
    long total = pending + digits;
    if (((pending ^ total) & (digits ^ total)) < 0) {
      flush();
      total = digits;
    }
    pending = total;
  }

  private void flush() {
    plus(Numeric.of(java.math.BigDecimal.valueOf(pending, scale)));
    pending = 0;
  }

  private void plus(Numeric value) {
    sum = sum == null ? value : sum.add(value);
  }

  @Override
  public Object result(FunctionContext context) {
    if (count == 0) {
      return null;
    }
    flush();
    Numeric result = average ? sum.divide(Numeric.of(count)) : sum;
    return result.toString();
  }
}
