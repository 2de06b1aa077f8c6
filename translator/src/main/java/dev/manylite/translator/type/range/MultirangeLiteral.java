package dev.manylite.translator.type.range;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Blanks;
import java.util.List;
import java.util.function.Consumer;

/** A multirange's text form (manual, 8.17.5; PostgreSQL's multirange_in). */
final class MultirangeLiteral {
  private enum State {
    BEFORE_RANGE,
    IN_RANGE,
    ESCAPED,
    QUOTED,
    QUOTED_ESCAPED,
    AFTER_RANGE,
    FINISHED
  }

  private final String text;
  private final Consumer<String> ranges;
  private State state = State.BEFORE_RANGE;
  private int position;
  private int start;
  private boolean any;

  private MultirangeLiteral(String text, Consumer<String> ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  /**
   * The texts of the ranges in it, without empty ones, each as soon as it is found.
   *
   * @throws SqlFault 22P02
   */
  static void parse(String text, Consumer<String> ranges) {
    new MultirangeLiteral(text, ranges).parse();
  }

  private void parse() {
    skipBlanks();
    if (position >= text.length() || text.charAt(position) != '{') {
      throw malformed("Missing left brace.");
    }
    position++;
    for (; state != State.FINISHED; position++) {
      if (position >= text.length()) {
        throw malformed("Unexpected end of input.");
      }
      char c = text.charAt(position);
      if (!Blanks.is(c)) {
        step(c);
      }
    }
    skipBlanks();
    if (position < text.length()) {
      throw malformed("Junk after closing right brace.");
    }
  }

  private void step(char c) {
    switch (state) {
      case BEFORE_RANGE -> beforeRange(c);
      case IN_RANGE -> inRange(c);
      case ESCAPED -> state = State.IN_RANGE;
      case QUOTED -> quoted(c);
      case QUOTED_ESCAPED -> state = State.QUOTED;
      case AFTER_RANGE -> afterRange(c);
      case FINISHED -> throw new IllegalStateException("nothing is read after the end");
    }
  }

  private void beforeRange(char c) {
    if (c == '[' || c == '(') {
      start = position;
      state = State.IN_RANGE;
    } else if (c == '}' && !any) {
      state = State.FINISHED;
    } else if (RangeLiteral.isEmptyWord(text, position)) {
      any = true;
      position += RangeLiteral.emptyWordLength() - 1;
      state = State.AFTER_RANGE;
    } else {
      throw malformed("Expected range start.");
    }
  }

  private void inRange(char c) {
    if (c == ']' || c == ')') {
      any = true;
      state = State.AFTER_RANGE;
      ranges.accept(text.substring(start, position + 1));
    } else if (c == '"') {
      state = State.QUOTED;
    } else if (c == '\\') {
      state = State.ESCAPED;
    }
  }

  private void quoted(char c) {
    if (c == '\\') {
      state = State.QUOTED_ESCAPED;
    } else if (c == '"') {
      if (position + 1 < text.length() && text.charAt(position + 1) == '"') {
        position++;
      } else {
        state = State.IN_RANGE;
      }
    }
  }

  private void afterRange(char c) {
    switch (c) {
      case ',' -> state = State.BEFORE_RANGE;
      case '}' -> state = State.FINISHED;
      default -> throw malformed("Expected comma or end of multirange.");
    }
  }

  private void skipBlanks() {
    while (position < text.length() && Blanks.is(text.charAt(position))) {
      position++;
    }
  }

  private SqlFault malformed(String detail) {
    return new SqlFault(
            SqlState.INVALID_TEXT_REPRESENTATION, "malformed multirange literal: \"" + text + "\"")
        .withDetail(detail);
  }

  static String print(List<String> ranges) {
    return "{" + String.join(",", ranges) + "}";
  }
}
