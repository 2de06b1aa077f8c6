package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.NumberTemplate.Sign;

/**
 * Picks a number's characters out of a text by a template, as leniently as PostgreSQL: whatever
 * stands at a text's place is skipped.
 */
final class NumberScanner {
  private static final char NO_SIGN = ' ';
  private static final String NUMERIC_CHARACTERS = "0123456789.,+-";

  private final NumberTemplate template;
  private final String text;
  private final StringBuilder number = new StringBuilder();
  private int at;
  private char sign = NO_SIGN;
  private boolean pointRead;
  private int digitsBefore;
  private int digitsAfter;

  private NumberScanner(NumberTemplate template, String text) {
    this.template = template;
    this.text = text;
  }

  /**
   * @param text a sign or a blank, then digits
   * @param scale the digits after the point
   */
  record Scanned(String text, int scale) {}

  /**
   * @throws SqlFault 0A000 for EEEE and RN
   */
  static Scanned scan(NumberTemplate template, String text) {
    refuse(template.exponent(), "EEEE");
    refuse(template.roman(), "RN");
    NumberScanner scanner = new NumberScanner(template, text);
    for (NumberNode node : template.nodes()) {
      if (scanner.atEnd()) {
        break;
      }
      scanner.node(node);
    }
    int length = scanner.number.length();
    boolean bare = length > 0 && scanner.number.charAt(length - 1) == '.';
    String digits = scanner.number.substring(0, bare ? length - 1 : length);
    return new Scanned(scanner.sign + digits, scanner.digitsAfter);
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "\"" + field + "\" not supported for input");
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private boolean isDigit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private void node(NumberNode node) {
    if (node.field() == null) {
      at = text.offsetByCodePoints(at, 1);
      return;
    }
    switch (node.field()) {
      case NINE, ZERO -> {
        digit(true);
        at++;
      }
      case POINT, LOCALE_POINT -> {
        digit(false);
        at++;
      }
      case COMMA, GROUP -> {
        if (!template.fill() && text.charAt(at) == ',') {
          at++;
        }
      }
      case CURRENCY -> skipOther(1);
      case ORDINAL -> {
        if (!template.point()) {
          skipOther(2);
        }
      }
      case MINUS -> sign("-");
      case PLUS -> sign("+");
      case SIGN -> sign("-+");
      default -> {}
    }
  }

  private void sign(String wanted) {
    if (wanted.indexOf(text.charAt(at)) >= 0) {
      sign = text.charAt(at++);
    } else {
      skipOther(1);
    }
  }

  /** Up to {@code count} characters that can't belong to a number. */
  private void skipOther(int count) {
    for (int i = 0; i < count && !atEnd(); i++) {
      if (NUMERIC_CHARACTERS.indexOf(text.charAt(at)) >= 0) {
        return;
      }
      at = text.offsetByCodePoints(at, 1);
    }
  }

  private void digit(boolean maySign) {
    if (!atEnd() && text.charAt(at) == ' ') {
      at++;
    }
    if (!atEnd() && maySign && sign == NO_SIGN && digitsBefore + digitsAfter == 0) {
      leadingSign();
    }
    if (atEnd()) {
      return;
    }
    boolean read = false;
    if (isDigit(at)) {
      if (pointRead && digitsAfter == template.after()) {
        return;
      }
      number.append(text.charAt(at));
      if (pointRead) {
        digitsAfter++;
      } else {
        digitsBefore++;
      }
      read = true;
    } else if (template.point() && !pointRead && text.charAt(at) == '.') {
      number.append('.');
      pointRead = true;
      read = true;
    }
    if (sign == NO_SIGN && digitsBefore + digitsAfter > 0) {
      trailingSign(read);
    }
  }

  private void leadingSign() {
    char c = text.charAt(at);
    boolean bracket = c == '<' && template.brackets() && template.sign() != Sign.LEADING;
    if (c == '-' || bracket) {
      sign = '-';
      at++;
    } else if (c == '+') {
      sign = '+';
      at++;
    }
  }

  /** S is right behind the number; MI, PL and SG may be where a digit was expected. */
  private void trailingSign(boolean read) {
    boolean locale = template.sign() != Sign.NONE;
    if (locale && read && at + 1 < text.length() && !isDigit(at + 1)) {
      char c = text.charAt(at + 1);
      if (c == '-' || c == '+') {
        sign = c;
        at++;
      }
    } else if (!read && !locale && (template.plus() || template.minus())) {
      char c = text.charAt(at);
      sign = c == '-' || c == '+' ? c : NO_SIGN;
    }
  }
}
