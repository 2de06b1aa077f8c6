package dev.manylite.translator.function.formatting;

import java.util.Locale;

/** The template patterns for numbers (manual, table 9.29). */
enum NumberField {
  COMMA(","),
  POINT("."),
  ZERO("0"),
  NINE("9"),
  BLANK("B"),
  CURRENCY_CODE("C"),
  LOCALE_POINT("D"),
  EXPONENT("EEEE"),
  FILL("FM"),
  GROUP("G"),
  CURRENCY("L"),
  MINUS("MI"),
  PLUS("PL"),
  BRACKETS("PR"),
  ROMAN("RN"),
  SIGN("SG"),
  SPELLED("SP"),
  LOCALE_SIGN("S"),
  ORDINAL("TH"),
  SHIFT("V");

  private final String upper;
  private final String lower;

  NumberField(String upper) {
    this.upper = upper;
    this.lower = upper.toLowerCase(Locale.ROOT);
  }

  int length() {
    return upper.length();
  }

  boolean isAt(String template, int offset) {
    return template.startsWith(upper, offset) || template.startsWith(lower, offset);
  }
}
