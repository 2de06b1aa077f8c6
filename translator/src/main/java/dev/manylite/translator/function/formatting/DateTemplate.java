package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.DateNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A date/time template (manual, table 9.27) taken apart. */
final class DateTemplate {
  private static final DateField[] FIELDS = DateField.values();

  /** All that SQL/JSON's standard has, and the blank. */
  private static final String STANDARD_SEPARATORS = "-./,':; ";

  private final String text;
  private final boolean standard;
  private final List<DateNode> nodes = new ArrayList<>();
  private int at;

  private DateTemplate(String text, boolean standard) {
    this.text = text;
    this.standard = standard;
  }

  static List<DateNode> parse(String text) {
    return parse(text, false);
  }

  /**
   * As SQL/JSON has them (manual, 9.16.2): between fields only some separators, and quoted text.
   *
   * @throws SqlFault 22007
   */
  static List<DateNode> parseStandard(String text) {
    return parse(text, true);
  }

  private static List<DateNode> parse(String text, boolean standard) {
    DateTemplate template = new DateTemplate(text, standard);
    while (template.at < text.length()) {
      template.piece();
    }
    return List.copyOf(template.nodes);
  }

  private void piece() {
    boolean fill = skip("FM") || skip("fm");
    boolean translated = !fill && (skip("TM") || skip("tm"));
    if (at >= text.length()) {
      return;
    }
    Optional<DateField> field = longestField();
    if (field.isPresent()) {
      String spelling = field.get().spelledAt(text, at);
      at += spelling.length();
      String ordinal = skip("TH") ? "TH" : skip("th") ? "th" : null;
      if (ordinal == null) {
        skip("SP");
      }
      nodes.add(new DateNode(Kind.FIELD, field.get(), spelling, fill, translated, ordinal));
    } else if (text.charAt(at) == '"') {
      quoted();
    } else if (standard && STANDARD_SEPARATORS.indexOf(text.charAt(at)) < 0) {
      throw new SqlFault(
          SqlState.INVALID_DATETIME_FORMAT,
          "invalid datetime format separator: \"" + character() + "\"");
    } else {
      if (text.charAt(at) == '\\' && text.startsWith("\"", at + 1)) {
        at++;
      }
      char c = text.charAt(at);
      Kind kind = isSeparator(c) ? Kind.SEPARATOR : isSpace(c) ? Kind.SPACE : Kind.CHARACTER;
      nodes.add(DateNode.text(kind, character()));
    }
  }

  private Optional<DateField> longestField() {
    DateField longest = null;
    for (DateField field : FIELDS) {
      if ((longest == null || field.length() > longest.length())
          && field.spelledAt(text, at) != null) {
        longest = field;
      }
    }
    return Optional.ofNullable(longest);
  }

  private void quoted() {
    at++;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        at++;
        return;
      }
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      nodes.add(DateNode.text(Kind.CHARACTER, character()));
    }
  }

  private String character() {
    int start = at;
    at = text.offsetByCodePoints(at, 1);
    return text.substring(start, at);
  }

  private boolean skip(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  /** Printable ASCII, but no letter, digit or space. */
  static boolean isSeparator(char c) {
    return c > ' '
        && c < 0x7f
        && !(c >= 'A' && c <= 'Z')
        && !(c >= 'a' && c <= 'z')
        && !(c >= '0' && c <= '9');
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
