package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/**
 * A FROM item as names see it (PostgreSQL's ParseNamespaceItem).
 *
 * @param name its alias, or its own name; null for a join without alias
 * @param relation the table or view behind it; null for others
 * @param commonTable the WITH query's name behind it; null for others
 * @param aliased an alias hides its own name
 * @param tableVisible {@code name.column} can be written
 * @param columnsVisible {@code column} can be written
 * @param lateralOnly to be seen by LATERAL items only, as its FROM clause is not yet complete
 * @param scalar the rows of a function that returns no composite: its name also stands for its
 *     value
 * @param lateralAllowed false where a RIGHT or FULL JOIN forbids that
 * @param optional on an outer join's optional side: there may be no row of it
 */
record ScopeItem(
    String name,
    Relation relation,
    String commonTable,
    boolean aliased,
    List<ScopeColumn> columns,
    boolean tableVisible,
    boolean columnsVisible,
    boolean lateralOnly,
    boolean lateralAllowed,
    boolean scalar,
    boolean optional,
    int source) {
  ScopeItem {
    columns = List.copyOf(columns);
  }

  static ScopeItem of(String name, boolean aliased, List<ScopeColumn> columns, int source) {
    return of(name, aliased, null, columns, source);
  }

  static ScopeItem of(
      String name, boolean aliased, Relation relation, List<ScopeColumn> columns, int source) {
    return new ScopeItem(
        name, relation, null, aliased, columns, true, true, false, true, false, false, source);
  }

  static ScopeItem ofCommonTable(
      String name, boolean aliased, String table, List<ScopeColumn> columns, int source) {
    return new ScopeItem(
        name, null, table, aliased, columns, true, true, false, true, false, false, source);
  }

  /** The unqualified columns of a join without alias. */
  static ScopeItem ofJoin(List<ScopeColumn> columns) {
    return new ScopeItem(
        null, null, null, false, columns, false, true, false, true, false, false, 0);
  }

  /** Whether there is a row of it. */
  ColumnValue present() {
    return ColumnValue.present(source);
  }

  /** The columns that {@code *} stands for. */
  List<ScopeColumn> starred() {
    return columns.stream().filter(ScopeColumn::starred).toList();
  }

  ScopeItem ofScalars() {
    return with(columns, columnsVisible, lateralOnly, lateralAllowed, true, optional);
  }

  ScopeItem columnsHidden() {
    return with(columns, false, lateralOnly, lateralAllowed, scalar, optional);
  }

  ScopeItem lateral(boolean only, boolean allowed) {
    return with(columns, columnsVisible, only, allowed, scalar, optional);
  }

  /** With columns that may be null. */
  ScopeItem nullable() {
    return with(
        columns.stream().map(ScopeColumn::nullable).toList(),
        columnsVisible,
        lateralOnly,
        lateralAllowed,
        scalar,
        optional);
  }

  /** As on the optional side of an outer join. */
  ScopeItem missing() {
    return with(nullable().columns, columnsVisible, lateralOnly, lateralAllowed, scalar, true);
  }

  private ScopeItem with(
      List<ScopeColumn> otherColumns,
      boolean nowVisible,
      boolean nowLateralOnly,
      boolean nowLateralAllowed,
      boolean nowScalar,
      boolean nowOptional) {
    return new ScopeItem(
        name,
        relation,
        commonTable,
        aliased,
        otherColumns,
        tableVisible,
        nowVisible,
        nowLateralOnly,
        nowLateralAllowed,
        nowScalar,
        nowOptional,
        source);
  }
}
