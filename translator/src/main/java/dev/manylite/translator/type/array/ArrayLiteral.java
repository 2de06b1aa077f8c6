package dev.manylite.translator.type.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Blanks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads an array's text form (manual, 8.15.2) into nested lists of element texts, null for NULL. A
 * state machine over characters; each state is what has just been read:
 *
 * <pre>
 * START ─{─▶ OPEN ─char─▶ ELEMENT ─,─▶ DELIMITED ─char─▶ ELEMENT …
 *            OPEN ─{─▶ OPEN         ELEMENT ─}─▶ CLOSED ─,─▶ LIST_DELIMITED ─{─▶ OPEN
 *            OPEN, DELIMITED ─"─▶ QUOTED (until the next ")
 * </pre>
 */
final class ArrayLiteral {
  private static final int MAX_DIMENSIONS = 6;

  private enum State {
    START,
    OPEN,
    ELEMENT,
    QUOTED,
    DELIMITED,
    CLOSED,
    LIST_DELIMITED
  }

  private final String text;
  private final List<Integer> lowerBounds = new ArrayList<>();
  private final Deque<List<Object>> open = new ArrayDeque<>();
  private final StringBuilder element = new StringBuilder();
  private State state = State.START;
  private boolean escaped;
  private int kept;
  private int position;

  private ArrayLiteral(String text) {
    this.text = text;
  }

  /**
   * @param lowerBounds empty where none are written
   */
  record Parsed(List<Object> elements, List<Integer> lowerBounds) {}

  /**
   * @throws SqlFault 22P02, 2202E, 54000
   */
  static Parsed parse(String text) {
    ArrayLiteral literal = new ArrayLiteral(text);
    List<Integer> lengths = literal.bounds();
    List<Object> elements = literal.elements();
    literal.checkShape(elements, lengths);
    return new Parsed(elements, literal.lowerBounds);
  }

  /** {@code [1:2][1:3]=}: the lengths; null where not written. */
  private List<Integer> bounds() {
    skipBlanks();
    List<Integer> lengths = new ArrayList<>();
    while (at(position) == '[') {
      position++;
      if (lengths.size() == MAX_DIMENSIONS) {
        throw tooManyDimensions(lengths.size() + 1);
      }
      int first = bound("\"[\" must introduce explicitly-specified array dimensions.");
      int last = first;
      if (at(position) == ':') {
        position++;
        last = bound("Missing array dimension value.");
      } else {
        first = 1;
      }
      if (at(position) != ']') {
        throw malformed("Missing \"]\" after array dimensions.");
      }
      position++;
      if (last < first) {
        throw new SqlFault(
            SqlState.ARRAY_SUBSCRIPT_ERROR, "upper bound cannot be less than lower bound");
      }
      if (last == Integer.MAX_VALUE) {
        throw new SqlFault(
            SqlState.PROGRAM_LIMIT_EXCEEDED, "array lower bound is too large: " + first);
      }
      lengths.add(last - first + 1);
      lowerBounds.add(first);
      skipBlanks();
    }
    if (lengths.isEmpty()) {
      if (at(position) != '{') {
        throw malformed("Array value must start with \"{\" or dimension information.");
      }
      return null;
    }
    if (at(position) != '=') {
      throw malformed("Missing \"=\" after array dimensions.");
    }
    position++;
    skipBlanks();
    if (at(position) != '{') {
      throw malformed("Array contents must start with \"{\".");
    }
    return lengths;
  }

  private int bound(String missing) {
    int start = position;
    if (at(position) == '-' || at(position) == '+') {
      position++;
    }
    int digits = position;
    while (at(position) >= '0' && at(position) <= '9') {
      position++;
    }
    if (position == digits) {
      throw malformed(missing);
    }
    try {
      return Integer.parseInt(text.substring(start, position));
    } catch (NumberFormatException tooLarge) {
      return Integer.MAX_VALUE;
    }
  }

  private List<Object> elements() {
    List<Object> outermost = null;
    while (outermost == null) {
      if (position >= text.length()) {
        throw malformed("Unexpected end of input.");
      }
      char c = text.charAt(position++);
      switch (c) {
        case '\\' -> escape();
        case '"' -> quoted();
        case '{' -> openList();
        case '}' -> outermost = closeList();
        case ',' -> delimiter();
        default -> character(c);
      }
    }
    skipBlanks();
    if (position < text.length()) {
      throw malformed("Junk after closing right brace.");
    }
    return outermost;
  }

  private void escape() {
    if (state != State.OPEN && state != State.ELEMENT && state != State.DELIMITED) {
      throw unexpected('\\');
    }
    if (position >= text.length()) {
      throw malformed("Unexpected end of input.");
    }
    state = State.ELEMENT;
    escaped = true;
    element.append(text.charAt(position++));
    kept = element.length();
  }

  private void quoted() {
    if (state != State.OPEN && state != State.DELIMITED) {
      throw malformed("Unexpected array element.");
    }
    state = State.QUOTED;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        if (position >= text.length()) {
          break;
        }
        c = text.charAt(position++);
      }
      element.append(c);
    }
    throw malformed("Unexpected end of input.");
  }

  private void openList() {
    if (state != State.START && state != State.OPEN && state != State.LIST_DELIMITED) {
      throw unexpected('{');
    }
    if (open.size() == MAX_DIMENSIONS) {
      throw tooManyDimensions(MAX_DIMENSIONS + 1);
    }
    state = State.OPEN;
    open.push(new ArrayList<>());
  }

  private List<Object> closeList() {
    boolean empty = state == State.OPEN && open.size() == 1;
    if (!empty && state != State.ELEMENT && state != State.QUOTED && state != State.CLOSED) {
      throw unexpected('}');
    }
    endElement();
    List<Object> closed = open.pop();
    state = State.CLOSED;
    if (open.isEmpty()) {
      return closed;
    }
    List<Object> siblings = open.peek();
    if (!siblings.isEmpty() && ((List<?>) siblings.get(0)).size() != closed.size()) {
      throw mismatch();
    }
    siblings.add(closed);
    return null;
  }

  private void delimiter() {
    if (state != State.ELEMENT && state != State.QUOTED && state != State.CLOSED) {
      throw unexpected(',');
    }
    endElement();
    state = state == State.CLOSED ? State.LIST_DELIMITED : State.DELIMITED;
  }

  private void character(char c) {
    if (Blanks.is(c)) {
      if (state == State.ELEMENT) {
        element.append(c);
      }
      return;
    }
    if (state != State.OPEN && state != State.ELEMENT && state != State.DELIMITED) {
      throw malformed("Unexpected array element.");
    }
    state = State.ELEMENT;
    element.append(c);
    kept = element.length();
  }

  /** Blanks around an element that is not quoted are no part of it. */
  private void endElement() {
    if (state == State.QUOTED) {
      open.peek().add(element.toString());
    } else if (state == State.ELEMENT) {
      element.setLength(kept);
      String word = element.toString();
      open.peek().add(!escaped && word.equalsIgnoreCase("NULL") ? null : word);
    }
    element.setLength(0);
    escaped = false;
    kept = 0;
  }

  private void checkShape(List<Object> elements, List<Integer> bounds) {
    List<Integer> dimensions = ArrayValue.dimensions(elements);
    checkDepth(elements, dimensions.size());
    if (bounds != null && !bounds.equals(dimensions)) {
      throw malformed("Specified array dimensions do not match array contents.");
    }
  }

  private void checkDepth(List<?> elements, int depth) {
    for (Object inner : elements) {
      if (inner instanceof List<?> list) {
        if (depth < 2 || list.size() != ((List<?>) elements.get(0)).size()) {
          throw mismatch();
        }
        checkDepth(list, depth - 1);
      } else if (depth > 1) {
        throw mismatch();
      }
    }
  }

  private void skipBlanks() {
    while (position < text.length() && Blanks.is(text.charAt(position))) {
      position++;
    }
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  private SqlFault mismatch() {
    return malformed("Multidimensional arrays must have sub-arrays with matching dimensions.");
  }

  private SqlFault unexpected(char c) {
    return malformed("Unexpected \"" + c + "\" character.");
  }

  private static SqlFault tooManyDimensions(int count) {
    return new SqlFault(
        SqlState.PROGRAM_LIMIT_EXCEEDED,
        "number of array dimensions (" + count + ") exceeds the maximum allowed (6)");
  }

  private SqlFault malformed(String detail) {
    return new SqlFault(
            SqlState.INVALID_TEXT_REPRESENTATION, "malformed array literal: \"" + text + "\"")
        .withDetail(detail);
  }
}
