package dev.manylite.translator.parse;

/** What a token is, by the names of PostgreSQL's scanner where it has one. */
public enum TokenKind {
  /** A name: folded, or between double quotes. */
  IDENTIFIER,
  /** A key word; {@link Token#text()} in lower case. */
  KEYWORD,
  /** {@code ( ) [ ] , ; : . + - * / % ^ < > =} and {@code :: := => .. <= >= <>}. */
  SYMBOL,
  /** Any other operator. */
  OPERATOR,
  /** A character string constant, its escapes resolved. */
  STRING,
  /** B'…', without its quotes. */
  BIT_STRING,
  /** X'…', without its quotes. */
  HEX_STRING,
  /** Digits that fit an int4. */
  INTEGER,
  /** Any other number. */
  FLOAT,
  /** $n; the text is n. */
  PARAMETER,
  /** Text that is no token; the fault says why. */
  INVALID,
  /** Behind the last token. */
  END
}
