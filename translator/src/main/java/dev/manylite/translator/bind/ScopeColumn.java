package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;

/**
 * A column that a FROM item offers.
 *
 * @param value what a reference to it means: a ColumnValue, or for a merged column of a FULL JOIN
 *     the COALESCE over both sides
 * @param starred {@code *} stands for it too
 */
record ScopeColumn(String name, BoundExpression value, boolean starred) {
  ScopeColumn(String name, BoundExpression value) {
    this(name, value, true);
  }

  /** One that every table has, to be named by itself only. */
  boolean isSystem() {
    return !starred
        && (value instanceof Call
            || value instanceof ColumnValue column
                && column.name().equals(InheritedTable.TABLEOID));
  }

  ScopeColumn named(String other) {
    return new ScopeColumn(other, value, starred);
  }

  /** As an outer join's optional side shows it. */
  ScopeColumn nullable() {
    return value instanceof ColumnValue v && !v.nullable()
        ? new ScopeColumn(
            name,
            new ColumnValue(v.source(), v.name(), v.type(), v.form(), true, v.origin()),
            starred)
        : this;
  }

  /** A node of its own for each reference, so that positions can be told apart. */
  BoundExpression reference() {
    return value instanceof ColumnValue v
        ? new ColumnValue(v.source(), v.name(), v.type(), v.form(), v.nullable(), v.origin())
        : value;
  }
}
