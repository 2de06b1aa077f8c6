package dev.manylite.translator.function.textsearch.headline;

import dev.manylite.translator.function.textsearch.parser.TokenType;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.value.Utf8;

/** A token of the document, and what becomes of it. */
final class HeadlineWord {
  private final String text;
  private final TokenType type;
  private final int length;
  private final boolean repeated;
  private Operand operand;
  private int place;
  private boolean shown;
  private boolean selected;
  private boolean blanked;
  private boolean skipped;

  HeadlineWord(String text, TokenType type) {
    this(text, type, false);
  }

  private HeadlineWord(String text, TokenType type, boolean repeated) {
    this.text = text;
    this.type = type;
    this.length = Utf8.length(text);
    this.repeated = repeated;
  }

  /** The same token once more, for a further operand that asks for it. */
  HeadlineWord repeat(Operand further) {
    HeadlineWord copy = new HeadlineWord(text, type, true);
    copy.place = place;
    copy.operand = further;
    return copy;
  }

  String text() {
    return text;
  }

  Operand operand() {
    return operand;
  }

  void operand(Operand asking) {
    operand = asking;
  }

  /** As a tsvector has it; 0 for what is not in one. */
  int place() {
    return place;
  }

  void place(int number) {
    place = number;
  }

  boolean isRepeated() {
    return repeated;
  }

  boolean isInteresting() {
    return operand != null && !repeated;
  }

  /** Parts of it follow as tokens of their own. */
  private boolean isWhole() {
    return switch (type) {
      case URL, NUMHWORD, ASCIIHWORD, HWORD -> true;
      default -> false;
    };
  }

  /** Whether it counts for the length of a headline. */
  boolean counts() {
    return type != TokenType.BLANK && type != TokenType.TAG && !isWhole();
  }

  /** No headline should begin or end with it. */
  boolean isBadEnd(int shortWord) {
    boolean poor =
        switch (type) {
          case SFLOAT, VERSION, FLOAT, INT, UINT, PROTOCOL, ENTITY -> true;
          default -> !counts() || length <= shortWord;
        };
    return poor && !isInteresting();
  }

  void show(boolean all) {
    selected |= operand != null;
    if (!all && type == TokenType.TAG) {
      blanked = true;
    } else if (isWhole()) {
      skipped = true;
    }
    shown = !repeated;
  }

  boolean isShown() {
    return shown;
  }

  void append(StringBuilder out, HeadlineOptions options) {
    if (blanked) {
      out.append(' ');
    } else if (!skipped) {
      out.append(selected ? options.startSelection() : "");
      out.append(text);
      out.append(selected ? options.stopSelection() : "");
    }
  }
}
