package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.trigger.RowEvent;
import dev.manylite.gateway.session.trigger.StatementTriggers;
import dev.manylite.gateway.session.trigger.TransitionTables;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Modification;
import dev.manylite.translator.Plan;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One execution of a {@link Modification}: row by row the BEFORE triggers, the change itself and
 * what is returned, with AFTER triggers left to the statement's end (manual, 39.1; PostgreSQL's
 * ExecModifyTable).
 */
final class ModificationRunner implements AutoCloseable {
  private final QueryRunner runner;
  private final Modification modification;
  private final SqliteHandle handle;
  private final Schema schema;
  private final StatementTriggers triggers;
  private final Relation relation;
  private final RowColumns columns;
  private final RowCascades cascades;
  private final boolean view;
  private final Map<Plan, RowStatement> statements = new IdentityHashMap<>();
  private final Set<Object> affected = new HashSet<>();
  private final List<Object[]> returned;
  private final List<ModificationRunner> leaves = new ArrayList<>();
  private Object[] parameters;
  private boolean touched;

  /** The tree of tables whose part this one is; null if it is none. */
  private ModificationRunner tree;

  /** Null where foreign keys are checked at each row. */
  private DeferredForeignKeys deferred;

  private Plan lastWrite;
  private long changed;

  ModificationRunner(
      QueryRunner runner,
      Modification modification,
      Object[] parameters,
      SqliteHandle handle,
      Schema schema,
      StatementTriggers triggers) {
    this(runner, modification, parameters, handle, schema, triggers, new ArrayList<>());
  }

  /**
   * @param returned gets what RETURNING gives the client
   */
  private ModificationRunner(
      QueryRunner runner,
      Modification modification,
      Object[] parameters,
      SqliteHandle handle,
      Schema schema,
      StatementTriggers triggers,
      List<Object[]> returned) {
    this.returned = returned;
    this.runner = runner;
    this.modification = modification;
    this.handle = handle;
    this.schema = schema;
    this.triggers = triggers;
    this.relation = modification.relation();
    this.columns = new RowColumns(relation);
    this.cascades = new RowCascades(runner, handle, schema, triggers);
    this.view = relation.kind() == Relation.Kind.VIEW;
    for (Modification one : modification.leaves()) {
      ModificationRunner runs =
          new ModificationRunner(runner, one, parameters, handle, schema, triggers, returned);
      runs.tree = this;
      leaves.add(runs);
    }
    parameters(parameters);
  }

  private void parameters(Object[] values) {
    parameters = Arrays.copyOf(values, modification.parameters());
    leaves.forEach(leaf -> leaf.parameters(values));
  }

  /** Rows that were changed. */
  long changed() {
    return changed + leaves.stream().mapToLong(leaf -> leaf.changed).sum();
  }

  /** What RETURNING gives the client. */
  List<Object[]> returned() {
    return returned;
  }

  /** Carries all of it out. */
  void run(Object[] values) {
    try (RowSource rows = new RowSource(handle)) {
      read(rows, values);
      if (DeferredForeignKeys.concern(modification, rows.several())) {
        defer();
      }
      begin();
      for (Object[] row = rows.next(); row != null; row = rows.next()) {
        handle.checkInterrupted();
        row(row);
      }
    }
    if (deferred != null) {
      checkForeignKeys();
    }
    end();
  }

  private void defer() {
    deferred = new DeferredForeignKeys(runner.foreignKeys(schema), handle, relation);
    leaves.forEach(ModificationRunner::defer);
  }

  private void checkForeignKeys() {
    deferred.check(lastWrite);
    for (ModificationRunner leaf : leaves) {
      if (leaf.lastWrite != null) {
        leaf.checkForeignKeys();
        deferred.check(leaf.lastWrite);
      }
    }
  }

  /** Changes one row; foreign keys are checked when all are changed. */
  private Object[] write(Plan plan, Object... values) {
    lastWrite = plan;
    Object[][] stored = new Object[1][];
    Runnable write = () -> stored[0] = statement(plan).run(values);
    if (deferred != null) {
      RowCascades.deferring(handle, write);
    } else {
      write.run();
    }
    return stored[0];
  }

