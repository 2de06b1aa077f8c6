package dev.manylite.translator.type.string;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code character varying(n)}: at most n characters; only blanks may be cut off silently. */
public final class VarcharType extends LimitedStringType {
  public VarcharType(TypeFacts facts) {
    super(facts, "varchar");
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
}
