package dev.manylite.translator.type.binary;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/**
 * {@code uuid}: lower case with hyphens; hyphens after any group of four digits, and braces, read.
 */
public final class UuidType extends BaseType {
  private static final int DIGITS = 32;

  public UuidType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    int end = text.length();
    int i = 0;
    if (text.startsWith("{")) {
      if (!text.endsWith("}")) {
        throw invalidInput(text);
      }
      i++;
      end--;
    }
    StringBuilder digits = new StringBuilder(36);
    int count = 0;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c == '-' && count > 0 && count % 4 == 0 && count < DIGITS && text.charAt(i - 1) != '-') {
        continue;
      }
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0 || count == DIGITS) {
        throw invalidInput(text);
      }
      if (count == 8 || count == 12 || count == 16 || count == 20) {
        digits.append('-');
      }
      digits.append(Character.forDigit(digit, 16));
      count++;
    }
    if (count != DIGITS) {
      throw invalidInput(text);
    }
    return digits.toString();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  /** Without the second word SQLite could take a uuid of digits for a number. */
  @Override
  public String declaration(int modifier) {
    return "uuid text";
  }
}
