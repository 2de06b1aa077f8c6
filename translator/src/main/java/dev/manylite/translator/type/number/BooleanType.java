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

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    Boolean value = read(Blanks.trim(text));
    if (value == null) {
      throw invalidInput(text);
    }
    return value ? TRUE : FALSE;
  }

  /** What a word says, as options take it too: unique prefixes count. Null for other words. */
  public static Boolean read(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "t", "tr", "tru", "true", "y", "ye", "yes", "on", "1" -> true;
      case "f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0" -> false;
      default -> null;
    };
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return ((Long) value) != 0 ? "t" : "f";
  }
}
