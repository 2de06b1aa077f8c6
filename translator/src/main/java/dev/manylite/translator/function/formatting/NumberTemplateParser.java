package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.NumberTemplate.Sign;
import java.util.ArrayList;
import java.util.List;

/** Takes a number template apart and refuses fields that do not go together. */
final class NumberTemplateParser {
  private static final NumberField[] FIELDS = NumberField.values();

  private final String text;
  private final List<NumberNode> nodes = new ArrayList<>();
  private int at;

  private int before;
  private int after;
  private int shift;
  private int zeroStart = -1;
  private int zeroEnd;
  private Sign sign = Sign.NONE;
  private int digitsBeforeSign;
  private boolean point;
  private boolean fill;
  private boolean plus;
  private boolean minus;
  private boolean brackets;
  private boolean roman;
  private boolean multiplied;
  private boolean exponent;
  private boolean blank;

  private NumberTemplateParser(String text) {
    this.text = text;
  }

  /**
   * @throws SqlFault 42601
   */
  static NumberTemplate parse(String text) {
    NumberTemplateParser parser = new NumberTemplateParser(text);
    while (parser.at < text.length()) {
      parser.piece();
    }
    return parser.template();
  }

  private NumberTemplate template() {
    return new NumberTemplate(
        List.copyOf(nodes),
        before,
        after,
        shift,
        zeroStart,
        zeroEnd,
        sign,
        digitsBeforeSign,
        point,
        fill,
        plus,
        minus,
        brackets,
        roman,
        multiplied,
        exponent);
  }

  private void piece() {
    NumberField longest = null;
    for (NumberField field : FIELDS) {
      if ((longest == null || field.length() > longest.length()) && field.isAt(text, at)) {
        longest = field;
      }
    }
    if (longest != null) {
      nodes.add(new NumberNode(longest, text.substring(at, at + longest.length())));
      at += longest.length();
      describe(longest);
    } else if (text.charAt(at) == '"') {
      quoted();
    } else {
      if (text.charAt(at) == '\\' && text.startsWith("\"", at + 1)) {
        at++;
      }
      character();
    }
  }

  private void quoted() {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      character();
    }
    at++;
  }

  private void character() {
    int start = at;
    at = text.offsetByCodePoints(at, 1);
    nodes.add(new NumberNode(null, text.substring(start, at)));
  }

  private void describe(NumberField field) {
    if (exponent && field != NumberField.EXPONENT) {
      throw fault("\"EEEE\" must be the last pattern used");
    }
    switch (field) {
      case NINE -> nine();
      case ZERO -> zero();
      case BLANK -> blank |= before == 0 && after == 0 && zeroStart < 0;
      case POINT, LOCALE_POINT -> {
        refuse(point, "multiple decimal points");
        refuse(multiplied, "cannot use \"V\" and decimal point together");
        point = true;
      }
      case FILL -> fill = true;
      case LOCALE_SIGN -> localeSign();
      case MINUS -> {
        refuse(sign != Sign.NONE, "cannot use \"S\" and \"MI\" together");
        minus = true;
      }
      case PLUS -> {
        refuse(sign != Sign.NONE, "cannot use \"S\" and \"PL\" together");
        plus = true;
      }
      case SIGN -> {
        refuse(sign != Sign.NONE, "cannot use \"S\" and \"SG\" together");
        minus = true;
        plus = true;
      }
      case BRACKETS -> {
        refuse(
            sign != Sign.NONE || plus || minus,
            "cannot use \"PR\" and \"S\"/\"PL\"/\"MI\"/\"SG\" together");
        brackets = true;
      }
      case ROMAN -> roman = true;
      case SHIFT -> {
        refuse(point, "cannot use \"V\" and decimal point together");
        multiplied = true;
      }
      case EXPONENT -> exponent();
      default -> {}
    }
  }

  private void nine() {
    refuse(brackets, "\"9\" must be ahead of \"PR\"");
    if (multiplied) {
      shift++;
    } else if (point) {
      after++;
    } else {
      before++;
    }
  }

  private void zero() {
    refuse(brackets, "\"0\" must be ahead of \"PR\"");
    if (point) {
      after++;
    } else {
      zeroStart = zeroStart < 0 ? before : zeroStart;
      before++;
    }
    zeroEnd = before + after;
  }

  private void localeSign() {
    refuse(sign != Sign.NONE, "cannot use \"S\" twice");
    refuse(plus || minus || brackets, "cannot use \"S\" and \"PL\"/\"MI\"/\"SG\"/\"PR\" together");
    sign = point ? Sign.TRAILING : Sign.LEADING;
    digitsBeforeSign = point ? 0 : before;
  }

  private void exponent() {
    refuse(exponent, "cannot use \"EEEE\" twice");
    if (blank || fill || sign != Sign.NONE || brackets || minus || plus || roman || multiplied) {
      throw fault("\"EEEE\" is incompatible with other formats")
          .withDetail("\"EEEE\" may only be used together with digit and decimal point patterns.");
    }
    exponent = true;
  }

  private static void refuse(boolean wrong, String message) {
    if (wrong) {
      throw fault(message);
    }
  }

  private static SqlFault fault(String message) {
    return new SqlFault(SqlState.SYNTAX_ERROR, message);
  }
}
