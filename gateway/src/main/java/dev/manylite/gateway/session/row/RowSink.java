package dev.manylite.gateway.session.row;

import dev.manylite.gateway.sqlite.Cursor;

/** Where a statement's rows go. */
public interface RowSink {
  /** The row that the cursor is on. */
  void row(Cursor row);

  /** A row of runtime values. */
  void row(Object[] values);

  /** Nowhere: MOVE, and results that nobody asked for. */
  RowSink NONE =
      new RowSink() {
        @Override
        public void row(Cursor row) {
          // Skipped.
        }

        @Override
        public void row(Object[] values) {
          // Skipped.
        }
      };
}
