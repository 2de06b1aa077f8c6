package dev.manylite.translator.function.formatting;

/**
 * A piece of a number template.
 *
 * @param field null for text
 * @param text the field as spelt, or one character
 */
record NumberNode(NumberField field, String text) {
  boolean isLower() {
    return Character.isLowerCase(text.charAt(0));
  }
}
