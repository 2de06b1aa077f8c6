package dev.manylite.translator.function.formatting;

import dev.manylite.translator.function.formatting.NumberTemplate.Sign;
import java.util.Locale;

/** Lays a number's digits out by a template. */
final class NumberWriter {
  private static final char END = 0;

  private final NumberTemplate template;
  private final String digits;
  private final char sign;
  private final int blanks;
  private final StringBuilder out = new StringBuilder();

  private final boolean brackets;
  private final Sign localeSign;
  private final int lastRelevant;
  private final int places;
  private final int afterPoint;

  private boolean signWritten;
  private boolean inNumber;
  private int place;
  private int next;

  private NumberWriter(NumberTemplate template, NumberDigits number, int before, int after) {
    this.template = template;
    digits = number.digits();
    sign = number.sign();
    afterPoint = after;
    blanks = number.blanks();
    boolean ownSign = template.plus() || template.minus();
    brackets = template.brackets() && (ownSign || sign == '-' || !template.fill());
    boolean atEnd = template.sign() == Sign.LEADING && before == template.digitsBeforeSign();
    localeSign = !ownSign && atEnd ? Sign.TRAILING : template.sign();
    signWritten =
        ownSign ? template.minus() : sign == '+' && template.fill() && template.sign() == Sign.NONE;
    lastRelevant = template.fill() && template.point() ? lastRelevant() : -1;
    places = after + before - 1 + (!signWritten && blanks == 0 ? 1 : 0);
  }

  /**
   * @param before digits before the point, where V may have added some
   * @param after digits after it, where a float may have fewer
   */
  static String print(NumberTemplate template, NumberDigits number, int before, int after) {
    if (template.exponent()) {
      return number.digits();
    }
    NumberWriter writer =
        template.roman()
            ? new NumberWriter(template.romanOnly(), number, 0, 0)
            : new NumberWriter(template, number, before, after);
    for (NumberNode node : template.nodes()) {
      if (node.field() == null) {
        writer.out.append(node.text());
      } else {
        writer.field(node);
      }
    }
    // PostgreSQL works on C strings, which a NUL ends.
    int end = writer.out.indexOf("\0");
    return end < 0 ? writer.out.toString() : writer.out.substring(0, end);
  }

  /** The last digit after the point that is no zero, or that a 0 of the template demands. */
  private int lastRelevant() {
    int point = digits.indexOf('.');
    if (point < 0) {
      return -1;
    }
    int last = point;
    for (int i = point + 1; i < digits.length(); i++) {
      last = digits.charAt(i) != '0' ? i : last;
    }
    return template.zeroEnd() > blanks
        ? Math.max(last, Math.min(digits.length() - 1, template.zeroEnd() - blanks))
        : last;
  }

  private void field(NumberNode node) {
    switch (node.field()) {
      case NINE, ZERO, POINT, LOCALE_POINT -> {
        if (!template.roman()) {
          digit(node.field() == NumberField.ZERO);
        }
      }
      case COMMA, GROUP -> {
        if (inNumber) {
          out.append(',');
        } else if (!template.fill()) {
          out.append(' ');
        }
      }
      case CURRENCY -> out.append(' ');
      case ROMAN -> {
        String roman = node.isLower() ? digits.toLowerCase(Locale.ROOT) : digits;
        out.append(template.fill() ? "" : " ".repeat(15 - roman.length())).append(roman);
      }
      case ORDINAL -> {
        boolean none =
            template.roman() || digits.startsWith("#") || sign == '-' || template.point();
        if (!none) {
          out.append(Ordinal.suffix(digits, !node.isLower()));
        }
      }
      case MINUS -> signOrBlank('-');
      case PLUS -> signOrBlank('+');
      case SIGN -> out.append(sign);
      default -> {}
    }
  }

  private void signOrBlank(char wanted) {
    if (sign == wanted) {
      out.append(wanted);
    } else if (!template.fill()) {
      out.append(' ');
    }
  }

  private void digit(boolean zero) {
    inNumber = false;
    boolean reached = place >= blanks || template.hasZero() && zeroStart() == place;
    if (!signWritten && reached && (!isBlankZero() || endsAtPoint())) {
      leadingSign();
    }
    if (place < blanks) {
      if (template.hasZero() && zeroStart() <= place) {
        out.append('0');
        inNumber = true;
      } else if (!template.fill()) {
        out.append(' ');
      }
    } else {
      pointOrDigit(zero);
      if (current() != END) {
        next++;
      }
    }
    int end = places + (blanks > 0 ? 1 : 0) + (template.point() ? 1 : 0);
    if (lastRelevant >= 0 && lastRelevant == next) {
      end = place;
    }
    if (place + 1 == end) {
      trailingSign();
    }
    place++;
  }

  private int zeroStart() {
    return Math.max(0, template.zeroStart());
  }

  private void leadingSign() {
    if (localeSign != Sign.NONE) {
      if (localeSign == Sign.LEADING) {
        out.append(sign == '-' ? '-' : '+');
        signWritten = true;
      }
      return;
    }
    if (brackets) {
      out.append(sign == '+' ? ' ' : '<');
    } else if (sign == '-') {
      out.append('-');
    } else if (sign == '+' && !template.fill()) {
      out.append(' ');
    }
    signWritten = true;
  }

  private void trailingSign() {
    if (signWritten && brackets) {
      out.append(sign == '+' ? ' ' : '>');
    } else if (localeSign == Sign.TRAILING) {
      out.append(sign == '-' ? '-' : '+');
    }
  }

  private void pointOrDigit(boolean zero) {
    if (current() == '.') {
      if (!endsAtPoint() || template.fill()) {
        out.append('.');
      }
    } else if (lastRelevant >= 0 && next > lastRelevant && !zero) {
      return;
    } else if (isBlankZero()) {
      if (!template.fill()) {
        out.append(' ');
      } else if (endsAtPoint()) {
        out.append('0');
      }
    } else {
      out.append(current());
      inNumber = true;
    }
  }

  private char current() {
    return next < digits.length() ? digits.charAt(next) : END;
  }

  private boolean endsAtPoint() {
    return lastRelevant >= 0 && digits.charAt(lastRelevant) == '.';
  }

  /** The 0 of 0.1, which 9.9 leaves out. */
  private boolean isBlankZero() {
    return !template.hasZero() && next == 0 && current() == '0' && afterPoint > 0;
  }
}