  /** The rows for other parameters, between {@link #begin} and {@link #end}. */
  void more(Object[] values) {
    parameters(values);
    try (RowSource rows = new RowSource(handle)) {
      read(rows, values);
      for (Object[] row = rows.next(); row != null; row = rows.next()) {
        row(row);
      }
    }
  }

  private void read(RowSource rows, Object[] values) {
    runner.nextStatement();
    try (Cursor cursor = handle.prepare(modification.rows().sql())) {
      RunningQuery running =
          new RunningQuery(modification.rows(), values, cursor, handle, null, schema);
      try {
        running.bind();
        rows.readAll(cursor);
      } catch (RuntimeException | Error e) {
        throw runner.fault(e, running);
      }
    }
  }

  /** BEFORE STATEMENT. */
  void begin() {
    for (TriggerEvent event : modification.events()) {
      if (triggers.begins(relation, event)) {
        for (Trigger trigger : triggers.of(relation, TriggerTiming.BEFORE, event, false)) {
          if (wanted(trigger, event, null, null, RowColumns.updated(modification))) {
            call(
                new RowEvent(
                    trigger, relation, event, null, null, RowColumns.updated(modification)));
          }
        }
      }
      triggers.transitions(relation, event);
    }
  }

  /** AFTER STATEMENT, in the opposite order. */
  void end() {
    for (int i = modification.events().size() - 1; i >= 0; i--) {
      TriggerEvent event = modification.events().get(i);
      for (Trigger trigger : triggers.of(relation, TriggerTiming.AFTER, event, false)) {
        if (wanted(trigger, event, null, null, RowColumns.updated(modification))) {
          triggers.awaitStatement(
              new RowEvent(trigger, relation, event, null, null, RowColumns.updated(modification)));
        }
      }
    }
  }

  /** The table of a tree where the row is, or where a new one goes. */
  private void leafRow(Object[] source) {
    int place = modification.member() < 0 ? modification.leaf() : modification.member();
    leaves.get(((Long) source[place]).intValue()).row(source);
  }

  /** The leaf where a row that is to be updated goes. */
  private ModificationRunner destination(Object[] source, Object[] row) {
    if (tree == null || tree.modification.route() == null) {
      return this;
    }
    Modification whole = tree.modification;
    if (whole.member() < 0 || whole.leaf() == whole.member()) {
      return routed(row);
    }
    return tree.leaves.get(((Long) source[whole.leaf()]).intValue());
  }

  private ModificationRunner routed(Object[] row) {
    Object[] leaf = tree.statement(tree.modification.route()).run(columns.in(tree.relation, row));
    return tree.leaves.get(((Long) leaf[0]).intValue());
  }

