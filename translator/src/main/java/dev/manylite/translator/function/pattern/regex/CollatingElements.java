package dev.manylite.translator.function.pattern.regex;

import java.util.Map;
import java.util.TreeMap;

/** The names that POSIX gives to ASCII's characters, for {@code [[.name.]]}. */
final class CollatingElements {
  private static final String[] CONTROLS = {
    "NUL",
    "SOH",
    "STX",
    "ETX",
    "EOT",
    "ENQ",
    "ACK",
    "BEL alert",
    "BS backspace",
    "HT tab",
    "LF newline",
    "VT vertical-tab",
    "FF form-feed",
    "CR carriage-return",
    "SO",
    "SI",
    "DLE",
    "DC1",
    "DC2",
    "DC3",
    "DC4",
    "NAK",
    "SYN",
    "ETB",
    "CAN",
    "EM",
    "SUB",
    "ESC",
    "IS4 FS",
    "IS3 GS",
    "IS2 RS",
    "IS1 US"
  };
  private static final String[] BEFORE_LETTERS = {
    "space",
    "exclamation-mark",
    "quotation-mark",
    "number-sign",
    "dollar-sign",
    "percent-sign",
    "ampersand",
    "apostrophe",
    "left-parenthesis",
    "right-parenthesis",
    "asterisk",
    "plus-sign",
    "comma",
    "hyphen hyphen-minus",
    "period full-stop",
    "slash solidus",
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "colon",
    "semicolon",
    "less-than-sign",
    "equals-sign",
    "greater-than-sign",
    "question-mark",
    "commercial-at"
  };
  private static final String[] AFTER_CAPITALS = {
    "left-square-bracket", "backslash reverse-solidus", "right-square-bracket",
    "circumflex circumflex-accent", "underscore low-line", "grave-accent"
  };
  private static final String[] AFTER_SMALL = {
    "left-brace left-curly-bracket",
    "vertical-line",
    "right-brace right-curly-bracket",
    "tilde",
    "DEL"
  };
  private static final Map<String, Integer> BY_NAME = byName();

  private CollatingElements() {}

  /** One character stands for itself. */
  static int named(String name) {
    if (name.codePointCount(0, name.length()) == 1) {
      return name.codePointAt(0);
    }
    Integer point = BY_NAME.get(name);
    if (point == null) {
      throw RegexFault.invalid("invalid collating element");
    }
    return point;
  }

  private static Map<String, Integer> byName() {
    Map<String, Integer> all = new TreeMap<>();
    put(all, 0, CONTROLS);
    put(all, ' ', BEFORE_LETTERS);
    put(all, '[', AFTER_CAPITALS);
    put(all, '{', AFTER_SMALL);
    return Map.copyOf(all);
  }

  private static void put(Map<String, Integer> all, int first, String[] names) {
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        all.put(name, first + i);
      }
    }
  }
}
