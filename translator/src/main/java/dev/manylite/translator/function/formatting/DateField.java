package dev.manylite.translator.function.formatting;

import java.util.Locale;

/** The template patterns for dates and times (manual, table 9.27). */
enum DateField {
  ERA_DOTTED("A.D.", false, Calendar.ANY),
  ERA_DOTTED_BC("B.C.", false, Calendar.ANY),
  ERA("AD", false, Calendar.ANY),
  ERA_BC("BC", false, Calendar.ANY),
  HALF_DOTTED("A.M.", false, Calendar.ANY),
  HALF_DOTTED_PM("P.M.", false, Calendar.ANY),
  HALF("AM", false, Calendar.ANY),
  HALF_PM("PM", false, Calendar.ANY),
  CENTURY("CC", true, Calendar.ANY),
  DAY_NAME("DAY", false, Calendar.ANY),
  DAY_OF_YEAR("DDD", true, Calendar.GREGORIAN),
  DAY("DD", true, Calendar.GREGORIAN),
  DAY_SHORT("DY", false, Calendar.ANY),
  WEEKDAY("D", true, Calendar.GREGORIAN),
  FRACTION1("FF1", true, Calendar.ANY),
  FRACTION2("FF2", true, Calendar.ANY),
  FRACTION3("FF3", true, Calendar.ANY),
  FRACTION4("FF4", true, Calendar.ANY),
  FRACTION5("FF5", true, Calendar.ANY),
  FRACTION6("FF6", true, Calendar.ANY),
  EXACT("FX", false, Calendar.ANY),
  HOUR24("HH24", true, Calendar.ANY),
  HOUR12("HH12", true, Calendar.ANY),
  HOUR("HH", true, Calendar.ANY),
  ISO_DAY_OF_YEAR("IDDD", true, Calendar.ISO_WEEK),
  ISO_WEEKDAY("ID", true, Calendar.ISO_WEEK),
  ISO_WEEK("IW", true, Calendar.ISO_WEEK),
  ISO_YEAR("IYYY", true, Calendar.ISO_WEEK),
  ISO_YEAR3("IYY", true, Calendar.ISO_WEEK),
  ISO_YEAR2("IY", true, Calendar.ISO_WEEK),
  ISO_YEAR1("I", true, Calendar.ISO_WEEK),
  JULIAN("J", true, Calendar.ANY),
  MINUTE("MI", true, Calendar.ANY),
  MONTH("MM", true, Calendar.GREGORIAN),
  MONTH_NAME("MONTH", false, Calendar.GREGORIAN),
  MONTH_SHORT("MON", false, Calendar.GREGORIAN),
  MILLISECOND("MS", true, Calendar.ANY),
  OFFSET("OF", false, Calendar.ANY),
  QUARTER("Q", true, Calendar.ANY),
  ROMAN_MONTH("RM", false, Calendar.GREGORIAN),
  SECONDS_OF_DAY5("SSSSS", true, Calendar.ANY),
  SECONDS_OF_DAY("SSSS", true, Calendar.ANY),
  SECOND("SS", true, Calendar.ANY),
  ZONE_HOUR("TZH", false, Calendar.ANY),
  ZONE_MINUTE("TZM", true, Calendar.ANY),
  ZONE("TZ", false, Calendar.ANY),
  MICROSECOND("US", true, Calendar.ANY),
  WEEK_OF_YEAR("WW", true, Calendar.GREGORIAN),
  WEEK_OF_MONTH("W", true, Calendar.GREGORIAN),
  YEAR_COMMA("Y,YYY", true, Calendar.GREGORIAN),
  YEAR("YYYY", true, Calendar.GREGORIAN),
  YEAR3("YYY", true, Calendar.GREGORIAN),
  YEAR2("YY", true, Calendar.GREGORIAN),
  YEAR1("Y", true, Calendar.GREGORIAN);

  /** Which way of counting a field belongs to; a template must not mix the last two. */
  enum Calendar {
    ANY,
    GREGORIAN,
    ISO_WEEK
  }

  private final String upper;
  private final String lower;

  /** Spelt as a name, {@code Month}; null for fields that have only two spellings. */
  private final String capitalized;

  private final boolean digits;
  private final Calendar calendar;

  DateField(String upper, boolean digits, Calendar calendar) {
    this.upper = upper;
    this.lower = upper.toLowerCase(Locale.ROOT);
    boolean name = upper.equals("DAY") || upper.equals("DY") || upper.startsWith("MON");
    this.capitalized = name ? upper.charAt(0) + lower.substring(1) : null;
    this.digits = digits;
    this.calendar = calendar;
  }

  /** What of a timestamp with time zone the field is a part of. */
  enum Part {
    DATE,
    TIME,
    ZONE,
    NONE
  }

  Part part() {
    return switch (this) {
      case EXACT -> Part.NONE;
      case ZONE, OFFSET, ZONE_HOUR, ZONE_MINUTE -> Part.ZONE;
      case HALF_DOTTED, HALF_DOTTED_PM, HALF, HALF_PM, HOUR24, HOUR12, HOUR, MINUTE, SECOND ->
          Part.TIME;
      case MILLISECOND, MICROSECOND, SECONDS_OF_DAY5, SECONDS_OF_DAY -> Part.TIME;
      case FRACTION1, FRACTION2, FRACTION3, FRACTION4, FRACTION5, FRACTION6 -> Part.TIME;
      default -> Part.DATE;
    };
  }

  boolean isDigits() {
    return digits;
  }

  Calendar calendar() {
    return calendar;
  }

  int length() {
    return upper.length();
  }

  /** The spelling of this field at an offset of the template, or null. */
  String spelledAt(String template, int offset) {
    if (template.startsWith(upper, offset)) {
      return upper;
    }
    if (template.startsWith(lower, offset)) {
      return lower;
    }
    return capitalized != null && template.startsWith(capitalized, offset) ? capitalized : null;
  }
}
