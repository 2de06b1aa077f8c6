package dev.manylite.translator.type.datetime;

import java.util.HashMap;
import java.util.Map;

/**
 * A word of a date or time (manual, appendix B.3), e.g. {@code jan}, {@code pm}, {@code today}.
 *
 * @param value month or weekday number; else of no account
 */
record DateTimeKeyword(Kind kind, int value) {
  enum Kind {
    MONTH,
    WEEKDAY,
    AM,
    PM,
    AD,
    BC,
    /** {@code at}, {@code on}: filler. */
    IGNORED,
    /** {@code dst} after a zone. */
    DAYLIGHT,
    /** {@code j}, {@code jd}, {@code julian}: a Julian day follows. */
    JULIAN,
    /** {@code t}: a time follows. */
    ISO_TIME,
    /** Another unit's name, which is of no use in a date. */
    UNIT,
    NOW,
    TODAY,
    TOMORROW,
    YESTERDAY,
    ALLBALLS,
    EPOCH,
    INFINITY,
    NEGATIVE_INFINITY
  }

  /** PostgreSQL compares no more characters than these. */
  static final int SIGNIFICANT = 10;

  private static final Map<String, DateTimeKeyword> WORDS = new HashMap<>();

  static {
    String[] months = {
      "jan january",
      "feb february",
      "mar march",
      "apr april",
      "may",
      "jun june",
      "jul july",
      "aug august",
      "sep sept september",
      "oct october",
      "nov november",
      "dec december"
    };
    for (int i = 0; i < months.length; i++) {
      put(Kind.MONTH, i + 1, months[i]);
    }
    String[] days = {
      "sun sunday",
      "mon monday",
      "tue tues tuesday",
      "wed weds wednesday",
      "thu thur thurs thursday",
      "fri friday",
      "sat saturday"
    };
    for (int i = 0; i < days.length; i++) {
      put(Kind.WEEKDAY, i, days[i]);
    }
    put(Kind.AM, 0, "am");
    put(Kind.PM, 0, "pm");
    put(Kind.AD, 0, "ad");
    put(Kind.BC, 0, "bc");
    put(Kind.IGNORED, 0, "at on");
    put(Kind.DAYLIGHT, 3600, "dst");
    put(Kind.JULIAN, 0, "j jd julian");
    put(Kind.ISO_TIME, 0, "t");
    put(Kind.UNIT, 0, "d dow doy h isodow isoyear m mm s y");
    put(Kind.NOW, 0, "now");
    put(Kind.TODAY, 0, "today");
    put(Kind.TOMORROW, 0, "tomorrow");
    put(Kind.YESTERDAY, 0, "yesterday");
    put(Kind.ALLBALLS, 0, "allballs");
    put(Kind.EPOCH, 0, "epoch");
    put(Kind.INFINITY, 0, "infinity");
    put(Kind.NEGATIVE_INFINITY, 0, "-infinity");
  }

  private static void put(Kind kind, int value, String words) {
    for (String word : words.split(" ")) {
      WORDS.put(cut(word), new DateTimeKeyword(kind, value));
    }
  }

  /** Null for an unknown word. */
  static DateTimeKeyword find(String word) {
    return WORDS.get(cut(word));
  }

  static String cut(String word) {
    return word.length() > SIGNIFICANT ? word.substring(0, SIGNIFICANT) : word;
  }
}
