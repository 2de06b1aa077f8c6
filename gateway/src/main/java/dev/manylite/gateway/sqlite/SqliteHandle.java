package dev.manylite.gateway.sqlite;

import dev.manylite.gateway.sqlite.function.FunctionRegistrar;
import dev.manylite.gateway.sqlite.function.KeptRows;
import dev.manylite.gateway.sqlite.function.MemoryUse;
import dev.manylite.gateway.sqlite.function.MeteredContext;
import dev.manylite.gateway.sqlite.function.OpenRows;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Signature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.core.NativeDB;
import org.sqlite.core.StatementAccess;

/**
 * One SQLite connection. Used by one thread at a time: whoever has leased it from its tenant.
 * Before the first statement the user {@link #attach}es its function context and interruption, at
 * the end it closes its cursors, ends its transaction and {@link #detach}es; the tenant's pool
 * opens and closes handles.
 */
public final class SqliteHandle implements AutoCloseable {
  private final HandleOptions options;
  private final SQLiteConnection connection;
  private final NativeDB db;
  private final StatementCache cache;
  private final Set<Cursor> open = new HashSet<>();
  private final KeptRows keptRows;
  private final OpenRows openRows = new OpenRows();
  private final MemoryUse memory;
  private final Interrupts interrupts;
  private final Transaction transaction;
  private final FunctionRegistrar registrar;
  private boolean utf8 = true;
  private FunctionContext context;
  private FunctionContext metered;
  private Throwable pending;
  private Object schemaSnapshot;
  private Object committedSchema;
  private boolean temporaryObjects;
  private FailingRowProbe.Noted noted;
  private boolean closed;
  private long lastNumber;
  private final List<String> dropped = new ArrayList<>();
  private final Set<String> empty = new HashSet<>();
  private List<Long> emptyAt;

  private SqliteHandle(SQLiteConnection connection, HandleOptions options) {
    this.options = options;
    this.connection = connection;
    this.db = (NativeDB) connection.getDatabase();
    this.cache = new StatementCache(options.cachedStatements());
    this.transaction = new Transaction(this);
    this.memory = new HandleMemory(options.memory());
    this.keptRows = new KeptRows(memory);
    this.interrupts = new Interrupts(connection, options, transaction);
    this.registrar = new FunctionRegistrar(connection, new FunctionCalls(this), keptRows, openRows);
  }

