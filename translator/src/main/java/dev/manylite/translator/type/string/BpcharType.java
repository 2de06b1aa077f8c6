package dev.manylite.translator.type.string;

import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/**
 * {@code character(n)}: trailing blanks mean nothing, so the runtime value has none, compares
 * without them, and is padded to n when it is shown.
 */
public final class BpcharType extends LimitedStringType {
  public BpcharType(TypeFacts facts) {
    super(facts, "char");
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return trim((String) super.input(text, modifier, context));
  }

  @Override
  public Object receive(Object decoded) {
    return trim((String) decoded);
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    Object fitted = super.coerce(value, modifier, explicit);
    return fitted == null ? null : trim((String) fitted);
  }

  @Override
  protected String fit(String text, int limit, boolean explicit) {
    int end = text.offsetByCodePoints(0, limit);
    if (!explicit && !isBlank(text, end)) {
      throw tooLong(limit);
    }
    return text.substring(0, end);
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    String text = value.toString();
    if (modifier == SqlType.NO_MODIFIER) {
      return text;
    }
    int missing = limit(modifier) - text.codePointCount(0, text.length());
    return missing <= 0 ? text : text + " ".repeat(missing);
  }

  /** {@code character} is character(1); without any limit the type goes by its catalog name. */
  @Override
  public String format(int modifier) {
    return modifier == SqlType.NO_MODIFIER ? name() : super.format(modifier);
  }

  private static String trim(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }
}
