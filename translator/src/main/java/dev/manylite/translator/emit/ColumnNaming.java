package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression.ColumnValue;

/** How the columns of one FROM item are referred to. */
@FunctionalInterface
interface ColumnNaming {
  String column(ColumnValue column);

  /** {@code t1."name"}. */
  static ColumnNaming qualified(String alias) {
    return column -> alias + "." + Names.quote(column.name());
  }

  /** {@code "name"}: in RETURNING SQLite knows the table by no alias. */
  static ColumnNaming unqualified() {
    return column -> Names.quote(column.name());
  }
}