  /** What an UPDATE moves to another partition is a row deleted here and inserted there. */
  private void move(
      ModificationRunner to,
      Object[] source,
      Object identity,
      Object[] before,
      Object[] row,
      Modification.Change change) {
    if (tree.modification.member() < 0) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "invalid ON UPDATE specification")
          .withDetail(
              "The result tuple would appear in a different partition than the original tuple.");
    }
    if (fireRow(TriggerEvent.DELETE, before, null, Set.of()) == null) {
      return;
    }
    checkUnmodified(identity, before, "deleted");
    cascade(TriggerEvent.UPDATE, before, row);
    if (MovingKeys.concern(relation, tree.relation, schema)) {
      Object[] all = RowColumns.pick(row, change.all());
      Object[] bound = Arrays.copyOf(all, all.length + 1);
      bound[all.length] = identity;
      Object[] stored = write(change.writeAll(), bound);
      MovingKeys.keeping(handle, () -> statement(modification.delete()).run(stored[0]));
    } else {
      statement(modification.delete()).run(identity);
    }
    capture(TriggerEvent.UPDATE, before, null);
    for (Trigger trigger : triggers.of(relation, TriggerTiming.AFTER, TriggerEvent.DELETE, true)) {
      if (wanted(trigger, TriggerEvent.DELETE, before, null, Set.of())) {
        triggers.await(
            new RowEvent(trigger, relation, TriggerEvent.DELETE, before, null, Set.of()));
      }
    }
    to.insert(source, to.modification.changes().get(1), columns.in(to.relation, row));
  }

  /** What triggers of the table that the statement names read as OLD and NEW TABLE. */
  private void capture(TriggerEvent event, Object[] before, Object[] after) {
    ModificationRunner named = tree == null ? this : tree;
    TransitionTables transitions = triggers.transitions(named.relation, event);
    if (transitions == null) {
      return;
    }
    if (tree == null) {
      transitions.add(before, after);
      return;
    }
    transitions.add(
        before == null ? null : columns.in(tree.relation, before),
        after == null ? null : columns.in(tree.relation, after));
  }

  private void row(Object[] source) {
    if (modification.leaf() >= 0) {
      leafRow(source);
      return;
    }
    int action = 0;
    if (modification.action() >= 0) {
      action = (int) ((Long) source[modification.action()] - 1);
    }
    Modification.Change change = modification.changes().get(action);
    switch (change.event()) {
      case INSERT -> insert(source, change);
      case UPDATE -> {
        Object[] before = RowColumns.pick(source, modification.before());
        Object[] values = RowColumns.pick(source, change.places());
        update(source, source[modification.identity()], before, change, values);
      }
      default -> delete(source, source[modification.identity()]);
    }
  }

  // INSERT ---------------------------------------------------------------------------------------

  private void insert(Object[] source, Modification.Change change) {
    Object[] given = new Object[relation.columns().size()];
    RowColumns.set(given, change, RowColumns.pick(source, change.places()));
    insert(source, change, given);
  }

  private void insert(Object[] source, Modification.Change change, Object[] given) {
    Object[] row = fireRow(TriggerEvent.INSERT, null, given, Set.of());
    if (row == null) {
      return;
    }
    if (view) {
      done(source, 0L, null, row, row, TriggerEvent.INSERT, Set.of());
      return;
    }
    boolean more = columns.differs(given, row, change.columns());
    Object[] stored =
        write(
            more ? change.writeAll() : change.write(),
            RowColumns.pick(row, more ? change.all() : change.columns()));
    if (stored != null) {
      affected.add(stored[0]);
      Object[] now = columns(stored);
      done(source, stored[0], null, now, now, TriggerEvent.INSERT, Set.of());
    } else if (modification.conflict().find() != null) {
      updateConflicting(source, row);
    }
  }

  private void updateConflicting(Object[] source, Object[] row) {
    Modification.Change update = modification.conflict().update();
    Object[] found = statement(modification.conflict().find()).run(behindParameters(row));
    if (found == null) {
      throw SqlFault.unsupported("ON CONFLICT whose row is not found by its key");
    }
    if (affected.contains(found[0])) {
      throw new SqlFault(
              SqlState.CARDINALITY_VIOLATION,
              "ON CONFLICT DO UPDATE command cannot affect row a second time")
          .withHint(
              "Ensure that no rows proposed for insertion within the same command have"
                  + " duplicate constrained values.");
    }
    int columns = relation.columns().size();
    if (!Long.valueOf(1).equals(found[columns + 1])) {
      return;
    }
    Object[] values = Arrays.copyOfRange(found, columns + 2, found.length);
    Object[] stored = update(source, found[0], columns(found), update, values);
    if (stored != null) {
      affected.add(stored[0]);
    }
  }

  private Object[] behindParameters(Object[] values) {
    Object[] all = Arrays.copyOf(parameters, parameters.length + values.length);
    System.arraycopy(values, 0, all, parameters.length, values.length);
    return all;
  }

  // UPDATE and DELETE ----------------------------------------------------------------------------

  /** Returns the stored row with its identity; null where it was skipped. */
  private Object[] update(
      Object[] source,
      Object identity,
      Object[] before,
      Modification.Change change,
      Object[] values) {
    Set<Integer> set = new HashSet<>(change.columns());
    Object[] given = before.clone();
    RowColumns.set(given, change, values);
    checkUnmodified(identity, before, "updated");
    Object[] row = fireRow(TriggerEvent.UPDATE, before, given, set);
    if (row == null) {
      return null;
    }
    if (view) {
      done(source, 0L, before, row, row, TriggerEvent.UPDATE, set);
      return null;
    }
    checkUnmodified(identity, before, "updated");
    ModificationRunner to = destination(source, row);
    if (to != this) {
      move(to, source, identity, before, row, change);
      return null;
    }
    cascade(TriggerEvent.UPDATE, before, row);
    Object[] stored = write(identity, before, given, row, change);
    if (stored != null) {
      Object[] now = columns(stored);
      done(source, stored[0], before, now, now, TriggerEvent.UPDATE, set);
    }
    return stored;
  }

  private Object[] write(
      Object identity, Object[] before, Object[] given, Object[] row, Modification.Change change) {
    if (RowColumns.keeps(before, row, change.unchecked())) {
      return change.writeKept() == null
          ? statement(modification.fetch()).run(identity)
          : write(change.writeKept(), RowColumns.pick(row, change.kept(), identity));
    }
    return columns.differs(given, row, change.columns())
        ? write(change.writeAll(), RowColumns.pick(row, change.all(), identity))
        : write(change.write(), RowColumns.pick(row, change.columns(), identity));
  }

  private void delete(Object[] source, Object identity) {
    Object[] before = RowColumns.pick(source, modification.before());
    checkUnmodified(identity, before, "updated");
    if (fireRow(TriggerEvent.DELETE, before, null, Set.of()) == null) {
      return;
    }
    if (!view) {
      checkUnmodified(identity, before, "deleted");
      cascade(TriggerEvent.DELETE, before, null);
      write(modification.delete(), identity);
    }
    done(source, identity, before, null, before, TriggerEvent.DELETE, Set.of());
  }

  private void cascade(TriggerEvent event, Object[] before, Object[] after) {
    for (Modification.Cascade cascade : modification.cascades()) {
      touched |= cascades.run(cascade, event, before, after, this::statement);
    }
  }

  /** 27000 where what triggers have done concerns the row itself. */
  private void checkUnmodified(Object identity, Object[] before, String verb) {
    if (!touched || view) {
      return;
    }
    Object[] now = statement(modification.fetch()).run(identity);
    if (now == null || !Arrays.deepEquals(columns(now), before)) {
      throw new SqlFault(
              SqlState.TRIGGERED_DATA_CHANGE_VIOLATION,
              "tuple to be "
                  + verb
                  + " was already modified by an operation triggered by the current command")
          .withHint(
              "Consider using an AFTER trigger instead of a BEFORE trigger to propagate changes to"
                  + " other rows.");
    }
  }

  // Rows -----------------------------------------------------------------------------------------

  /** Without the identity. */
  private Object[] columns(Object[] row) {
    return Arrays.copyOfRange(row, 1, relation.columns().size() + 1);
  }

  private RowStatement statement(Plan plan) {
    return statements.computeIfAbsent(
        plan, p -> new RowStatement(runner, p, handle, schema, this::closeOthers));
  }

  /** The whole change is over. */
  private void closeOthers(RowStatement failing) {
    statements.values().stream().filter(s -> s != failing).forEach(RowStatement::close);
    if (tree != null) {
      tree.statements.values().forEach(RowStatement::close);
      tree.leaves.stream().filter(leaf -> leaf != this).forEach(ModificationRunner::close);
    }
  }

  /** The row is changed: what is returned for it, and the triggers that wait. */
  private void done(
      Object[] source,
      Object identity,
      Object[] before,
      Object[] after,
      Object[] result,
      TriggerEvent event,
      Set<Integer> set) {
    changed++;
    if (modification.returning() != null) {
      giveBack(source, identity, result);
    }
    // A row that comes from another partition has been updated.
    capture(modification.events().contains(event) ? event : TriggerEvent.UPDATE, before, after);
    for (Trigger trigger : triggers.of(relation, TriggerTiming.AFTER, event, true)) {
      if (wanted(trigger, event, before, after, set)) {
        triggers.await(new RowEvent(trigger, relation, event, before, after, set));
      }
    }
  }

  private void giveBack(Object[] source, Object identity, Object[] result) {
    Object[] carried = RowColumns.pick(source, modification.carried());
    Object[] values = new Object[1 + result.length + carried.length];
    values[0] = identity;
    System.arraycopy(result, 0, values, 1, result.length);
    System.arraycopy(carried, 0, values, 1 + result.length, carried.length);
    long before = handle.totalChanges();
    Object[] row = statement(modification.returning()).run(behindParameters(values));
    touched |= handle.totalChanges() != before;
    if (modification.keep() == null) {
      triggers.memory().add(row);
      returned.add(row);
      return;
    }
    try (Cursor keep = handle.prepare(modification.keep())) {
      keep.bindAll(Arrays.copyOf(row, keep.parameterCount())).run();
    }
  }

  // Triggers -------------------------------------------------------------------------------------

  /**
   * BEFORE ROW, or INSTEAD OF for a view.
   *
   * @return the row to go on with, that before for DELETE; null to skip it
   */
  private Object[] fireRow(TriggerEvent event, Object[] before, Object[] after, Set<Integer> set) {
    Object[] row = event == TriggerEvent.DELETE ? before : columns.withoutGenerated(after);
    TriggerTiming timing = view ? TriggerTiming.INSTEAD_OF : TriggerTiming.BEFORE;
    for (Trigger trigger : triggers.of(relation, timing, event, true)) {
      Object[] now = event == TriggerEvent.DELETE ? null : row;
      if (wanted(trigger, event, before, now, set)) {
        Object[] result = call(new RowEvent(trigger, relation, event, before, now, set));
        if (result == null) {
          return null;
        }
        if (event == TriggerEvent.INSERT && tree != null) {
          checkStays(trigger, row, result);
        }
        row = event == TriggerEvent.DELETE ? before : columns.withoutGenerated(result);
      }
    }
    return row;
  }

  /** A row that has been sent to a partition belongs there still. */
  private void checkStays(Trigger trigger, Object[] before, Object[] after) {
    if (tree.modification.route() != null
        && !Arrays.deepEquals(before, after)
        && routed(after) != this) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "moving row to another partition during a BEFORE FOR EACH ROW trigger is not"
                  + " supported")
          .withDetail(
              "Before executing trigger \""
                  + trigger.name()
                  + "\", the row was to be in partition \""
                  + relation.schema()
                  + "."
                  + relation.name()
                  + "\".");
    }
  }

  private Object[] call(RowEvent event) {
    long before = handle.totalChanges();
    Object[] row = triggers.calls().call(event, List.of());
    touched |= handle.totalChanges() != before;
    return row;
  }

  /** UPDATE OF and WHEN. */
  private boolean wanted(
      Trigger trigger, TriggerEvent event, Object[] before, Object[] after, Set<Integer> set) {
    if (event == TriggerEvent.UPDATE
        && !trigger.columns().isEmpty()
        && !columns.touches(trigger, set)) {
      return false;
    }
    Plan condition = modification.conditions().get(trigger.oid());
    if (condition == null) {
      return true;
    }
    int columns = relation.columns().size();
    Object[] values = new Object[2 * columns];
    if (before != null) {
      System.arraycopy(before, 0, values, 0, columns);
    }
    if (after != null) {
      System.arraycopy(after, 0, values, columns, columns);
    }
    return Long.valueOf(1).equals(statement(condition).run(values)[0]);
  }

  @Override
  public void close() {
    leaves.forEach(ModificationRunner::close);
    statements.values().forEach(RowStatement::close);
  }
}
