package dev.manylite.translator.bind;

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
    int source) {

  static ScopeItem of(String name, boolean aliased, List<ScopeColumn> columns, int source) {
    return new ScopeItem(
        name, null, null, aliased, List.copyOf(columns), true, true, false, true, false, source);
  }

  static ScopeItem of(
      String name, boolean aliased, Relation relation, List<ScopeColumn> columns, int source) {
    return new ScopeItem(
        name,
        relation,
        null,
        aliased,
        List.copyOf(columns),
        true,
        true,
        false,
        true,
        false,
        source);
  }

  static ScopeItem ofCommonTable(
      String name, boolean aliased, String table, List<ScopeColumn> columns, int source) {
    return new ScopeItem(
        name, null, table, aliased, List.copyOf(columns), true, true, false, true, false, source);
  }

  ScopeItem ofScalars() {
    return new ScopeItem(
        name,
        relation,
        commonTable,
        aliased,
        columns,
        tableVisible,
        columnsVisible,
        lateralOnly,
        lateralAllowed,
        true,
        source);
  }

  ScopeItem columnsHidden() {
    return new ScopeItem(
        name,
        relation,
        commonTable,
        aliased,
        columns,
        tableVisible,
        false,
        lateralOnly,
        lateralAllowed,
        scalar,
        source);
  }

  ScopeItem lateral(boolean only, boolean allowed) {
    return new ScopeItem(
        name,
        relation,
        commonTable,
        aliased,
        columns,
        tableVisible,
        columnsVisible,
        only,
        allowed,
        scalar,
        source);
  }

  ScopeItem nullable() {
    return new ScopeItem(
        name,
        relation,
        commonTable,
        aliased,
        columns.stream().map(ScopeColumn::nullable).toList(),
        tableVisible,
        columnsVisible,
        lateralOnly,
        lateralAllowed,
        scalar,
        source);
  }

  /** The unqualified columns of a join without alias. */
  static ScopeItem ofJoin(List<ScopeColumn> columns) {
    return new ScopeItem(
        null, null, null, false, List.copyOf(columns), false, true, false, true, false, 0);
  }
}