  /**
   * Opens an existing file for reading and writing; the caller closes the handle.
   *
   * @throws SqlFault 58030 if it can't be opened, XX001 if it is no SQLite file
   */
  public static SqliteHandle open(Path file, HandleOptions options) {
    SQLiteConnection connection = Opening.connect(file);
    SqliteHandle handle = new SqliteHandle(connection, options);
    try {
      handle.interrupts.install();
      Opening.limit(connection, options);
      handle.ensureRegistered(options.extensions().directOnly());
      handle.utf8 = Opening.configure(handle, options);
      return handle;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  /** The user of this handle from now on: whom functions ask, and what stops its statements. */
  public void attach(FunctionContext functionContext, Interruption interruption) {
    context = functionContext;
    metered = functionContext == null ? null : new MeteredContext(functionContext, memory, this);
    interrupts.attach(interruption);
  }

  /** The end of a use; open cursors are closed and an open transaction is rolled back. */
  public void detach() {
    closeCursors();
    transaction.rollback();
    forgetUser();
  }

  /** The same, but what the handle has begun to read it goes on reading for its next user. */
  public void detachReading() {
    closeCursors();
    forgetUser();
  }

  private void forgetUser() {
    lockTimeout(Duration.ZERO);
    interrupts.attach(null);
    context = null;
    metered = null;
  }

  /** The context that functions get; null between uses. */
  public FunctionContext context() {
    return context;
  }

  /** lock_timeout for locks that another process holds; zero for the options' busy timeout. */
  public void lockTimeout(Duration timeout) {
    interrupts.lockTimeout(timeout);
  }

  /** Teaches SQLite these functions, where it does not know them yet. */
  public void ensureRegistered(Collection<Signature> functions) {
    for (Signature function : functions) {
      registrar.register(function);
    }
  }

  /** Teaches SQLite these collations, where it does not know them yet. */
  public void ensureCollations(Collection<String> names) {
    for (String name : names) {
      options.extensions().collation(name).ifPresent(c -> registrar.collation(name, c));
    }
  }

  /**
   * A cursor over one statement; the caller closes it. Functions and collations that the file's
   * schema uses are registered on the way.
   */
  public Cursor prepare(String sql) {
    PreparedPointer cached = cache.take(sql);
    Cursor cursor = new Cursor(this, db, cached != null ? cached : compile(sql));
    open.add(cursor);
    return cursor;
  }

  private PreparedPointer compile(String sql) {
    pending = null;
    byte[] text = sql.getBytes(StandardCharsets.UTF_8);
    while (true) {
      try {
        long address = StatementAccess.prepare(db, text);
        if (address == 0) {
          throw new IllegalArgumentException("no statement in: " + sql);
        }
        return new PreparedPointer(sql, address, StatementAccess.parameterCount(db, address));
      } catch (SQLException e) {
        if (!learnMissing()) {
          throw failure(e);
        }
      }
    }
  }

  /** Runs a statement to its end and returns how many rows it changed. */
  public long execute(String sql, Object... bindings) {
    try (Cursor cursor = prepare(sql)) {
      cursor.bindAll(bindings).run();
    }
    return changes();
  }

  /** The first column of the first row; null where there is no row. */
  public Object queryValue(String sql, Object... bindings) {
    try (Cursor cursor = prepare(sql)) {
      return cursor.bindAll(bindings).step() ? cursor.value(0) : null;
    }
  }

  /**
   * Whether a query finds nothing. That is remembered until the file changes, but not within a
   * transaction, which can be rolled back.
   */
  public boolean isEmpty(String sql) {
    if (transaction.isOpen()) {
      return queryValue(sql) == null;
    }
    List<Long> state = List.of((Long) queryValue("PRAGMA data_version"), db.total_changes());
    if (!state.equals(emptyAt)) {
      empty.clear();
      emptyAt = state;
    }
    if (!empty.contains(sql) && queryValue(sql) == null) {
      empty.add(sql);
    }
    return empty.contains(sql);
  }

  /** Rows that the last INSERT, UPDATE or DELETE changed, without those of triggers. */
  public long changes() {
    return db.changes();
  }

  /** Rows that all statements have changed since the handle was opened. */
  public long totalChanges() {
    return db.total_changes();
  }

  /** A number that this handle has not given before: for names of temporary tables. */
  public long nextNumber() {
    return ++lastNumber;
  }

  /** Bytes of a table or index (dbstat); 0 for an unknown name. */
  public long sizeOf(String name) {
    return (Long) queryValue("SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name = ?1", name);
  }

  /** SQLite's version. */
  public static String libraryVersion() {
    return SQLiteJDBCLoader.getVersion();
  }

  /** BEGIN, COMMIT, savepoints and schema edits on this handle. */
  public Transaction transaction() {
    return transaction;
  }

  /** {@code PRAGMA schema_version}; within a transaction it starts the snapshot. */
  public long schemaVersion() {
    return (Long) queryValue("PRAGMA schema_version");
  }

  /**
   * What the schema's reader keeps about uncommitted changes and temporary tables of this handle;
   * gone at a transaction's end and on ROLLBACK TO.
   */
  public Object schemaSnapshot() {
    return schemaSnapshot;
  }

  public void schemaSnapshot(Object snapshot) {
    schemaSnapshot = snapshot;
  }

  /** The schema that a transaction found before it changed it; null where nobody has looked. */
  public Object committedSchema() {
    return committedSchema;
  }

  public void committedSchema(Object schema) {
    committedSchema = schema;
  }

  /** Whether a session has made temporary tables here; the pool does not lend it out again. */
  public boolean hasTemporaryObjects() {
    return temporaryObjects;
  }

  /** A session makes temporary tables: it keeps this handle until it ends. */
  public void keepTemporaryObjects() {
    temporaryObjects = true;
  }

  /** When commits are synced; takes effect from the next transaction on. */
  public void synchronous(Synchronous mode) {
    if (transaction.isOpen()) {
      throw new IllegalStateException("synchronous can't change within a transaction");
    }
    if (mode != transaction.synchronous()) {
      execute("PRAGMA synchronous=" + mode);
      transaction.synchronousIs(mode);
    }
  }

  /**
   * Where SQLite puts what does not fit into its caches (large sorts, hashes, undo), for all
   * handles of this process; to be set before others are opened. The files have no name, so none is
   * left.
   */
  public void keepTemporaryFilesIn(Path folder) {
    execute("PRAGMA temp_store_directory='" + folder.toString().replace("'", "''") + "'");
  }

  /** Copies this database, as it is committed now, into a new file and syncs that. */
  public void backupTo(Path target) {
    try {
      int code = db.backup("main", target.toString(), null, 100, 50, -1);
      if (code != ResultCode.OK && code != ResultCode.DONE) {
        throw SqliteFaults.of(code, "backup failed");
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** VACUUM; outside of a transaction. */
  public void vacuum() {
    Opening.withAttach(db, () -> execute("VACUUM"));
  }

  /** Closes everything. Idempotent. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      closeCursors();
      for (PreparedPointer idle : cache.drain()) {
        StatementAccess.finalizeStatement(db, idle.address());
      }
      interrupts.uninstall();
      connection.close();
    } catch (SQLException e) {
      throw new SqlFault("58030", "could not close the database file").causedBy(e);
    }
  }

  /** The context for calls on this handle; null between uses. */
  FunctionContext meteredContext() {
    return metered;
  }

  MemoryUse memory() {
    return memory;
  }

  /** To count what is kept of rows for as long as the caller says. */
  public KeptMemory keeping() {
    return new KeptMemory(options.memory());
  }

  boolean utf8() {
    return utf8;
  }

  int step(long address, boolean reading) throws SQLException {
    pending = null;
    int code = interrupts.step(address, reading);
    // A collation can't report an error to SQLite, so a fault may be there although a row came.
    return pending != null && (code == ResultCode.ROW || code == ResultCode.DONE)
        ? ResultCode.ERROR
        : code;
  }

  /** What a function or collation body threw; SQLite only sees that something failed. */
  void fail(Throwable thrown) {
    if (pending == null) {
      pending = thrown;
    }
  }

  RuntimeException failure(SQLException e) {
    return failure(e.getErrorCode());
  }

  RuntimeException failure(int code) {
    if (pending != null) {
      Throwable thrown = pending;
      pending = null;
      return FunctionCalls.fault(thrown);
    }
    if (ResultCode.primary(code) == ResultCode.FULL) {
      // SQLite says the same of a table whose row numbers are used up.
      Optional<SqlFault> exhausted = RowNumbers.exhausted(this);
      if (exhausted.isPresent()) {
        return exhausted.get();
      }
    }
    SqlFault raised = interrupts.reason(code);
    return raised != null ? raised : SqliteFaults.of(code, errorMessage());
  }

  /** Runs what must not be stopped half way, such as COMMIT. */
  void uninterrupted(String sql) {
    Interruption user = interrupts.attach(null);
    try {
      execute(sql);
    } finally {
      interrupts.attach(user);
    }
  }

  /**
   * Drops a table of temporary rows; once nothing is being read any more if something is, as SQLite
   * drops no table then.
   */
  public void dropScratch(String table) {
    dropped.add(table);
    dropScratch();
  }

  private void dropScratch() {
    Interruption user = interrupts.attach(null);
    try {
      dropped.removeIf(table -> attempt("DROP TABLE IF EXISTS " + table));
    } finally {
      interrupts.attach(user);
    }
  }

  /** Runs a statement without rows and tells only whether SQLite did it. */
  public boolean attempt(String sql) {
    try {
      return db._exec(sql) == ResultCode.OK;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Who wants to know each row before it is written; null for nobody. */
  void noteRowsWith(FailingRowProbe.Noted listener) {
    noted = listener;
  }

  void noteRow(Object[] row) {
    if (noted != null) {
      noted.note(row);
    }
  }

  /** Functions stop here, in an ordinary way, before SQLite has to be stopped. */
  public void checkInterrupted() {
    interrupts.check();
  }

  void afterFailure(int code) {
    if (ResultCode.endsTransaction(code)) {
      transaction.probe();
    }
  }

  private String errorMessage() {
    try {
      return StatementAccess.errorMessage(db);
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  /** Whether a function or collation that SQLite missed could be registered. */
  boolean learnMissing() {
    return pending == null
        && MissingExtension.of(errorMessage())
            .map(m -> m.register(registrar, options.extensions()))
            .orElse(false);
  }

  void giveBack(Cursor cursor, PreparedPointer statement) {
    open.remove(cursor);
    if (open.isEmpty()) {
      keptRows.clear();
      openRows.clear();
      memory.clear();
    }
    try {
      db.reset(statement.address());
      if (statement.parameters() > 0) {
        db.clear_bindings(statement.address());
      }
      PreparedPointer surplus = cache.put(statement);
      if (surplus != null) {
        StatementAccess.finalizeStatement(db, surplus.address());
      }
      if (open.isEmpty() && !dropped.isEmpty()) {
        dropScratch();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The cursors that are open now. */
  Set<Cursor> openCursors() {
    return Set.copyOf(open);
  }

  /** Closes those that have been opened since. */
  void closeCursorsSince(Set<Cursor> before) {
    for (Cursor cursor : Set.copyOf(open)) {
      if (!before.contains(cursor)) {
        cursor.close();
      }
    }
  }

  /** Closes the cursors that are still open. */
  public void closeCursors() {
    for (Cursor cursor : Set.copyOf(open)) {
      cursor.close();
    }
  }
}
