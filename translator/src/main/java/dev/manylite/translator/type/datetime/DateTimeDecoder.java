package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeContext.DateStyle.Order;
import dev.manylite.translator.type.datetime.DateTimeFields.Field;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;
import dev.manylite.translator.type.value.Zones;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives meaning to the fields of a date or time (manual, appendix B.1, step 3): what a bare number
 * is depends on what has been seen. {@link #seen} holds the parts that are known; a part that comes
 * twice is an error. Used for one value and thrown away.
 */
abstract class DateTimeDecoder {
  static final int YEAR = 1;
  static final int MONTH = 1 << 1;
  static final int DAY = 1 << 2;
  static final int DATE = YEAR | MONTH | DAY;
  static final int TIME = 1 << 3;
  static final int ZONE = 1 << 4;
  static final int DAYLIGHT = 1 << 5;
  static final int DAY_OF_YEAR = 1 << 6;
  static final int MERIDIEM = 1 << 7;
  static final int ERA = 1 << 8;
  static final int WEEKDAY = 1 << 9;
  static final int SPECIAL = 1 << 10;

  private static final int JULIAN_1970 = 2440588;
  private static final int MAX_ZONE_HOUR = 15;

  final TypeContext context;
  private final Order order;

  int seen;
  int year;
  int month;
  int day;
  int dayOfYear;
  int hour;
  int minute;
  int second;
  int micros;

  /** Seconds east of UTC, where {@link #ZONE} was seen and no zone name decides it. */
  int offset;

  /** A zone that was named; its offset is known once the date is. */
  Zone zone;

  Zones.Abbreviation abbreviation;
  private boolean textMonth;
  private boolean twoDigitYear;
  private boolean julian;
  private boolean beforeChrist;
  private DateTimeKeyword.Kind meridiem;

  DateTimeDecoder(TypeContext context) {
    this.context = context;
    this.order = context.dateStyle().order();
  }

  /** Notes parts as seen; a part may come only once. */
  final void see(int parts) {
    if ((seen & parts) != 0) {
      throw DateTimeFault.badFormat();
    }
    seen |= parts;
  }

  final boolean has(int parts) {
    return (seen & parts) == parts;
  }

  /** A date in one field: {@code 2020-01-31}, {@code 31/jan/2020}. Returns the parts. */
  final int date(String field) {
    List<String> pieces = datePieces(field);
    int parts = 0;
    boolean[] done = new boolean[pieces.size()];
    for (int i = 0; i < done.length; i++) {
      if (DateTimeFields.isLetter(pieces.get(i).charAt(0))) {
        DateTimeKeyword word = DateTimeKeyword.find(pieces.get(i));
        done[i] = true;
        if (word == null || word.kind() != DateTimeKeyword.Kind.MONTH) {
          if (word != null && word.kind() == DateTimeKeyword.Kind.IGNORED) {
            continue;
          }
          throw DateTimeFault.badFormat();
        }
        month = word.value();
        textMonth = true;
        parts = join(parts, MONTH);
      }
    }
    boolean textHere = (parts & MONTH) != 0;
    for (int i = 0; i < done.length; i++) {
      if (!done[i]) {
        parts = join(parts, number(pieces.get(i), textHere, seen | parts));
      }
    }
    // Nothing but a zone, or a bare month's name, may stand before a date in one field.
    if (((seen | parts) & ~(DAY_OF_YEAR | ZONE)) != DATE) {
      throw DateTimeFault.badFormat();
    }
    return parts;
  }

  private int join(int parts, int more) {
    if (((seen | parts) & more) != 0) {
      throw DateTimeFault.badFormat();
    }
    return parts | more;
  }

  private static List<String> datePieces(String field) {
    List<String> pieces = new ArrayList<>();
    int i = 0;
    while (i < field.length()) {
      while (i < field.length() && !isAlphanumeric(field.charAt(i))) {
        i++;
      }
      if (i == field.length()) {
        throw DateTimeFault.badFormat();
      }
      int start = i;
      boolean digits = DateTimeFields.isDigit(field.charAt(i));
      while (i < field.length()
          && (digits
              ? DateTimeFields.isDigit(field.charAt(i))
              : DateTimeFields.isLetter(field.charAt(i)))) {
        i++;
      }
      pieces.add(field.substring(start, i));
      // Whatever ends a piece is dropped, even a letter.
      i++;
    }
    return pieces;
  }

  /** One number whose meaning follows from what is known. Returns the parts. */
  final int number(String field, boolean haveTextMonth, int known) {
    int end = 0;
    while (end < field.length() && DateTimeFields.isDigit(field.charAt(end))) {
      end++;
    }
    if (end == 0) {
      throw DateTimeFault.badFormat();
    }
    int value = integer(field.substring(0, end));
    if (end < field.length()) {
      if (field.charAt(end) != '.') {
        throw DateTimeFault.badFormat();
      }
      if (end > 2) {
        return numberField(field, known | DATE);
      }
      micros = fraction(field.substring(end));
    }
    if (field.length() == 3 && (known & DATE) == YEAR && value >= 1 && value <= 366) {
      dayOfYear = value;
      return DAY_OF_YEAR | MONTH | DAY;
    }
    boolean wide = field.length() >= 3 || order == Order.YMD;
    switch (known & DATE) {
      case 0:
        return wide ? year(value, field) : order == Order.DMY ? day(value) : month(value);
      case YEAR:
        return month(value);
      case MONTH:
        return haveTextMonth && wide ? year(value, field) : day(value);
      case YEAR | MONTH:
        if (haveTextMonth && field.length() >= 3 && twoDigitYear) {
          // The first number was the day after all.
          day = year;
          year = value;
          twoDigitYear = false;
          return DAY;
        }
        return day(value);
      case DAY:
        return month(value);
      case MONTH | DAY:
        return year(value, field);
      case DATE:
        return numberField(field, known);
      default:
        throw DateTimeFault.badFormat();
    }
  }

  private int year(int value, String field) {
    year = value;
    twoDigitYear = field.length() <= 2;
    return YEAR;
  }

  private int month(int value) {
    month = value;
    return MONTH;
  }

  private int day(int value) {
    day = value;
    return DAY;
  }

  /**
   * A number without separators: {@code yyyymmdd}, {@code yymmdd}, {@code hhmmss}, {@code hhmm}.
   */
  final int numberField(String field, int known) {
    String digits = field;
    int point = field.indexOf('.');
    if (point >= 0) {
      micros = point == field.length() - 1 ? 0 : fraction(field.substring(point));
      digits = field.substring(0, point);
    } else if ((known & DATE) != DATE && digits.length() >= 6) {
      int length = digits.length();
      day = integer(digits.substring(length - 2));
      month = integer(digits.substring(length - 4, length - 2));
      year = integer(digits.substring(0, length - 4));
      if (length - 4 == 2) {
        twoDigitYear = true;
      }
      return DATE;
    }
    if ((known & TIME) == 0 && (digits.length() == 6 || digits.length() == 4)) {
      hour = integer(digits.substring(0, 2));
      minute = integer(digits.substring(2, 4));
      second = digits.length() == 6 ? integer(digits.substring(4)) : 0;
      return TIME;
    }
    throw DateTimeFault.badFormat();
  }

  /** {@code hh:mm}, {@code hh:mm:ss}, {@code hh:mm:ss.f}, {@code mm:ss.f}. */
  final void time(String field) {
    int first = field.indexOf(':');
    int next = first + 1;
    while (next < field.length() && DateTimeFields.isDigit(field.charAt(next))) {
      next++;
    }
    hour = integer(field.substring(0, first));
    minute = integer(field.substring(first + 1, next));
    second = 0;
    micros = 0;
    if (next < field.length() && field.charAt(next) == '.') {
      micros = fraction(field.substring(next));
      second = minute;
      minute = hour;
      hour = 0;
    } else if (next < field.length()) {
      int end = next + 1;
      while (end < field.length() && DateTimeFields.isDigit(field.charAt(end))) {
        end++;
      }
      second = integer(field.substring(next + 1, end));
      if (end < field.length()) {
        if (field.charAt(end) != '.') {
          throw DateTimeFault.badFormat();
        }
        micros = fraction(field.substring(end));
      }
    }
    if (minute > 59 || second > 60) {
      throw DateTimeFault.overflow();
    }
  }

  /** Beyond 24:00:00. */
  final void checkTime() {
    if (hour > 24 || minute > 59 || second > 60 || timeMicros() > Times.MICROS_PER_DAY) {
      throw DateTimeFault.overflow();
    }
  }

  final long timeMicros() {
    return ((hour * 60L + minute) * 60 + second) * Times.MICROS_PER_SECOND + micros;
  }

  /** {@code ±hh}, {@code ±hhmm}, {@code ±hh:mm}, {@code ±hh:mm:ss} → seconds east of UTC. */
  static int offset(String field) {
    char sign = field.isEmpty() ? 0 : field.charAt(0);
    if (sign != '+' && sign != '-') {
      throw DateTimeFault.badFormat();
    }
    int[] values = new int[3];
    int position = 0;
    int part = 0;
    do {
      // After the sign or a colon.
      int start = position + 1;
      position = start;
      while (position < field.length() && isOffsetDigit(field, position, start)) {
        position++;
      }
      values[part++] = offsetPart(field.substring(start, position));
    } while (part < 3 && position < field.length() && field.charAt(position) == ':');
    boolean complete = position == field.length();
    if (part == 1 && complete && field.length() > 3) {
      values[1] = values[0] % 100;
      values[0] /= 100;
    }
    if (values[0] < 0 || values[0] > MAX_ZONE_HOUR || !isSixtieth(values[1], values[2])) {
      throw DateTimeFault.of(DateTimeFault.Reason.ZONE_OVERFLOW);
    }
    if (!complete) {
      throw DateTimeFault.badFormat();
    }
    int seconds = values[0] * 3600 + values[1] * 60 + values[2];
    return sign == '-' ? -seconds : seconds;
  }

  private static boolean isOffsetDigit(String field, int at, int start) {
    char c = field.charAt(at);
    return DateTimeFields.isDigit(c) || (at == start && (c == '-' || c == '+'));
  }

  private static boolean isSixtieth(int minutes, int seconds) {
    return minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
  }

  private static int offsetPart(String digits) {
    if (digits.isEmpty() || digits.equals("-") || digits.equals("+")) {
      return 0;
    }
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLong) {
      throw DateTimeFault.of(DateTimeFault.Reason.ZONE_OVERFLOW);
    }
  }

  /** A Julian day, with its fraction as the time. Returns the parts. */
  final int julianDay(String field) {
    int point = field.indexOf('.');
    setJulianDay(integer(point < 0 ? field : field.substring(0, point)));
    if (point < 0) {
      return DATE;
    }
    long time = Math.round(Double.parseDouble("0" + field.substring(point)) * Times.MICROS_PER_DAY);
    hour = (int) (time / Times.MICROS_PER_HOUR);
    minute = (int) (time / Times.MICROS_PER_MINUTE % 60);
    second = (int) (time / Times.MICROS_PER_SECOND % 60);
    micros = (int) (time % Times.MICROS_PER_SECOND);
    return DATE | TIME;
  }

  final void setJulianDay(int julianDay) {
    setDate(julianDay - JULIAN_1970);
    julian = true;
  }

  final void setDate(long epochDay) {
    var date = java.time.LocalDate.ofEpochDay(epochDay);
    year = date.getYear();
    month = date.getMonthValue();
    day = date.getDayOfMonth();
  }

  /** Today in the session's zone, by the transaction's start. */
  final long today() {
    return Math.floorDiv(nowLocal(), Times.MICROS_PER_DAY);
  }

  /** The transaction's start in the session's zone. */
  final long nowLocal() {
    return Timestamps.toLocal(Timestamps.micros(context.transactionTime()), context.zone());
  }

  final void setTime(long sinceMidnight) {
    hour = (int) (sinceMidnight / Times.MICROS_PER_HOUR);
    minute = (int) (sinceMidnight / Times.MICROS_PER_MINUTE % 60);
    second = (int) (sinceMidnight / Times.MICROS_PER_SECOND % 60);
    micros = (int) (sinceMidnight % Times.MICROS_PER_SECOND);
  }

  /**
   * A word that means the same wherever a time may stand: a zone's abbreviation, am, bc, dst, a
   * weekday. False if it is another.
   */
  final boolean commonWord(String word, DateTimeKeyword keyword) {
    var found = Zones.abbreviation(word).orElse(null);
    if (found != null) {
      see(ZONE);
      if (found.zone() == null) {
        offset += found.offset();
      } else {
        abbreviation = found;
      }
      return true;
    }
    if (keyword == null) {
      zone = Zones.named(word).orElseThrow(DateTimeFault::badFormat);
      see(ZONE);
      return true;
    }
    switch (keyword.kind()) {
      case IGNORED:
        return true;
      case AM, PM:
        see(MERIDIEM);
        meridiem = keyword.kind();
        return true;
      case AD, BC:
        see(ERA);
        beforeChrist = keyword.kind() == DateTimeKeyword.Kind.BC;
        return true;
      case DAYLIGHT:
        see(DAYLIGHT);
        offset += keyword.value();
        return true;
      default:
        return false;
    }
  }

  /** A textual month, which may make a day of the number before it. */
  final void monthName(int value) {
    if ((seen & MONTH) != 0 && !textMonth && (seen & DAY) == 0 && month >= 1 && month <= 31) {
      day = month;
      see(DAY);
    } else {
      see(MONTH);
    }
    textMonth = true;
    month = value;
  }

  final boolean hasTextMonth() {
    return textMonth;
  }

  /** The last checks on year, month and day. */
  final void validateDate() {
    if (has(YEAR) && !julian) {
      if (!twoDigitYear || beforeChrist) {
        if (year <= 0) {
          throw DateTimeFault.overflow();
        }
        year = beforeChrist ? 1 - year : year;
      } else if (year < 70) {
        year += 2000;
      } else if (year < 100) {
        year += 1900;
      }
    }
    if (has(DAY_OF_YEAR)) {
      setDate(Dates.epochDay(year, 1, 1) + dayOfYear - 1);
    }
    if (has(MONTH) && (month < 1 || month > 12)) {
      throw DateTimeFault.of(DateTimeFault.Reason.MONTH_DAY_OVERFLOW);
    }
    if (has(DAY) && (day < 1 || day > 31)) {
      throw DateTimeFault.of(DateTimeFault.Reason.MONTH_DAY_OVERFLOW);
    }
    if (has(DATE) && day > Dates.daysInMonth(year, month)) {
      throw DateTimeFault.overflow();
    }
  }

  final void applyMeridiem() {
    if (meridiem == null) {
      return;
    }
    if (hour > 12) {
      throw DateTimeFault.overflow();
    }
    if (meridiem == DateTimeKeyword.Kind.AM) {
      hour = hour == 12 ? 0 : hour;
    } else if (hour != 12) {
      hour += 12;
    }
  }

  final void namedZone(String name) {
    zone = Zones.named(name).orElseThrow(() -> DateTimeFault.unknownZone(name));
    see(ZONE);
  }

  static boolean isTimeLike(Field field) {
    return field.kind() == DateTimeFields.Kind.NUMBER
        || field.kind() == DateTimeFields.Kind.TIME
        || field.kind() == DateTimeFields.Kind.DATE;
  }

  static int integer(String digits) {
    if (digits.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLong) {
      throw DateTimeFault.overflow();
    }
  }

  /** {@code .fff} in microseconds, rounded half to even. */
  static int fraction(String field) {
    if (field.length() == 1) {
      return 0;
    }
    for (int i = 1; i < field.length(); i++) {
      if (!DateTimeFields.isDigit(field.charAt(i))) {
        throw DateTimeFault.badFormat();
      }
    }
    return (int) Math.rint(Double.parseDouble("0" + field) * Times.MICROS_PER_SECOND);
  }

  private static boolean isAlphanumeric(char c) {
    return DateTimeFields.isDigit(c) || DateTimeFields.isLetter(c);
  }
}
