package dev.manylite.gateway.session.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A list of identifiers as search_path holds it: {@code "$user", public}. */
public final class IdentifierList {
  private IdentifierList() {}

  /** The names, folded and unquoted; empty where the text is no such list. */
  public static Optional<List<String>> parse(String text) {
    List<String> names = new ArrayList<>();
    int at = skipBlanks(text, 0);
    if (at == text.length()) {
      return Optional.of(names);
    }
    while (true) {
      StringBuilder name = new StringBuilder();
      if (at < text.length() && text.charAt(at) == '"') {
        at = quoted(text, at, name);
        if (at < 0) {
          return Optional.empty();
        }
      } else {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && !blank(text.charAt(at))) {
          at++;
        }
        if (at == start) {
          return Optional.empty();
        }
        name.append(text.substring(start, at).toLowerCase(Locale.ROOT));
      }
      names.add(name.toString());
      at = skipBlanks(text, at);
      if (at == text.length()) {
        return Optional.of(names);
      }
      if (text.charAt(at) != ',') {
        return Optional.empty();
      }
      at = skipBlanks(text, at + 1);
    }
  }

  private static int quoted(String text, int from, StringBuilder name) {
    int at = from + 1;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at++;
        } else {
          return at + 1;
        }
      }
      name.append(text.charAt(at++));
    }
    return -1;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
