package dev.manylite.translator.function.pattern.regex;

/** The kinds of tokens; the lexer knows the value of the one it stands at. */
enum Token {
  /** Before the first token. */
  NONE,
  FINISH,
  /** An ordinary character, its value. */
  PLAIN,
  /** A digit in a bound, its value. */
  DIGIT,
  COMMA,
  /** Its value is the number of the parentheses. */
  BACK_REFERENCE,
  /** {@code [.}, {@code [=}, {@code [:} and the end of each. */
  COLLATING,
  EQUIVALENCE,
  CLASS,
  NAME_END,
  /** {@code \d}, {@code \D} and their kin; the value is a {@link CharacterClass}'s ordinal. */
  CLASS_ESCAPE,
  COMPLEMENT_ESCAPE,
  /** A minus in brackets that is no ordinary character. */
  RANGE,
  /** {@code (?=}, {@code (?!}, {@code (?<=} and {@code (?<!}. */
  LOOK_AHEAD,
  NOT_AHEAD,
  LOOK_BEHIND,
  NOT_BEHIND,
  WORD_BOUNDARY,
  NOT_WORD_BOUNDARY,
  WORD_START,
  WORD_END,
  STRING_START,
  STRING_END,
  CARET,
  DOLLAR,
  /** The value of a quantifier is 1 for the greedy form, 0 for the other. */
  STAR,
  PLUS,
  QUESTION,
  OPEN_BRACE,
  CLOSE_BRACE,
  /** The value is 1 for parentheses that capture. */
  OPEN,
  CLOSE,
  /** The value is 0 for {@code [^}. */
  OPEN_BRACKET,
  CLOSE_BRACKET,
  BAR,
  DOT
}
