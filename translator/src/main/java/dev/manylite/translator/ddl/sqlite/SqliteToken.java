package dev.manylite.translator.ddl.sqlite;

/**
 * A token of SQLite's SQL.
 *
 * @param text unquoted and unescaped
 * @param quote the opening quote of a NAME or STRING: {@code "}, {@code `}, {@code [}, {@code '}; 0
 *     if none
 * @param start its range in the text, {@code end} exclusive
 * @param comment the comment right before it, without its delimiters; null if none
 */
record SqliteToken(Kind kind, String text, char quote, int start, int end, String comment) {
  enum Kind {
    NAME,
    STRING,
    NUMBER,
    BLOB,
    SYMBOL,
    END
  }

  /** An unquoted word, compared without regard to case. */
  boolean isWord(String word) {
    return kind == Kind.NAME && quote == 0 && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** SQLite takes a string for a name where only a name can stand. */
  boolean isName() {
    return kind == Kind.NAME || kind == Kind.STRING;
  }
}
