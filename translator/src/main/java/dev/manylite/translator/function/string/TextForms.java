package dev.manylite.translator.function.string;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.type.SqlType;

/** The text form of a value of any type, as the string functions that take "any" need it. */
public final class TextForms {
  private TextForms() {}

  /** What the type's output function prints; bool as t and f. */
  public static String of(SqlType type, Object value, FunctionContext context) {
    return type.base().output(value, type.modifier(), context.types());
  }
}
