package dev.manylite.translator.function.bit;

import dev.manylite.translator.fault.SqlFault;

/** {@code & | #} of two strings of one length, digit by digit. */
enum Bitwise {
  AND,
  OR,
  XOR;

  private static final String STRING_DATA_LENGTH_MISMATCH = "22026";

  String apply(Object left, Object right) {
    String a = (String) left;
    String b = (String) right;
    if (a.length() != b.length()) {
      throw new SqlFault(
          STRING_DATA_LENGTH_MISMATCH, "cannot " + name() + " bit strings of different sizes");
    }
    char[] digits = new char[a.length()];
    for (int i = 0; i < digits.length; i++) {
      digits[i] = apply(a.charAt(i) == '1', b.charAt(i) == '1') ? '1' : '0';
    }
    return new String(digits);
  }

  private boolean apply(boolean a, boolean b) {
    return switch (this) {
      case AND -> a && b;
      case OR -> a || b;
      case XOR -> a != b;
    };
  }
}
