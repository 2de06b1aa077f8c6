package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.ddl.ForeignKeyQueries;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.LateChecks;
import dev.manylite.translator.schema.ObjectsByOid.TableConstraint;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Looks at rows that were noted by {@link LateChecks} when it is time: at a statement's end, at SET
 * CONSTRAINTS, before a COMMIT. A schema without such constraints costs one look at a list.
 */
public final class LateConstraints implements TransactionListener {
  private final Session session;

  public LateConstraints(Session session) {
    this.session = session;
  }

  /** None while nothing is written. */
  private List<TableConstraint> late() {
    return session.transaction().writing()
        ? session.database().latestSchema().lateConstraints()
        : List.of();
  }

  /** What has been noted by now; a statement within another looks at what is noted after it. */
  long mark() {
    List<TableConstraint> late = late();
    if (late.isEmpty()) {
      return 0;
    }
    SqliteHandle handle = session.transaction().heldHandle().orElseThrow();
    long mark = 0;
    for (TableConstraint one : late) {
      Object last = handle.queryValue("SELECT max(rowid) FROM " + LateChecks.place(one.table()));
      mark = last instanceof Long number ? Math.max(mark, number) : mark;
    }
    return mark;
  }

  /**
   * Those that are not deferred by now.
   *
   * @throws SqlFault 23503, 23505
   */
  public void check() {
    check(0, false);
  }

  /**
   * @param since a {@link #mark}
   */
  void check(long since) {
    check(since, false);
  }

  @Override
  public void beforeCommit() {
    check(0, true);
  }

  @Override
  public void ended(boolean committed) {
    // What was noted is in the file, and is rolled back with it.
  }

  @Override
  public void rolledBackTo(int savepoint) {
    // So it is here.
  }

  private void check(long since, boolean all) {
    List<TableConstraint> late = late();
    if (late.isEmpty()) {
      return;
    }
    SqliteHandle handle = session.transaction().heldHandle().orElseThrow();
    for (boolean temporary : new boolean[] {false, true}) {
      List<TableConstraint> here =
          late.stream().filter(one -> one.table().isTemporary() == temporary).toList();
      if (!here.isEmpty()) {
        check(handle, here, since, all);
      }
    }
  }

  private void check(SqliteHandle handle, List<TableConstraint> here, long since, boolean all) {
    String place = LateChecks.place(here.get(0).table());
    Set<Integer> noted = noted(handle, place, since);
    if (noted.isEmpty()) {
      return;
    }
    for (TableConstraint one : here) {
      int oid = one.constraint().oid();
      if (noted.remove(oid) && (all || !session.deferredTriggers().defers(one.constraint()))) {
        check(handle, one, since);
        forget(handle, place, oid, since);
      }
    }
    // What is left is deferred, or its constraint is gone.
    here.forEach(one -> noted.remove(one.constraint().oid()));
    noted.forEach(oid -> forget(handle, place, oid, since));
  }

  private static Set<Integer> noted(SqliteHandle handle, String place, long since) {
    Set<Integer> noted = new HashSet<>();
    try (Cursor cursor =
        handle.prepare("SELECT DISTINCT \"check\" FROM " + place + " WHERE rowid > " + since)) {
      while (cursor.step()) {
        noted.add((int) cursor.longValue(0));
      }
    }
    return noted;
  }

  private static void forget(SqliteHandle handle, String place, int oid, long since) {
    handle.execute("DELETE FROM " + place + " WHERE \"check\" = " + oid + " AND rowid > " + since);
  }

  private void check(SqliteHandle handle, TableConstraint one, long since) {
    try (Cursor cursor = handle.prepare(LateChecks.search(one.constraint(), one.table(), since))) {
      if (cursor.step()) {
        throw one.constraint() instanceof Constraint.Key key
            ? duplicate(one.table(), key, cursor)
            : new ForeignKeyQueries(
                    one.table(),
                    (Constraint.ForeignKey) one.constraint(),
                    session.database().latestSchema())
                .mixed();
      }
    }
  }

  private SqlFault duplicate(Relation table, Constraint.Key key, Cursor row) {
    SqlFault fault = Violations.duplicate(table, key.name());
    ReadableColumns readable =
        new ReadableColumns(session, session.database().latestSchema(), null, table);
    StoredTexts texts = new StoredTexts(session.types());
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String name : key.columns()) {
      Column column = table.column(name).orElseThrow();
      if (!readable.includes(column)) {
        return fault;
      }
      values.add(texts.of(column, row.value(names.size())));
      names.add(name);
    }
    return fault.withDetail(ViolationReport.exists(names, values));
  }

  /**
   * Rows that are still to be looked at must stay what they are.
   *
   * @param changed whether the command changes a table, by its OID
   * @throws SqlFault 55006
   */
  public void requireNone(String command, IntPredicate changed) {
    List<TableConstraint> late = late();
    if (late.isEmpty()) {
      return;
    }
    SqliteHandle handle = session.transaction().heldHandle().orElseThrow();
    for (TableConstraint one : late) {
      if (changed.test(one.table().oid())
          && noted(handle, LateChecks.place(one.table()), 0).contains(one.constraint().oid())) {
        throw new SqlFault(
            SqlState.OBJECT_IN_USE,
            "cannot "
                + command
                + " \""
                + one.table().name()
                + "\" because it has pending trigger events");
      }
    }
  }
}
