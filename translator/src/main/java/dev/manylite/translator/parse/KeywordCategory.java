package dev.manylite.translator.parse;

/** What a key word may still name (manual, appendix C). */
public enum KeywordCategory {
  /** Names anything. */
  UNRESERVED,
  /** Names columns and tables, not functions or types. */
  COLUMN_NAME,
  /** Names functions and types, not columns or tables. */
  TYPE_OR_FUNCTION_NAME,
  /** Names nothing but a label after AS. */
  RESERVED;

  static KeywordCategory ofCode(String code) {
    return switch (code) {
      case "U" -> UNRESERVED;
      case "C" -> COLUMN_NAME;
      case "T" -> TYPE_OR_FUNCTION_NAME;
      case "R" -> RESERVED;
      default -> throw new IllegalArgumentException(code);
    };
  }
}
