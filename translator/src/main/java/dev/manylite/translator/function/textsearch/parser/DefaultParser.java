package dev.manylite.translator.function.textsearch.parser;

import dev.manylite.translator.function.textsearch.parser.Rule.Move;
import dev.manylite.translator.type.value.CharacterTypes;
import java.util.List;

/**
 * A finite automaton with a stack: where a rule pushes, the parser goes on to see whether something
 * longer begins here, and comes back to the rule after it if not. Not for two threads.
 */
public final class DefaultParser {
  private static final RuleTable RULES = RuleTable.load();
  private static final Marks MARKS = Marks.load();
  private static final int BASE = RULES.state("BASE");
  private static final int URL_PATH_FIRST = RULES.state("URL_PATH_FIRST");
  private static final int END = -1;

  /** A place in the text, and what is known of the token that began before it. */
  private static final class Place {
    private int at;
    private int length;
    private int state;
    private int resume;
    private Place previous;

    Place() {}

    /** The same place, to come back from. */
    Place(Place pushed) {
      at = pushed.at;
      length = pushed.length;
      state = pushed.state;
      previous = pushed;
    }
  }

  private final String text;
  private Place place = new Place();
  private boolean ignoring;
  private boolean hostWanted;
  private int start;
  private int tokenLength;
  private TokenType type;

  public DefaultParser(String text) {
    this.text = text;
  }

  /** The part of the text from {@code from} on. */
  private DefaultParser(String text, int from) {
    this(text);
    place.at = from;
  }

  /** Null at the end. */
  public Token next() {
    return find() ? new Token(type, text.substring(start, start + tokenLength)) : null;
  }

  private boolean find() {
    if (place.at >= text.length()) {
      return false;
    }
    start = place.at;
    place.resume = 0;
    while (true) {
      List<Rule> rules = RULES.rules(place.state);
      int number = place.resume;
      place.resume = 0;
      int c = place.at < text.length() ? text.codePointAt(place.at) : END;
      while (!holds(rules.get(number), c)) {
        number++;
      }
      Rule rule = rules.get(number);
      special(rule);
      if (rule.has(Move.TOKEN)) {
        tokenLength = place.length;
        place.length = 0;
        type = rule.type();
      }
      move(rule, number);
      if (rule.next() >= 0) {
        place.state = rule.next();
      }
      if (rule.has(Move.TOKEN)) {
        return true;
      }
      if (place.at >= text.length() && !rule.has(Move.AGAIN)) {
        return false;
      }
      if (!rule.has(Move.AGAIN) && !rule.has(Move.POP) && c != END) {
        place.at += Character.charCount(c);
        place.length += Character.charCount(c);
      }
    }
  }

  private void move(Rule rule, int number) {
    if (rule.has(Move.POP)) {
      place = place.previous;
    } else if (rule.has(Move.PUSH)) {
      place.resume = number + 1;
      place = new Place(place);
    } else if (rule.has(Move.FORGET)) {
      place.previous = place.previous.previous;
    } else if (rule.has(Move.FORGET_ALL)) {
      place.previous = null;
    } else if (rule.has(Move.MERGE)) {
      Place merged = place;
      place = place.previous;
      place.at = merged.at;
      place.length = merged.length;
    }
  }

  private void special(Rule rule) {
    if (rule.special() == null) {
      return;
    }
    switch (rule.special()) {
      case TAG -> {
        if (isToken("<script") || isToken("<style")) {
          ignoring = true;
        } else if (isToken("</script") || isToken("</style")) {
          ignoring = false;
        }
      }
      case URL -> {
        hostWanted = true;
        place.at -= place.length;
      }
      case REWIND -> place.at -= place.length;
      case RESTART -> {
        place.at -= place.length;
        place.length = 0;
      }
    }
  }

  private boolean isToken(String tag) {
    return place.length == tag.length() && text.regionMatches(true, start, tag, 0, tag.length());
  }

  private boolean holds(Rule rule, int c) {
    return switch (rule.test()) {
      case CHARACTER -> c == rule.character();
      case END -> c == END;
      case IGNORED -> ignoring;
      case ASCII_LETTER -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      case LETTER -> c != END && CharacterTypes.isAlpha(c);
      case DIGIT -> CharacterTypes.isDigit(c);
      case ALPHANUMERIC -> c != END && CharacterTypes.isAlnum(c);
      case NOT_ALPHANUMERIC -> c == END || !CharacterTypes.isAlnum(c);
      case MARK -> c != END && MARKS.contain(c);
      case SPACE -> c != END && CharacterTypes.isSpace(c);
      case HEX_DIGIT -> CharacterTypes.isHexDigit(c);
      case URL_CHARACTER -> c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
      case HOST_WANTED -> hostWasWanted();
      case A_HOST -> found(new DefaultParser(text, place.at), TokenType.HOST);
      case A_URL_PATH -> found(new DefaultParser(text, place.at), TokenType.URL_PATH);
      case ELSE -> true;
    };
  }

  private boolean hostWasWanted() {
    boolean wanted = hostWanted;
    hostWanted = false;
    return wanted;
  }

  /** Whether such a token begins here; goes behind it then. */
  private boolean found(DefaultParser inner, TokenType wanted) {
    if (wanted == TokenType.HOST) {
      inner.hostWanted = true;
    } else {
      inner.place = new Place(inner.place);
      inner.place.state = URL_PATH_FIRST;
    }
    if (!inner.find() || inner.type != wanted) {
      return false;
    }
    place.at += inner.tokenLength;
    place.length += inner.tokenLength;
    return true;
  }
}
