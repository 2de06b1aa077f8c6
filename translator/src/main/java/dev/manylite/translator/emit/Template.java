package dev.manylite.translator.emit;

import java.util.List;

/** SQLite SQL with $1, $2 … for the arguments. */
final class Template {
  private Template() {}

  static String fill(String template, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at++);
      if (c != '$' || at == template.length() || !Character.isDigit(template.charAt(at))) {
        text.append(c);
        continue;
      }
      int number = 0;
      while (at < template.length() && Character.isDigit(template.charAt(at))) {
        number = number * 10 + template.charAt(at++) - '0';
      }
      text.append(arguments.get(number - 1));
    }
    return text.toString();
  }
}
