package dev.manylite.translator.function.textsearch.headline;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.textsearch.headline.OptionList.Option;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.Locale;
import java.util.Set;

/** The options of ts_headline (manual, 12.3.4). */
record HeadlineOptions(
    int maxWords,
    int minWords,
    int shortWord,
    int maxFragments,
    boolean highlightAll,
    String startSelection,
    String stopSelection,
    String fragmentDelimiter) {
  private static final Set<String> TRUE = Set.of("1", "on", "true", "t", "y", "yes");
  private static final int SHORTEST_COVER = 100;

  /**
   * @param text null for none
   * @throws SqlFault 42601, 22023, 22P02
   */
  static HeadlineOptions parse(String text) {
    int max = 35;
    int min = 15;
    int shortest = 3;
    int fragments = 0;
    boolean all = false;
    String start = "<b>";
    String stop = "</b>";
    String delimiter = " ... ";
    for (Option option : OptionList.parse(text == null ? "" : text)) {
      String value = option.value();
      switch (option.name().toLowerCase(Locale.ROOT)) {
        case "maxwords" -> max = number(value);
        case "minwords" -> min = number(value);
        case "shortword" -> shortest = number(value);
        case "maxfragments" -> fragments = number(value);
        case "startsel" -> start = value;
        case "stopsel" -> stop = value;
        case "fragmentdelimiter" -> delimiter = value;
        case "highlightall" -> all = TRUE.contains(value.toLowerCase(Locale.ROOT));
        default -> throw invalid("unrecognized headline parameter: \"" + option.name() + "\"");
      }
    }
    return new HeadlineOptions(max, min, shortest, fragments, all, start, stop, delimiter)
        .checked();
  }

  private static int number(String value) {
    return ((Long) Types.INT4.input(value, SqlType.NO_MODIFIER, null)).intValue();
  }

  private HeadlineOptions checked() {
    if (!highlightAll) {
      require(minWords < maxWords, "MinWords should be less than MaxWords");
      require(minWords > 0, "MinWords should be positive");
      require(shortWord >= 0, "ShortWord should be >= 0");
      require(maxFragments >= 0, "MaxFragments should be >= 0");
    }
    return this;
  }

  private static void require(boolean held, String message) {
    if (!held) {
      throw invalid(message);
    }
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }

  /** Tokens that a stretch which satisfies the query may have; a longer one is not looked for. */
  int longestCover() {
    int longest = Math.max(maxWords * 10, SHORTEST_COVER);
    return maxFragments > 0 ? longest * maxFragments : longest;
  }
}
