package dev.manylite.translator.type.number;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Blanks;
import java.util.Locale;

/** {@code boolean} (manual, 8.6): Long 0 or 1. */
public final class BooleanType extends BaseType {
  private static final Long TRUE = 1L;
  private static final Long FALSE = 0L;

  public BooleanType(TypeFacts facts) {
    super(facts);
  }

  /** Unique prefixes of the words count too. */
  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return switch (Blanks.trim(text).toLowerCase(Locale.ROOT)) {
      case "t", "tr", "tru", "true", "y", "ye", "yes", "on", "1" -> TRUE;
      case "f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0" -> FALSE;
      default -> throw invalidInput(text);
    };
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return ((Long) value) != 0 ? "t" : "f";
  }
}
