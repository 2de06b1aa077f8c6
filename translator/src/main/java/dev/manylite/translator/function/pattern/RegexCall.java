package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.pattern.regex.Match;
import dev.manylite.translator.function.pattern.regex.Regex;
import dev.manylite.translator.function.pattern.regex.RegexCache;
import java.util.function.Predicate;

/** A call's arguments: a text, a pattern, and more that may be left out from the end. */
record RegexCall(FunctionContext context, Object[] arguments) {

  String text() {
    return (String) arguments[0];
  }

  /** The text at that place; empty if left out. */
  String text(int place) {
    return arguments.length > place ? (String) arguments[place] : "";
  }

  /**
   * @throws SqlFault 22023 if the number at that place is not in the range
   */
  int number(int place, String name, int otherwise, int least, int most) {
    if (arguments.length <= place) {
      return otherwise;
    }
    long value = (Long) arguments[place];
    if (value < least || value > most) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "invalid value for parameter \"" + name + "\": " + value);
    }
    return (int) value;
  }

  /** Where to begin, counted from 0; given from 1. */
  int start(int place) {
    return number(place, "start", 1, 1, Integer.MAX_VALUE) - 1;
  }

  Regex regex(RegexCache cache, RegexFlags flags) {
    return cache.get((String) arguments[1], flags.syntax());
  }

  boolean matches(Regex regex) {
    return regex.matches(text(), context::checkCanceled);
  }

  Match find(Regex regex, boolean groups) {
    return regex.find(text(), groups, context::checkCanceled);
  }

  void forEach(Regex regex, int start, boolean groups, Predicate<Match> visitor) {
    regex.forEach(text(), start, groups, context::checkCanceled, visitor);
  }

  /** The match of that number, from 1; null if there are fewer. */
  Match nth(Regex regex, int start, int number, boolean groups) {
    Match[] found = {null};
    int[] left = {number};
    forEach(
        regex,
        start,
        groups,
        match -> {
          found[0] = --left[0] == 0 ? match : null;
          return left[0] > 0;
        });
    return found[0];
  }
}
