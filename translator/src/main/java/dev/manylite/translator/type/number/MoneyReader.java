package dev.manylite.translator.type.number;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Blanks;
import java.util.function.Supplier;

/** Reads an amount: sign and currency may stand at either end, commas between digits. */
final class MoneyReader {
  private static final int DECIMALS = 2;

  private final String text;
  private final Supplier<SqlFault> invalid;
  private int at;
  private boolean negative;

  MoneyReader(String text, Supplier<SqlFault> invalid) {
    this.text = text;
    this.invalid = invalid;
  }

  long cents() {
    currency();
    if (accept('-') || accept('(')) {
      negative = true;
    } else {
      accept('+');
    }
    currency();
    // The least amount has no positive counterpart.
    long below = digits();
    end();
    try {
      return negative ? below : Math.negateExact(below);
    } catch (ArithmeticException overflow) {
      throw outOfRange();
    }
  }

  private void currency() {
    skipBlanks();
    accept('$');
    skipBlanks();
  }

  private long digits() {
    long value = 0;
    int decimals = 0;
    boolean point = false;
    try {
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (isDigit(c) && (!point || decimals < DECIMALS)) {
          value = Math.subtractExact(Math.multiplyExact(value, 10), c - '0');
          decimals += point ? 1 : 0;
        } else if (c == '.' && !point) {
          point = true;
        } else if (c != ',') {
          break;
        }
      }
      if (at < text.length() && isDigit(text.charAt(at)) && text.charAt(at) >= '5') {
        value = Math.subtractExact(value, 1);
      }
      for (; decimals < DECIMALS; decimals++) {
        value = Math.multiplyExact(value, 10);
      }
      return value;
    } catch (ArithmeticException overflow) {
      throw outOfRange();
    }
  }

  private void end() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '-') {
        negative = true;
      } else if (!Blanks.is(c) && c != ')' && c != '+' && c != '$') {
        throw invalid.get();
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean accept(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void skipBlanks() {
    while (at < text.length() && Blanks.is(text.charAt(at))) {
      at++;
    }
  }

  private SqlFault outOfRange() {
    return new SqlFault(
        SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
        "value \"" + text + "\" is out of range for type money");
  }
}
