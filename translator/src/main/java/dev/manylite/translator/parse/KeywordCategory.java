package dev.manylite.translator.parse;

import java.util.Arrays;

/** What a key word may still name (manual, appendix C). */
public enum KeywordCategory {
  /** Names anything. */
  UNRESERVED("U"),
  /** Names columns and tables, not functions or types. */
  COLUMN_NAME("C"),
  /** Names functions and types, not columns or tables. */
  TYPE_OR_FUNCTION_NAME("T"),
  /** Names nothing but a label after AS. */
  RESERVED("R");

  private final String code;

  KeywordCategory(String code) {
    this.code = code;
  }

  /** As pg_get_keywords has it. */
  public String code() {
    return code;
  }

  static KeywordCategory ofCode(String code) {
    return Arrays.stream(values())
        .filter(category -> category.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
