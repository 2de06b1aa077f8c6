package dev.manylite.gateway.session.row;

import dev.manylite.gateway.sqlite.Cursor;
import java.util.ArrayList;
import java.util.List;

/** Keeps rows in memory: for cursors that must outlive what they read from. */
public final class KeptRows implements RowSink {
  private final int columns;
  private final List<Object[]> rows = new ArrayList<>();

  public KeptRows(int columns) {
    this.columns = columns;
  }

  @Override
  public void row(Cursor row) {
    Object[] values = new Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.value(i);
    }
    rows.add(values);
  }

  @Override
  public void row(Object[] values) {
    rows.add(values);
  }

  public List<Object[]> rows() {
    return rows;
  }
}
