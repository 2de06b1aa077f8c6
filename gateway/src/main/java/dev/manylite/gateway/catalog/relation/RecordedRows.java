package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.Facts;
import dev.manylite.gateway.catalog.Rows;
import java.util.List;

/**
 * The rows of a system relation that every database of PostgreSQL 15 has ({@code recorded}): a line
 * of column names, then a line a row, escaped as COPY does. {@code tests/scripts/record-catalog.sh}
 * makes them.
 */
final class RecordedRows {
  private static final String NULL = "\\N";

  private RecordedRows() {}

  static void fill(String relation, Rows rows) {
    List<String[]> lines = Facts.read("recorded/" + relation + ".tsv");
    String[] columns = lines.get(0);
    for (String[] line : lines.subList(1, lines.size())) {
      Rows.Row row = rows.next();
      for (int i = 0; i < columns.length; i++) {
        if (!line[i].equals(NULL)) {
          row.read(columns[i], unescape(line[i]));
        }
      }
    }
  }

  private static String unescape(String text) {
    return text.indexOf('\\') < 0
        ? text
        : text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
  }
}
