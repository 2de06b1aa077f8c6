package dev.manylite.translator.type.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zones in POSIX's notation (manual, B.5): {@code <-03>3}, {@code CST6CDT,M3.2.0,M11.1.0/1}. Names
 * of any length, and none, are taken; offsets count west.
 */
final class PosixZone {
  private static final String NAME = "<[^>]*>|[^0-9,+-]*";
  private static final String TIME = "([+-]?)(\\d{1,3})(?::(\\d{1,2})(?::(\\d{1,2}))?)?";
  private static final Pattern ZONE =
      Pattern.compile(
          "(?<std>%s)(?<west>%s)(?:(?<dst>%s)(?<dwest>%s)?(?<rules>,.*)?)?"
              .formatted(NAME, unnamed(TIME), "<[^>]+>|[^0-9,+-]+", unnamed(TIME)));
  private static final Pattern RULE =
      Pattern.compile(
          "(?:M(?<month>\\d{1,2})\\.(?<week>[1-5])\\.(?<weekday>[0-6])|J(?<day>\\d{1,3}))"
              + "(?:/(?<time>%s))?".formatted(unnamed(TIME)));
  private static final Pattern TIME_PARTS = Pattern.compile(TIME);

  /** What holds where no rules are written. */
  private static final String DEFAULT_RULES = ",M3.2.0,M11.1.0";

  /** Before all timestamps; rules of ZoneRules begin after a first transition. */
  private static final int FIRST_YEAR = -5000;

  private static final int DAY = 86_400;

  private PosixZone() {}

  private static String unnamed(String pattern) {
    return pattern.replaceAll("\\((?!\\?)", "(?:");
  }

  /** Empty for what is no such notation, or not within what Java can represent. */
  static Optional<Zone> parse(String text) {
    Matcher parts = ZONE.matcher(text.toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      ZoneOffset standard = offset(-seconds(parts.group("west")));
      String name = bare(parts.group("std"));
      if (parts.group("dst") == null) {
        return Optional.of(Zone.fixed(parts.group(), standard.getTotalSeconds(), name));
      }
      String written = parts.group("dwest");
      ZoneOffset daylight =
          offset(written == null ? standard.getTotalSeconds() + 3600 : -seconds(written));
      String rules = parts.group("rules") == null ? DEFAULT_RULES : parts.group("rules");
      return rules(rules, standard, daylight)
          .map(r -> new Zone(parts.group(), r, name, bare(parts.group("dst"))));
    } catch (DateTimeException beyond) {
      return Optional.empty();
    }
  }

  private static ZoneOffset offset(int secondsEast) {
    return ZoneOffset.ofTotalSeconds(secondsEast);
  }

  private static String bare(String name) {
    return name.startsWith("<") ? name.substring(1, name.length() - 1) : name;
  }

  private static Optional<ZoneRules> rules(String text, ZoneOffset standard, ZoneOffset daylight) {
    String[] rules = text.split(",", -1);
    if (rules.length != 3) {
      return Optional.empty();
    }
    ZoneOffsetTransitionRule start = rule(rules[1], standard, standard, daylight);
    ZoneOffsetTransitionRule end = rule(rules[2], standard, daylight, standard);
    if (start == null || end == null) {
      return Optional.empty();
    }
    return Optional.of(
        ZoneRules.of(
            standard,
            standard,
            List.of(),
            List.of(start.createTransition(FIRST_YEAR)),
            List.of(start, end)));
  }

  /** Null for none, or one that Java has no form for. */
  private static ZoneOffsetTransitionRule rule(
      String text, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
    Matcher rule = RULE.matcher(text);
    if (!rule.matches()) {
      return null;
    }
    int time = rule.group("time") == null ? 2 * 3600 : seconds(rule.group("time"));
    if (time < 0 || time > DAY) {
      return null;
    }
    MonthDay day;
    int indicator;
    DayOfWeek weekday = null;
    if (rule.group("day") != null) {
      // Counted without 29 February.
      day = MonthDay.from(Year.of(2001).atDay(Integer.parseInt(rule.group("day"))));
      indicator = day.getDayOfMonth();
    } else {
      int week = Integer.parseInt(rule.group("week"));
      day = MonthDay.of(Month.of(Integer.parseInt(rule.group("month"))), 1);
      indicator = week == 5 ? -1 : week * 7 - 6;
      weekday = DayOfWeek.of((Integer.parseInt(rule.group("weekday")) + 6) % 7 + 1);
    }
    return ZoneOffsetTransitionRule.of(
        day.getMonth(),
        indicator,
        weekday,
        LocalTime.ofSecondOfDay(time % DAY),
        time == DAY,
        TimeDefinition.WALL,
        standard,
        before,
        after);
  }

  private static int seconds(String text) {
    Matcher parts = TIME_PARTS.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException(text);
    }
    int size = (number(parts.group(2)) * 60 + number(parts.group(3))) * 60 + number(parts.group(4));
    return parts.group(1).equals("-") ? -size : size;
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
