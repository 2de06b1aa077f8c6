package dev.manylite.gateway.session.setting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.List;
import java.util.Locale;

/**
 * What a client wrote → the value as the session keeps it: bool {@code on}/{@code off}, numbers in
 * base units, enums as listed. 22023 in PostgreSQL's words otherwise.
 */
final class ValueParser {
  private ValueParser() {}

  static String parse(SettingDefinition setting, String text) {
    return switch (setting.type()) {
      case BOOL -> bool(setting, text);
      case INTEGER -> integer(setting, text);
      case REAL -> real(setting, text);
      case ENUM -> enumeration(setting, text);
      case STRING -> text;
    };
  }

  static SqlFault invalid(SettingDefinition setting, String text) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE,
        "invalid value for parameter \"" + setting.name() + "\": \"" + text + "\"");
  }

  /** As PostgreSQL's parse_bool: unique prefixes count; null for none. */
  static Boolean bool(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return null;
    }
    if ("true".startsWith(word)
        || "yes".startsWith(word)
        || word.equals("on")
        || word.equals("1")) {
      return true;
    }
    if ("false".startsWith(word)
        || "no".startsWith(word)
        || word.equals("of")
        || word.equals("off")
        || word.equals("0")) {
      return false;
    }
    return null;
  }

  private static String bool(SettingDefinition setting, String text) {
    Boolean value = bool(text);
    if (value == null) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "parameter \"" + setting.name() + "\" requires a Boolean value");
    }
    return value ? "on" : "off";
  }

  private static String integer(SettingDefinition setting, String text) {
    double value = Math.rint(number(setting, text));
    if (value > Integer.MAX_VALUE || value < Integer.MIN_VALUE) {
      throw invalid(setting, text).withHint("Value exceeds integer range.");
    }
    long whole = (long) value;
    range(setting, value, Long.toString(whole));
    return Long.toString(whole);
  }

  private static String real(SettingDefinition setting, String text) {
    double value = number(setting, text);
    String shown = Units.number(value);
    range(setting, value, shown);
    return shown;
  }

  private static void range(SettingDefinition setting, double value, String shown) {
    if (value < Double.parseDouble(setting.min()) || value > Double.parseDouble(setting.max())) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          shown
              + (setting.unit().isEmpty() ? "" : " " + setting.unit())
              + " is outside the valid range for parameter \""
              + setting.name()
              + "\" ("
              + setting.min()
              + " .. "
              + setting.max()
              + ")");
    }
  }

  private static double number(SettingDefinition setting, String text) {
    String trimmed = text.strip();
    int end = numberEnd(trimmed);
    double value;
    try {
      value = wholeOrDecimal(trimmed.substring(0, end));
    } catch (NumberFormatException e) {
      throw invalid(setting, text);
    }
    String unit = trimmed.substring(end).strip();
    if (unit.isEmpty()) {
      return value;
    }
    if (setting.unit().isEmpty()) {
      throw invalid(setting, text);
    }
    double factor = Units.factor(unit, setting.unit());
    if (Double.isNaN(factor)) {
      throw invalid(setting, text).withHint(Units.hint(setting.unit()));
    }
    return value * factor;
  }

  private static int numberEnd(String text) {
    int at = 0;
    boolean hex = text.regionMatches(true, text.startsWith("-") ? 1 : 0, "0x", 0, 2);
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean part = Character.isDigit(c) || c == '.' || (at == 0 && (c == '-' || c == '+'));
      boolean exponent =
          (c == 'e' || c == 'E')
              && at > 0
              && at + 1 < text.length()
              && (Character.isDigit(text.charAt(at + 1)) || "+-".indexOf(text.charAt(at + 1)) >= 0);
      boolean afterExponent =
          (c == '-' || c == '+') && at > 0 && "eE".indexOf(text.charAt(at - 1)) >= 0;
      boolean hexDigit = hex && (Character.digit(c, 16) >= 0 || c == 'x' || c == 'X');
      if (!part && !exponent && !afterExponent && !hexDigit) {
        break;
      }
      at++;
    }
    return at;
  }

  private static double wholeOrDecimal(String digits) {
    if (digits.toLowerCase(Locale.ROOT).contains("0x")) {
      return Long.decode(digits);
    }
    boolean octal = digits.length() > 1 && digits.matches("[-+]?0[0-7]+");
    return octal ? Long.parseLong(digits, 8) : Double.parseDouble(digits);
  }

  private static String enumeration(SettingDefinition setting, String text) {
    String found = HiddenEnumValues.canonical(setting, text);
    if (found == null) {
      List<String> values = setting.enumValues();
      throw invalid(setting, text).withHint("Available values: " + String.join(", ", values) + ".");
    }
    return found;
  }
}
