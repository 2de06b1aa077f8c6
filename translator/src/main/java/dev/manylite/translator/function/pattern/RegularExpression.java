package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * An advanced regular expression of PostgreSQL (manual, 9.7.3), carried out by java.util.regex.
 * Java takes the first alternative that matches, PostgreSQL the longest match: where a pattern has
 * alternatives, the longest end is looked for at the leftmost start.
 */
final class RegularExpression {
  private final Pattern pattern;
  private final boolean alternatives;
  private final boolean global;

  private RegularExpression(Pattern pattern, boolean alternatives, boolean global) {
    this.pattern = pattern;
    this.alternatives = alternatives;
    this.global = global;
  }

  /** flags: those of the regexp_ functions, g among them. */
  static RegularExpression of(String regex, String flags) {
    RegexFlags parsed = RegexFlags.parse(flags);
    RegexTranslation translation = new RegexTranslation(regex, parsed);
    try {
      return new RegularExpression(
          Pattern.compile(translation.java(), translation.javaFlags()),
          translation.hasAlternatives(),
          parsed.global());
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw new SqlFault(
          SqlState.INVALID_REGULAR_EXPRESSION,
          "invalid regular expression: " + RegexTranslation.reason(e));
    }
  }

  boolean global() {
    return global;
  }

  /** A match's start and end and its groups' texts, null for those that took no part. */
  record Match(int start, int end, List<String> groups) {}

  Optional<Match> find(String text, int from) {
    Matcher matcher = pattern.matcher(text);
    try {
      if (!matcher.find(from)) {
        return Optional.empty();
      }
      if (alternatives) {
        lengthen(matcher, text, matcher.start(), matcher.end());
      }
    } catch (StackOverflowError e) {
      throw new SqlFault(
          SqlState.INVALID_REGULAR_EXPRESSION, "regular expression failed: too complex");
    }
    List<String> groups = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    return Optional.of(new Match(matcher.start(), matcher.end(), groups));
  }

  private static void lengthen(Matcher matcher, String text, int start, int found) {
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    for (int end = text.length(); end > found; end--) {
      if (matcher.region(start, end).matches()) {
        return;
      }
    }
    matcher.region(start, found).matches();
  }

  /**
   * All matches that do not overlap; an empty one right after a match is skipped, as in PostgreSQL.
   */
  List<Match> findAll(String text, int from) {
    List<Match> matches = new ArrayList<>();
    int position = from;
    while (position <= text.length()) {
      Optional<Match> found = find(text, position);
      if (found.isEmpty()) {
        break;
      }
      Match match = found.get();
      matches.add(match);
      position = match.end();
      if (match.start() == match.end()) {
        position += position < text.length() ? Character.charCount(text.codePointAt(position)) : 1;
      }
    }
    return matches;
  }
}
