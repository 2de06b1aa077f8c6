package dev.manylite.translator.function.formatting;

/**
 * A piece of a date template: a field with its modifiers, or one character of text.
 *
 * @param field null for text
 * @param spelling the field as the template spells it, or the character
 * @param fill FM: no padding
 * @param translated TM: names without padding
 * @param ordinal TH or th; null for none
 */
record DateNode(
    Kind kind, DateField field, String spelling, boolean fill, boolean translated, String ordinal) {
  enum Kind {
    FIELD,
    SPACE,
    SEPARATOR,
    CHARACTER
  }

  static DateNode text(Kind kind, String character) {
    return new DateNode(kind, null, character, false, false, null);
  }

  boolean isField() {
    return kind == Kind.FIELD;
  }

  /** Whether a number before this piece ends where this piece begins. */
  boolean endsNumber() {
    return isField()
        ? !field.isDigits()
        : spelling.length() != 1 || spelling.charAt(0) < '0' || spelling.charAt(0) > '9';
  }
}
