package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A handle's transaction, if one is open. SQLite ends a transaction by itself after some errors
 * (disk full, I/O, a stopped write); {@link #isOpen} tells the truth after such an error too.
 */
public final class Transaction {
  private static final String TRANSACTION_ROLLBACK = "40000";

  private final SqliteHandle handle;
  private final Deque<Savepoint> savepoints = new ArrayDeque<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private Map<Object, Object> local = new LinkedHashMap<>();
  private Synchronous synchronous = Synchronous.FULL;
  private boolean open;
  private boolean writing;
  private boolean schemaEdited;

  Transaction(SqliteHandle handle) {
    this.handle = handle;
  }

  /** BEGIN: the snapshot is that of the first statement that reads. */
  public void begin() {
    handle.execute("BEGIN");
    open = true;
  }

  /**
   * BEGIN IMMEDIATE: snapshot and SQLite's write lock at once. The caller holds the tenant's writer
   * lease, so only another process can be in the way (55P03 after the lock timeout).
   */
  public void beginImmediate() {
    handle.execute("BEGIN IMMEDIATE");
    open = true;
    writing = true;
  }

  /**
   * Durable on return, as the synchronous mode says.
   *
   * @throws ConstraintFailure a deferred foreign key; the transaction is then still open
   */
  public void commit() {
    requireOpen();
    run("COMMIT");
    List<Runnable> actions = List.copyOf(afterCommit);
    ended();
    actions.forEach(Runnable::run);
  }

  /** Undoes everything; no error if no transaction is open. */
  public void rollback() {
    if (open) {
      run("ROLLBACK");
      boolean reload = schemaEdited;
      ended();
      if (reload) {
        reloadSchema();
      }
    }
  }

  /** SAVEPOINT; an equal name hides the earlier one, as in PostgreSQL. */
  public void savepoint(String name) {
    requireOpen();
    run("SAVEPOINT " + QuotedName.of(name));
    savepoints.push(new Savepoint(name, new LinkedHashMap<>(local)));
  }

  /** RELEASE: the savepoint and all later ones are gone, their changes stay. */
  public void release(String name) {
    requireOpen();
    run("RELEASE " + QuotedName.of(name));
    forgetAfter(name);
    savepoints.pop();
  }

  /** ROLLBACK TO: undoes what came after the savepoint, which stays. */
  public void rollbackTo(String name) {
    requireOpen();
    run("ROLLBACK TO " + QuotedName.of(name));
    forgetAfter(name);
    local = new LinkedHashMap<>(savepoints.element().local());
    handle.schemaSnapshot(null);
    if (schemaEdited) {
      reloadSchema();
    }
  }

  public boolean isOpen() {
    return open;
  }

  /** Whether it was begun for writing. */
  public boolean isWriting() {
    return writing;
  }

  /**
   * Edits sqlite_schema's texts directly: {@code statement} (an UPDATE of sqlite_schema) runs with
   * writable_schema, then schema_version is raised, so that every handle of every process reads the
   * schema anew, and this one reads it at once. For changes that leave the record format as it is.
   */
  public void editSchema(String statement, Object... bindings) {
    editSchema(false, statement, List.<Object[]>of(bindings));
  }

  /**
   * The same for several edits that make sense only together: SQLite reads the schema after the
   * last.
   *
   * @param temporary edits temp.sqlite_schema
   * @param bindings one array for each run of {@code statement}
   */
  public void editSchema(boolean temporary, String statement, List<Object[]> bindings) {
    requireOpen();
    schemaEdited = true;
    run("PRAGMA writable_schema=ON");
    try {
      for (Object[] edit : bindings) {
        handle.execute(statement, edit);
      }
      if (temporary) {
        raise("temp.");
      }
      raiseSchemaVersion();
    } finally {
      reloadSchema();
    }
  }

  /**
   * Raises schema_version without another change to SQLite's schema: for changes to Manylite's own
   * tables that alter the schema. SQLite then reads the schema anew, this handle too.
   */
  public void raiseSchemaVersion() {
    schemaChanged();
    raise("");
  }

  /** The schema was changed since {@code version}, perhaps only in Manylite's own tables. */
  public void schemaChangedSince(long version) {
    if (handle.schemaVersion() == version) {
      raiseSchemaVersion();
    } else {
      schemaChanged();
    }
  }

  private void schemaChanged() {
    requireOpen();
    schemaEdited = true;
    handle.schemaSnapshot(null);
  }

  private void raise(String schema) {
    String pragma = "PRAGMA " + schema + "schema_version";
    handle.execute(pragma + "=" + (int) ((Long) handle.queryValue(pragma) + 1));
  }

  /** Whether this transaction changed the schema. */
  public boolean isSchemaChanged() {
    return schemaEdited;
  }

  /**
   * What others keep with this transaction; gone at its end, and back to what it was on ROLLBACK
   * TO.
   */
  public Map<Object, Object> local() {
    return local;
  }

  /** Runs {@code action} once this transaction has committed; forgotten if it does not. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  public SqliteHandle handle() {
    return handle;
  }

  boolean hasSavepoints() {
    return !savepoints.isEmpty();
  }

  Synchronous synchronous() {
    return synchronous;
  }

  void synchronousIs(Synchronous mode) {
    synchronous = mode;
  }

  /** After an error that may have ended the transaction: BEGIN fails if there still is one. */
  void probe() {
    if (!open) {
      return;
    }
    if (!handle.attempt("BEGIN")) {
      return;
    }
    handle.attempt("ROLLBACK");
    boolean reload = schemaEdited;
    ended();
    if (reload) {
      reloadSchema();
    }
  }

  /**
   * PRAGMA writable_schema=RESET forgets SQLite's note that the schema changed, so a rollback would
   * leave the edited schema in memory, under a version that another change may get later.
   */
  private void reloadSchema() {
    run("PRAGMA writable_schema=RESET");
  }

  private void ended() {
    open = false;
    writing = false;
    schemaEdited = false;
    handle.schemaSnapshot(null);
    savepoints.clear();
    afterCommit.clear();
    local = new LinkedHashMap<>();
  }

  private void forgetAfter(String name) {
    Iterator<Savepoint> newest = savepoints.iterator();
    while (newest.hasNext() && !newest.next().name().equals(name)) {
      newest.remove();
    }
  }

  private void requireOpen() {
    if (!open) {
      throw new SqlFault(
          TRANSACTION_ROLLBACK, "the transaction was rolled back when a statement failed");
    }
  }

  private void run(String sql) {
    handle.uninterrupted(sql);
  }

  private record Savepoint(String name, Map<Object, Object> local) {}
}
