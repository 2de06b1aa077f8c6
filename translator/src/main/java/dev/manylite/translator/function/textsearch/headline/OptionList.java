package dev.manylite.translator.function.textsearch.headline;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Blanks;
import java.util.ArrayList;
import java.util.List;

/** {@code name=value, "Name" = 'it''s'}: how PostgreSQL writes a list of options into one text. */
final class OptionList {
  record Option(String name, String value) {}

  private final String text;
  private int at;

  private OptionList(String text) {
    this.text = text;
  }

  /**
   * @throws SqlFault 42601
   */
  static List<Option> parse(String text) {
    return new OptionList(text).options();
  }

  private List<Option> options() {
    List<Option> options = new ArrayList<>();
    while (true) {
      while (at < text.length() && (Blanks.is(peek()) || peek() == ',')) {
        at++;
      }
      if (at == text.length()) {
        return options;
      }
      String name = name();
      skipBlanks();
      options.add(new Option(name, value()));
    }
  }

  /** Up to behind the equals sign. */
  private String name() {
    StringBuilder name = new StringBuilder();
    if (peek() == '"') {
      at++;
      quoted('"', name);
    } else {
      name.append(take());
      while (!Blanks.is(peek()) && peek() != '=') {
        name.append(take());
      }
    }
    skipBlanks();
    if (take() != '=') {
      throw invalid();
    }
    return name.toString();
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    char first = peek();
    boolean escaped = first == 'E' && text.startsWith("E'", at);
    if (first == '\'' || escaped) {
      at += escaped ? 2 : 1;
      quoted('\'', value);
      return value.toString();
    }
    if (first == '"') {
      at++;
      quoted('"', value);
      return value.toString();
    }
    value.append(take());
    while (at < text.length() && peek() != ',' && !Blanks.is(peek())) {
      value.append(take());
    }
    return plain(value.toString());
  }

  /** What looks like a whole number is one. */
  private static String plain(String value) {
    try {
      return Integer.toString(Integer.parseInt(value));
    } catch (NumberFormatException noNumber) {
      return value;
    }
  }

  /** Up to behind the closing quote. Backslashes are doubled between single quotes. */
  private void quoted(char quote, StringBuilder out) {
    while (true) {
      char c = take();
      if (c == quote && (at == text.length() || peek() != quote)) {
        return;
      }
      out.append(c);
      boolean doubled = c == quote || c == '\\' && quote == '\'';
      if (doubled && at < text.length() && peek() == c) {
        at++;
      }
    }
  }

  private void skipBlanks() {
    while (at < text.length() && Blanks.is(peek())) {
      at++;
    }
  }

  private char peek() {
    if (at == text.length()) {
      throw invalid();
    }
    return text.charAt(at);
  }

  private char take() {
    char c = peek();
    at++;
    return c;
  }

  private SqlFault invalid() {
    return new SqlFault(SqlState.SYNTAX_ERROR, "invalid parameter list format: \"" + text + "\"");
  }
}
