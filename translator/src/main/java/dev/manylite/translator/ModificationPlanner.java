package dev.manylite.translator;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.rewrite.ForeignKeyActions;
import dev.manylite.translator.rewrite.ForeignKeyActions.Acting;
import dev.manylite.translator.rewrite.RowChanges;
import dev.manylite.translator.rewrite.RowStatements;
import dev.manylite.translator.rewrite.Stages;
import dev.manylite.translator.rewrite.UncheckedKeys;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Plans what changes one row of a table, and what decides whether triggers fire for it. */
final class ModificationPlanner {
  private final Function<BoundStatement, Plan> planning;
  private final TriggerConditions conditions;
  private final Internal internal;

  /**
   * @param planning makes a plan of a statement about one row
   */
  ModificationPlanner(
      Function<BoundStatement, Plan> planning, TriggerConditions conditions, Internal internal) {
    this.internal = internal;
    this.planning = planning;
    this.conditions = conditions;
  }

  Modification plan(Stages.RowByRow stage, String keep) {
    RowChanges changes = stage.changes();
    BoundFrom.Table target = changes.target();
    Relation relation = target.relation();
    boolean view = relation.kind() == Relation.Kind.VIEW;
    BoundFrom.Table itself = new BoundFrom.Table(target.source(), relation);
    RowStatements rows = view ? null : new RowStatements(itself);
    List<Modification.Change> planned = new ArrayList<>();
    for (RowChanges.Change change : changes.changes()) {
      planned.add(
          change(
              TriggerEvent.valueOf(change.kind().name()),
              change.columns(),
              change.places(),
              changes.conflict(),
              relation,
              rows));
    }
    Map<Integer, Plan> whens = new HashMap<>();
    for (Trigger trigger : relation.triggers()) {
      if (trigger.when() != null) {
        whens.put(trigger.oid(), planning.apply(conditions.query(trigger, relation)));
      }
    }
    return new Modification(
        relation,
        changes.events(),
        changes.rows() == null ? null : planning.apply(changes.rows()),
        changes.returning() == null ? null : planning.apply(changes.returning()),
        keep,
        stage.own(),
        changes.identity(),
        changes.action(),
        changes.before(),
        changes.carried(),
        List.copyOf(planned),
        view ? null : planning.apply(rows.delete()),
        view ? null : planning.apply(rows.fetch()),
        Map.copyOf(whens),
        changes.conflict() == null ? null : conflict(changes, rows),
        view ? List.of() : cascades(relation, changes.events()),
        changes.parameters(),
        leaves(stage, keep),
        changes.member(),
        changes.leaf(),
        target.routing() == null ? null : planning.apply(RowStatements.route(target)));
  }

  private List<Modification> leaves(Stages.RowByRow stage, String keep) {
    List<Modification> leaves = new ArrayList<>();
    for (RowChanges leaf : stage.changes().leaves()) {
      leaves.add(plan(new Stages.RowByRow(stage.table(), stage.own(), leaf), keep));
    }
    return List.copyOf(leaves);
  }

  private List<Modification.Cascade> cascades(Relation relation, List<TriggerEvent> events) {
    List<Modification.Cascade> planned = new ArrayList<>();
    for (Acting acting : new ForeignKeyActions(conditions.catalog()).of(relation, events)) {
      List<Column> columns =
          acting.key().referencedColumns().stream()
              .map(name -> relation.column(name).orElseThrow())
              .toList();
      List<Column> parameters = new ArrayList<>(columns);
      if (acting.follows()) {
        parameters.addAll(columns);
      }
      // SQLite finds what a default that is the key itself leaves.
      boolean leaves = acting.key().planned() && acting.action() == Constraint.Action.SET_DEFAULT;
      planned.add(
          new Modification.Cascade(
              acting.event(),
              numbers(columns, relation),
              acting.table(),
              internal.plan(ForeignKeyStatements.text(acting), parameters),
              acting.follows(),
              leaves ? null : internal.plan(ForeignKeyStatements.left(acting), columns)));
    }
    return List.copyOf(planned);
  }

  /** Plans statements of our own. */
  @FunctionalInterface
  interface Internal {
    /**
     * @param columns whose types the parameters have
     */
    Plan plan(String text, List<Column> columns);
  }

  private Modification.Change change(
      TriggerEvent event,
      List<Column> columns,
      List<Integer> places,
      BoundStatement.Conflict conflict,
      Relation relation,
      RowStatements rows) {
    List<Column> all = relation.columns().stream().filter(c -> c.generated() == null).toList();
    Plan write = null;
    Plan writeAll = null;
    List<Column> unchecked = List.of();
    List<Column> kept = List.of();
    if (rows != null && event == TriggerEvent.INSERT) {
      write = planning.apply(rows.insert(columns, conflict));
      writeAll = planning.apply(rows.insert(all, conflict));
    } else if (rows != null && event == TriggerEvent.UPDATE) {
      write = planning.apply(rows.update(columns));
      writeAll = planning.apply(rows.update(all));
      List<Column> keys = UncheckedKeys.columns(relation);
      if (!Collections.disjoint(keys, columns)) {
        unchecked = keys;
        kept = all.stream().filter(c -> !keys.contains(c)).toList();
      }
    }
    return new Modification.Change(
        event,
        numbers(columns, relation),
        places,
        write,
        numbers(all, relation),
        writeAll,
        numbers(unchecked, relation),
        numbers(kept, relation),
        kept.isEmpty() ? null : planning.apply(rows.update(kept)));
  }

  private static List<Integer> numbers(List<Column> columns, Relation relation) {
    return columns.stream().map(relation.columns()::indexOf).toList();
  }

  private Modification.OnConflict conflict(RowChanges changes, RowStatements rows) {
    BoundStatement.Conflict conflict = changes.conflict();
    if (conflict.assignments() == null) {
      return new Modification.OnConflict(null, null);
    }
    List<Column> columns = conflict.assignments().stream().map(Assignment::column).toList();
    List<Integer> places = new ArrayList<>();
    columns.forEach(c -> places.add(places.size()));
    return new Modification.OnConflict(
        planning.apply(rows.conflicting(conflict, changes.parameters())),
        change(TriggerEvent.UPDATE, columns, places, null, changes.target().relation(), rows));
  }
}
