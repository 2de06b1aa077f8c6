package dev.manylite.translator.function.string;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;

/** One call of format: the format text with its arguments. */
final class FormatString {
  private final String format;
  private final List<SqlType> types;
  private final Object[] values;
  private final FunctionContext context;
  private final StringBuilder out = new StringBuilder();
  private int position;
  private int nextArgument;

  FormatString(String format, List<SqlType> types, Object[] values, FunctionContext context) {
    this.format = format;
    this.types = types;
    this.values = values;
    this.context = context;
  }

  String print() {
    while (position < format.length()) {
      char c = format.charAt(position++);
      if (c != '%') {
        out.append(c);
      } else if (peek() == '%') {
        out.append('%');
        position++;
      } else {
        specifier();
      }
    }
    return out.toString();
  }

  private void specifier() {
    int argument = -1;
    int start = position;
    int number = number();
    if (number >= 0 && peek() == '$') {
      position++;
      argument = explicit(number);
    } else {
      position = start;
    }
    boolean left = false;
    while (peek() == '-') {
      left = true;
      position++;
    }
    int width = width();
    if (width < 0) {
      left = true;
      width = -width;
    }
    char type = take();
    if ("sIL".indexOf(type) < 0) {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE,
              "unrecognized format() type specifier \"" + type + "\"")
          .withHint("For a single \"%\" use \"%%\".");
    }
    if (argument < 0) {
      argument = nextArgument;
    }
    nextArgument = argument + 1;
    pad(convert(type, argument), width, left);
  }

  private int width() {
    if (peek() != '*') {
      return Math.max(0, number());
    }
    position++;
    int start = position;
    int number = number();
    int argument = nextArgument;
    if (number >= 0 && peek() == '$') {
      position++;
      argument = explicit(number);
    } else {
      position = start;
    }
    nextArgument = argument + 1;
    check(argument);
    return values[argument] == null
        ? 0
        : ((Long) Types.INT4.input(text(argument), SqlType.NO_MODIFIER, context.types()))
            .intValue();
  }

  private static int explicit(int number) {
    if (number == 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "format specifies argument 0, but arguments are numbered from 1");
    }
    return number - 1;
  }

  private String convert(char type, int argument) {
    check(argument);
    if (values[argument] == null) {
      if (type == 'I') {
        throw new SqlFault(
            SqlState.NULL_VALUE_NOT_ALLOWED,
            "null values cannot be formatted as an SQL identifier");
      }
      return type == 'L' ? "NULL" : "";
    }
    String text = text(argument);
    return switch (type) {
      case 'I' -> QuotedName.asNeeded(text);
      case 'L' -> Quoting.literal(text);
      default -> text;
    };
  }

  private String text(int argument) {
    return TextForms.of(types.get(argument), values[argument], context);
  }

  private void check(int argument) {
    if (argument >= values.length) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "too few arguments for format()");
    }
  }

  private void pad(String text, int width, boolean left) {
    int length = Math.max(width, text.length());
    context.memory().require((long) out.length() + length);
    context.memory().reserve(length);
    int missing = Math.max(0, width - CodePoints.count(text));
    out.append(left ? text : " ".repeat(missing)).append(left ? " ".repeat(missing) : text);
  }

  /** Digits as a number; −1 where there are none. */
  private int number() {
    int start = position;
    while (Character.isDigit(peek())) {
      position++;
    }
    if (start == position) {
      return -1;
    }
    try {
      return Integer.parseInt(format.substring(start, position));
    } catch (NumberFormatException e) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "number is out of range");
    }
  }

  private char peek() {
    return position < format.length() ? format.charAt(position) : 0;
  }

  private char take() {
    if (position >= format.length()) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "unterminated format() type specifier")
          .withHint("For a single \"%\" use \"%%\".");
    }
    return format.charAt(position++);
  }
}
