package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.DateNode.Kind;
import java.util.List;

/**
 * Reads a date by a template (manual, 9.8.1). Unless FX is given, blanks and separators of the text
 * may be more than the template has.
 */
final class DateScanner {
  private final List<DateNode> template;
  private final ScannedText in;
  private final ScannedDate date = new ScannedDate();

  /** As SQL/JSON wants it: all of the text by all of the template, separators included. */
  private final boolean standard;

  private boolean exact;

  /** Characters that were skipped beyond those the template asks for. */
  private int extra;

  private DateScanner(List<DateNode> template, String text, boolean standard) {
    this.template = template;
    this.in = new ScannedText(text);
    this.standard = standard;
    this.exact = standard;
  }

  static ScannedDate scan(List<DateNode> template, String text) {
    DateScanner scanner = new DateScanner(template, text, false);
    scanner.nodes();
    return scanner.date;
  }

  /**
   * @throws SqlFault 22007 where text and template differ
   */
  static ScannedDate scanStandard(List<DateNode> template, String text) {
    DateScanner scanner = new DateScanner(template, text, true);
    if (scanner.nodes() < template.size()) {
      throw invalid("input string is too short for datetime format");
    }
    scanner.in.skipBlanks();
    if (!scanner.in.atEnd()) {
      throw invalid("trailing characters remain in input string after datetime format");
    }
    return scanner.date;
  }

  /** How many there was text for. */
  private int nodes() {
    int read = 0;
    while (read < template.size() && !in.atEnd()) {
      node(read);
      read++;
    }
    return read;
  }

  private void node(int index) {
    DateNode node = template.get(index);
    boolean field = node.isField();
    if (!exact && node.field() != DateField.EXACT && (field || index == 0)) {
      extra += in.skipBlanks();
    }
    if (!field) {
      text(node);
      return;
    }
    date.use(node.field().calendar());
    boolean open =
        node.fill()
            || node.ordinal() != null
            || index + 1 == template.size()
            || template.get(index + 1).endsNumber();
    new Field(node, open).read();
    if (!exact) {
      extra = in.skipBlanks();
    }
  }

  private void text(DateNode node) {
    if (standard && !in.startsWith(node.spelling())) {
      throw invalid(
          "unmatched format "
              + (node.kind() == Kind.CHARACTER ? "character" : "separator")
              + " \""
              + node.spelling()
              + "\"");
    }
    if (exact) {
      in.skipCharacter();
    } else if (node.kind() == Kind.CHARACTER) {
      if (extra > 0) {
        extra--;
      } else {
        in.skipCharacter();
      }
    } else {
      extra--;
      if (DateTemplate.isSpace(in.peek()) || DateTemplate.isSeparator(in.peek())) {
        in.skipCharacter();
        extra++;
      }
    }
  }

  /**
   * One field's reading.
   *
   * @param open a number goes as far as its digits do
   */
  private final class Field {
    private final DateNode node;
    private final boolean open;

    Field(DateNode node, boolean open) {
      this.node = node;
      this.open = open;
    }

    void read() {
      switch (node.field()) {
        case EXACT -> exact = true;
        case HALF_DOTTED, HALF_DOTTED_PM -> half(DateNames.HALVES_DOTTED);
        case HALF, HALF_PM -> half(DateNames.HALVES);
        case HOUR, HOUR12 -> {
          date.hour = number(date.hour, 2);
          date.twelveHours = true;
          ordinal();
        }
        case HOUR24 -> date.hour = numbered(date.hour, 2);
        case MINUTE -> date.minute = numbered(date.minute, 2);
        case SECOND -> date.second = numbered(date.second, 2);
        case MILLISECOND -> {
          int start = in.position();
          date.millis = number(date.millis, 3);
          date.millis *= scale(in.position() - start, 3);
          ordinal();
        }
        case FRACTION1 -> fraction(1);
        case FRACTION2 -> fraction(2);
        case FRACTION3 -> fraction(3);
        case FRACTION4 -> fraction(4);
        case FRACTION5 -> fraction(5);
        case FRACTION6 -> fraction(6);
        case MICROSECOND -> micros(6);
        case SECONDS_OF_DAY, SECONDS_OF_DAY5 ->
            date.secondsOfDay = numbered(date.secondsOfDay, node.field().length());
        case ZONE, OFFSET -> throw outputOnly(node);
        case ZONE_HOUR -> {
          zoneSign();
          date.zoneHour = number(date.zoneHour, 2);
        }
        case ZONE_MINUTE -> {
          date.zoneSign = date.zoneSign == 0 ? 1 : date.zoneSign;
          date.zoneMinute = number(date.zoneMinute, 2);
        }
        default -> calendar();
      }
    }

