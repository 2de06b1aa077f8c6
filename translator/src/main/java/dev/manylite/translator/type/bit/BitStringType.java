package dev.manylite.translator.type.bit;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.Modifiers;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.util.List;

/** What {@code bit} and {@code bit varying} share: their text form and the reading of a length. */
abstract class BitStringType extends BaseType {
  private static final int MAX_DECLARED_LENGTH = 10485760 * 8;

  private final String keyword;

  BitStringType(TypeFacts facts, String keyword) {
    super(facts);
    this.keyword = keyword;
  }

  /** Digits after {@code b} or without a letter, hexadecimal ones after {@code x}. */
  @Override
  public Object input(String text, int modifier, TypeContext context) {
    char first = text.isEmpty() ? '0' : text.charAt(0);
    if (first == 'x' || first == 'X') {
      return fit(hexadecimal(text), modifier, false);
    }
    String digits = first == 'b' || first == 'B' ? text.substring(1) : text;
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) != '0' && digits.charAt(i) != '1') {
        throw invalidDigit(digits, i, "binary");
      }
    }
    return fit(digits, modifier, false);
  }

  private static String hexadecimal(String text) {
    StringBuilder digits = new StringBuilder(text.length() * 4);
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = c < 0x80 ? Character.digit(c, 16) : -1;
      if (value < 0) {
        throw invalidDigit(text, i, "hexadecimal");
      }
      for (int bit = 8; bit > 0; bit >>= 1) {
        digits.append((value & bit) != 0 ? '1' : '0');
      }
    }
    return digits.toString();
  }

  private static SqlFault invalidDigit(String text, int at, String base) {
    return new SqlFault(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "\""
            + text.substring(at, text.offsetByCodePoints(at, 1))
            + "\" is not a valid "
            + base
            + " digit");
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    return value == null ? null : fit((String) value, modifier, explicit);
  }

  private String fit(String digits, int modifier, boolean explicit) {
    return modifier <= 0 ? digits : fitted(digits, modifier, explicit);
  }

  /** Makes it satisfy a length, which is at least 1. */
  abstract String fitted(String digits, int length, boolean explicit);

  @Override
  public int modifier(List<String> modifiers) {
    if (modifiers.isEmpty()) {
      return SqlType.NO_MODIFIER;
    }
    if (modifiers.size() > 1) {
      throw Modifiers.invalid();
    }
    int length = Modifiers.integer(modifiers.get(0));
    if (length < 1) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "length for type " + keyword + " must be at least 1");
    }
    if (length > MAX_DECLARED_LENGTH) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "length for type " + keyword + " cannot exceed " + MAX_DECLARED_LENGTH);
    }
    return length;
  }

  @Override
  public String format(int modifier) {
    return modifier < 0 ? sqlName() : sqlName() + "(" + modifier + ")";
  }

  /** Without the second word SQLite would take the digits for a number. */
  @Override
  public String declaration(int modifier) {
    return modifier < 0 ? sqlName() + " text" : sqlName() + " text(" + modifier + ")";
  }
}
