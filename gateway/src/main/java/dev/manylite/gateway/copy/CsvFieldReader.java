package dev.manylite.gateway.copy;

import java.util.ArrayList;
import java.util.List;

/** CSV (PostgreSQL's CopyReadAttributesCSV). */
final class CsvFieldReader implements FieldReader {
  private final int delimiter;
  private final int quote;
  private final int escape;
  private final String nullText;
  private final boolean[] forceNotNull;
  private final boolean[] forceNull;
  private final ByteText field = new ByteText();

  CsvFieldReader(CopyOptions options, boolean[] forceNotNull, boolean[] forceNull) {
    this.delimiter = options.delimiter();
    this.quote = options.quote();
    this.escape = options.escape();
    this.nullText = options.nullText();
    this.forceNotNull = forceNotNull;
    this.forceNull = forceNull;
  }

  @Override
  public List<String> fields(ByteText line) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (true) {
      field.clear();
      boolean quoted = false;
      while (at < line.length() && line.at(at) != delimiter) {
        int c = line.at(at++);
        if (c == quote) {
          quoted = true;
          at = quoted(line, at);
        } else {
          field.add(c);
        }
      }
      fields.add(value(fields.size(), quoted));
      if (at >= line.length()) {
        return fields;
      }
      at++;
    }
  }

  private String value(int column, boolean quoted) {
    String text = field.text();
    if (!text.equals(nullText)) {
      return text;
    }
    boolean known = column < forceNull.length;
    if (quoted) {
      return known && forceNull[column] ? null : text;
    }
    return known && forceNotNull[column] ? text : null;
  }

  /** Adds what is between quotes; returns the place after the closing one. */
  private int quoted(ByteText line, int from) {
    int at = from;
    while (true) {
      if (at >= line.length()) {
        throw LineReader.bad("unterminated CSV quoted field", null);
      }
      int c = line.at(at++);
      if (c == escape && at < line.length() && (line.at(at) == escape || line.at(at) == quote)) {
        field.add(line.at(at++));
      } else if (c == quote) {
        return at;
      } else {
        field.add(c);
      }
    }
  }
}
