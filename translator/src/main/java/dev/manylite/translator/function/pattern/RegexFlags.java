package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** The flags of the regexp_ functions (manual, table 9.25). */
record RegexFlags(
    boolean global,
    boolean ignoreCase,
    boolean literal,
    boolean expanded,
    boolean newlineStops,
    boolean newlineAnchors) {

  static RegexFlags parse(String flags) {
    boolean global = false;
    boolean ignoreCase = false;
    boolean literal = false;
    boolean expanded = false;
    boolean stops = false;
    boolean anchors = false;
    for (char flag : flags.toCharArray()) {
      switch (flag) {
        case 'g' -> global = true;
        case 'i' -> ignoreCase = true;
        case 'c' -> ignoreCase = false;
        case 'q' -> literal = true;
        case 'x' -> expanded = true;
        case 't' -> expanded = false;
        case 'm', 'n' -> {
          stops = true;
          anchors = true;
        }
        case 'p' -> {
          stops = true;
          anchors = false;
        }
        case 'w' -> {
          stops = false;
          anchors = true;
        }
        case 's' -> {
          stops = false;
          anchors = false;
        }
        case 'b' -> throw SqlFault.unsupported("regular expression option \"b\"");
        case 'e' -> throw SqlFault.unsupported("regular expression option \"e\"");
        default ->
            throw new SqlFault(
                SqlState.INVALID_PARAMETER_VALUE,
                "invalid regular expression option: \"" + flag + "\"");
      }
    }
    return new RegexFlags(global, ignoreCase, literal, expanded, stops, anchors);
  }
}
