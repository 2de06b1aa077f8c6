package dev.manylite.gateway.session.query;

import dev.manylite.translator.Modification;
import dev.manylite.translator.bind.ParseTreeWalk;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a table's columns mean for a row of it that is changed. */
record RowColumns(Relation relation) {

  /** The values at these places. */
  static Object[] pick(Object[] source, List<Integer> places) {
    Object[] values = new Object[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = source[places.get(i)];
    }
    return values;
  }

  /** With something behind them. */
  static Object[] pick(Object[] source, List<Integer> places, Object last) {
    Object[] values = Arrays.copyOf(pick(source, places), places.size() + 1);
    values[places.size()] = last;
    return values;
  }

  /** Whether none of the columns changes; not where there are none. */
  static boolean keeps(Object[] before, Object[] after, List<Integer> places) {
    return !places.isEmpty()
        && places.stream().allMatch(i -> Objects.deepEquals(before[i], after[i]));
  }

  /** All columns that the statement updates, as places. */
  static Set<Integer> updated(Modification modification) {
    Set<Integer> columns = new HashSet<>();
    for (Modification.Change change : modification.changes()) {
      if (change.event() == TriggerEvent.UPDATE) {
        columns.addAll(change.columns());
      }
    }
    if (modification.conflict() != null && modification.conflict().update() != null) {
      columns.addAll(modification.conflict().update().columns());
    }
    return columns;
  }

  /** Puts the values of a change into a row. */
  static void set(Object[] row, Modification.Change change, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      row[change.columns().get(i)] = values[i];
    }
  }

  /** A row in the columns of another table of the tree. */
  Object[] in(Relation other, Object[] row) {
    List<Column> columns = other.columns();
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      for (int own = 0; own < row.length; own++) {
        if (relation.columns().get(own).name().equals(columns.get(i).name())) {
          values[i] = row[own];
        }
      }
    }
    return values;
  }

  /** Whether triggers have changed other columns than the statement does. */
  boolean differs(Object[] given, Object[] row, List<Integer> columns) {
    for (int i = 0; i < row.length; i++) {
      if (relation.columns().get(i).generated() == null
          && !columns.contains(i)
          && !Objects.deepEquals(given[i], row[i])) {
        return true;
      }
    }
    return false;
  }

  /** They are computed when the row is stored. */
  Object[] withoutGenerated(Object[] row) {
    Object[] plain = row;
    for (int i = 0; i < row.length; i++) {
      Column column = relation.columns().get(i);
      if (column.generated() != null && plain[i] != null) {
        plain = plain == row ? row.clone() : plain;
        plain[i] = null;
      }
    }
    return plain;
  }

  /** A generated column is updated with those that it is computed from. */
  boolean touches(Trigger trigger, Set<Integer> set) {
    for (int i = 0; i < relation.columns().size(); i++) {
      Column column = relation.columns().get(i);
      if (trigger.columns().contains(column.number())
          && (set.contains(i) || column.generated() != null && readsAny(column, set))) {
        return true;
      }
    }
    return false;
  }

  /** Any column may be another one after BEFORE triggers. */
  private boolean readsAny(Column generated, Set<Integer> set) {
    if (relation.triggers().stream()
        .anyMatch(t -> t.fires(TriggerTiming.BEFORE, TriggerEvent.UPDATE, true))) {
      return true;
    }
    Set<List<String>> names = ParseTreeWalk.references(Parser.expression(generated.generated()));
    return set.stream()
        .map(i -> relation.columns().get(i).name())
        .anyMatch(name -> names.stream().anyMatch(n -> n.get(n.size() - 1).equals(name)));
  }
}
