package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.RecordedTable;
import dev.manylite.gateway.catalog.RecordedTable.Line;
import dev.manylite.gateway.catalog.Rows;
import java.util.function.Predicate;

/** Adds what is recorded of a system relation to its rows. */
final class RecordedRows {
  private RecordedRows() {}

  static void fill(String relation, Rows rows) {
    fill(relation, rows, line -> true);
  }

  static void fill(String relation, Rows rows, Predicate<Line> wanted) {
    RecordedTable table = RecordedTable.read(relation);
    for (Line line : table.lines()) {
      if (!wanted.test(line)) {
        continue;
      }
      Rows.Row row = rows.next();
      for (String column : table.columns()) {
        String text = line.text(column);
        if (text != null) {
          row.read(column, text);
        }
      }
    }
  }
}
