package dev.manylite.translator.type.string;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.Modifiers;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.util.List;

/** The character types with a length (manual, 8.3), counted in characters, not bytes. */
abstract class LimitedStringType extends BaseType {
  private static final int HEADER = 4;
  private static final int MAX_LENGTH = 10485760;

  private final String shortName;

  LimitedStringType(TypeFacts facts, String shortName) {
    super(facts);
    this.shortName = shortName;
  }

  static int limit(int modifier) {
    return modifier - HEADER;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return coerce(text, modifier, false);
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    if (value == null || modifier < HEADER) {
      return value;
    }
    String text = (String) value;
    int limit = limit(modifier);
    return text.length() <= limit || text.codePointCount(0, text.length()) <= limit
        ? text
        : fit(text, limit, explicit);
  }

  /** Called for a text with more than {@code limit} characters. */
  protected abstract String fit(String text, int limit, boolean explicit);

  static boolean isBlank(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  final SqlFault tooLong(int limit) {
    return new SqlFault(
        SqlState.STRING_DATA_RIGHT_TRUNCATION,
        "value too long for type " + sqlName() + "(" + limit + ")");
  }

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
          SqlState.INVALID_PARAMETER_VALUE, "length for type " + shortName + " must be at least 1");
    }
    if (length > MAX_LENGTH) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "length for type " + shortName + " cannot exceed " + MAX_LENGTH);
    }
    return length + HEADER;
  }

  @Override
  public String format(int modifier) {
    return modifier < HEADER ? sqlName() : sqlName() + "(" + limit(modifier) + ")";
  }
}
