package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.Modifiers;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.util.List;

/** The types whose modifier is the number of fractional digits of the seconds, 0 to 6. */
abstract class FractionalType extends BaseType {
  static final int MAX_DIGITS = 6;

  private final String word;

  /**
   * @param word the name before the parentheses: {@code time}, {@code timestamp}
   */
  FractionalType(TypeFacts facts, String word) {
    super(facts);
    this.word = word;
  }

  @Override
  public final Object input(String text, int modifier, TypeContext context) {
    try {
      return read(text, modifier, context);
    } catch (DateTimeFault fault) {
      // PostgreSQL's messages leave "without time zone" away.
      throw fault.toSqlFault(text, sqlName().endsWith("without time zone") ? word : sqlName());
    }
  }

  /** Reads and rounds. */
  abstract Object read(String text, int modifier, TypeContext context);

  abstract Object round(String runtime, int digits);

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    return value == null || modifier == SqlType.NO_MODIFIER
        ? value
        : round((String) value, modifier);
  }

  /** More than six digits are reduced to six, as PostgreSQL does with a warning. */
  @Override
  public int modifier(List<String> modifiers) {
    if (modifiers.isEmpty()) {
      return SqlType.NO_MODIFIER;
    }
    if (modifiers.size() > 1) {
      throw Modifiers.invalid();
    }
    return Modifiers.fractionalDigits(modifiers.get(0), word, sqlName());
  }

  @Override
  public String modifierWarning(List<String> modifiers) {
    return modifiers.size() == 1 ? Modifiers.reduction(modifiers.get(0), word, sqlName()) : null;
  }

  @Override
  public String format(int modifier) {
    return modifier == SqlType.NO_MODIFIER
        ? sqlName()
        : word + "(" + modifier + ")" + sqlName().substring(word.length());
  }

  @Override
  public String declaration(int modifier) {
    return modifier == SqlType.NO_MODIFIER ? name() : name() + "(" + modifier + ")";
  }
}