    private void calendar() {
      switch (node.field()) {
        case ERA_DOTTED, ERA_DOTTED_BC -> era(DateNames.ERAS_DOTTED);
        case ERA, ERA_BC -> era(DateNames.ERAS);
        case MONTH_NAME -> month(in.word(DateNames.MONTHS, node) + 1);
        case MONTH_SHORT -> month(in.word(DateNames.SHORT_MONTHS, node) + 1);
        case ROMAN_MONTH -> month(12 - in.word(DateNames.ROMAN_MONTHS, node));
        case MONTH -> date.month = numbered(date.month, 2);
        case DAY_NAME -> weekday(in.word(DateNames.DAYS, node));
        case DAY_SHORT -> weekday(in.word(DateNames.SHORT_DAYS, node));
        case DAY_OF_YEAR, ISO_DAY_OF_YEAR -> date.dayOfYear = numbered(date.dayOfYear, 3);
        case DAY -> date.day = numbered(date.day, 2);
        case WEEKDAY -> date.weekday = numbered(date.weekday, 1);
        case ISO_WEEKDAY -> {
          date.weekday = number(date.weekday, 1) + 1;
          date.weekday = date.weekday > 7 ? 1 : date.weekday;
          ordinal();
        }
        case WEEK_OF_YEAR, ISO_WEEK -> date.weekOfYear = numbered(date.weekOfYear, 2);
        case WEEK_OF_MONTH -> date.weekOfMonth = numbered(date.weekOfMonth, 1);
        case QUARTER -> numbered(0, 1);
        case CENTURY -> date.century = numbered(date.century, 2);
        case JULIAN -> date.julian = numbered(date.julian, 1);
        case YEAR_COMMA -> {
          date.year = set(date.year, in.thousands());
          date.yearDigits = 4;
          ordinal();
        }
        case YEAR, ISO_YEAR -> {
          date.year = numbered(date.year, 4);
          date.yearDigits = 4;
        }
        case YEAR3, ISO_YEAR3 -> shortYear(3);
        case YEAR2, ISO_YEAR2 -> shortYear(2);
        case YEAR1, ISO_YEAR1 -> shortYear(1);
        default -> throw new IllegalStateException(node.spelling());
      }
    }

    private void half(List<String> names) {
      date.afternoon = set(date.afternoon, in.word(names, node));
      date.twelveHours = true;
    }

    private void era(List<String> names) {
      date.beforeChrist = set(date.beforeChrist, in.word(names, node));
    }

    private void month(int value) {
      date.month = set(date.month, value);
    }

    /** PostgreSQL compares with the number before it counts from 1. */
    private void weekday(int value) {
      date.weekday = set(date.weekday, value) + 1;
    }

    private void fraction(int digits) {
      date.fractionDigits = digits;
      micros(digits);
    }

    private void micros(int digits) {
      int start = in.position();
      date.micros = number(date.micros, digits);
      date.micros *= scale(in.position() - start, 6);
      ordinal();
    }

    private void shortYear(int digits) {
      int start = in.position();
      date.year = number(date.year, digits);
      if (in.position() - start < 4) {
        date.year = nearestTo2020(date.year);
      }
      date.yearDigits = digits;
      ordinal();
    }

    /** The sign may have been taken for a separator before. */
    private void zoneSign() {
      char c = in.peek();
      if (c == '+' || c == '-' || c == ' ') {
        date.zoneSign = c == '-' ? -1 : 1;
        in.skipCharacter();
      } else {
        date.zoneSign = extra > 0 && in.previous() == '-' ? -1 : 1;
      }
    }

    private int numbered(int before, int digits) {
      int value = number(before, digits);
      ordinal();
      return value;
    }

    private int number(int before, int digits) {
      int value = in.number(digits, open, node);
      return node.field() == DateField.QUARTER ? value : set(before, value);
    }

    private void ordinal() {
      if (node.ordinal() != null) {
        in.skipCharacter();
        in.skipCharacter();
      }
    }

    private int set(int before, int value) {
      if (before != 0 && before != value) {
        throw new SqlFault(
                SqlState.INVALID_DATETIME_FORMAT,
                "conflicting values for \"" + node.spelling() + "\" field in formatting string")
            .withDetail("This value contradicts a previous setting for the same field type.");
      }
      return value;
    }
  }

  static SqlFault outputOnly(DateNode node) {
    return new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED,
        "formatting field \"" + node.spelling() + "\" is only supported in to_char");
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_DATETIME_FORMAT, message);
  }

  /** 25 hundredths of a second are 250 milliseconds. */
  private static int scale(int read, int digits) {
    int scale = 1;
    for (int i = read; i < digits; i++) {
      scale *= 10;
    }
    return read < 1 ? 1 : scale;
  }

  private static int nearestTo2020(int year) {
    if (year < 70) {
      return year + 2000;
    }
    if (year < 100) {
      return year + 1900;
    }
    if (year < 520) {
      return year + 2000;
    }
    return year < 1000 ? year + 1000 : year;
  }
}
