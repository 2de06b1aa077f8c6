package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.RecordedTable;
import dev.manylite.gateway.catalog.RecordedTable.Line;
import dev.manylite.gateway.catalog.Rows;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Adds what is recorded of a system relation to its rows. */
final class RecordedRows {
  private RecordedRows() {}

  static void fill(String relation, Rows rows) {
    fill(relation, rows, line -> true);
  }

  static void fill(String relation, Rows rows, Predicate<Line> wanted) {
    fill(relation, rows, wanted, (line, row) -> {});
  }

  /**
   * @param more adds to a row what is of this database
   */
  static void fill(String relation, Rows rows, BiConsumer<Line, Rows.Row> more) {
    fill(relation, rows, line -> true, more);
  }

  private static void fill(
      String relation, Rows rows, Predicate<Line> wanted, BiConsumer<Line, Rows.Row> more) {
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
      more.accept(line, row);
    }
  }
}
