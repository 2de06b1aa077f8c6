package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Merge;
import dev.manylite.translator.bound.BoundStatement.MergeAction;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Constraint.ForeignKey;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys that SQLite looks at too soon. It checks one whenever a statement names its columns,
 * PostgreSQL only when their values change, which matters for rows that a NOT VALID one admits; and
 * RESTRICT refuses a row before those that refer to it have gone with it. Such statements go from
 * row to row.
 */
public final class UncheckedKeys {
  private UncheckedKeys() {}

  /** Columns of the foreign keys that rows may violate. */
  public static List<Column> columns(Relation table) {
    List<Column> columns = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof ForeignKey key && !key.validated()) {
        key.columns().forEach(c -> columns.add(table.column(c).orElseThrow()));
      }
    }
    return columns.stream().distinct().toList();
  }

  static boolean concern(Relation table, BoundStatement statement) {
    if (statement instanceof Delete && restrictsItself(table)) {
      return true;
    }
    List<Column> unchecked = columns(table);
    return !unchecked.isEmpty()
        && assigned(statement).stream()
            .anyMatch(a -> unchecked.stream().anyMatch(c -> c.name().equals(a.column().name())));
  }

  private static boolean restrictsItself(Relation table) {
    return table.constraints().stream()
        .anyMatch(
            c ->
                c instanceof ForeignKey key
                    && key.references(table)
                    && key.onDelete() == Constraint.Action.RESTRICT);
  }

  private static List<Assignment> assigned(BoundStatement statement) {
    if (statement instanceof Update update) {
      return update.assignments();
    }
    if (statement instanceof Insert insert) {
      return insert.conflict() == null || insert.conflict().assignments() == null
          ? List.of()
          : insert.conflict().assignments();
    }
    List<Assignment> assigned = new ArrayList<>();
    if (statement instanceof Merge merge) {
      for (MergeAction action : merge.actions()) {
        if (action.kind() == MergeAction.Kind.UPDATE) {
          assigned.addAll(action.values());
        }
      }
    }
    return assigned;
  }
}
