package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.parse.QuotedName;

/** How the columns of one FROM item are referred to. */
@FunctionalInterface
interface ColumnNaming {
  String column(ColumnValue column);

  /** {@code t1."name"}. */
  static ColumnNaming qualified(String alias) {
    return column -> alias + "." + QuotedName.of(column.name());
  }

  /** {@code "name"}: in RETURNING SQLite knows the table by no alias. */
  static ColumnNaming unqualified() {
    return column -> QuotedName.of(column.name());
  }
}
