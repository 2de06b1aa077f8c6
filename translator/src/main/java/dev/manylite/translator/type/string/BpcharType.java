package dev.manylite.translator.type.string;

import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/**
 * {@code character(n)}: padded with blanks to n characters when it is made. Blanks at the end mean
 * nothing when values are compared, which is what SQLite's own collation RTRIM does.
 */
public final class BpcharType extends LimitedStringType {
  public BpcharType(TypeFacts facts) {
    super(facts, "char");
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    Object fitted = super.coerce(value, modifier, explicit);
    return fitted == null ? null : padded((String) fitted, modifier);
  }

  /** With blanks up to the modifier's length. */
  public static String padded(String text, int modifier) {
    if (modifier == SqlType.NO_MODIFIER) {
      return text;
    }
    int missing = limit(modifier) - text.codePointCount(0, text.length());
    return missing <= 0 ? text : text + " ".repeat(missing);
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
    return value.toString();
  }

  /** {@code character} is character(1); without any limit the type goes by its catalog name. */
  @Override
  public String format(int modifier) {
    return modifier == SqlType.NO_MODIFIER ? name() : super.format(modifier);
  }

  @Override
  public String collation() {
    return Collations.IGNORING_BLANKS;
  }
}
