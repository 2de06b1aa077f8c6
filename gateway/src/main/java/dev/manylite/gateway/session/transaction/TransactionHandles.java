package dev.manylite.gateway.session.transaction;

import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.sqlite.ConstraintFailure;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Synchronous;
import dev.manylite.gateway.tenant.SharedSnapshot;
import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQLite side of a transaction block: which handle it has and what is begun on it. */
final class TransactionHandles {
  private final Handles source;
  private final Settings settings;
  private final Savepoints savepoints;
  private Handles.Lease snapshot;
  private Handles.Lease writer;
  private Synchronous begunWith;

  /** What others can see or could, to be released at the end. */
  private final List<SharedSnapshot> states = new ArrayList<>();

  /** Of them, what the transaction or its present statement sees; null for none. */
  private SharedSnapshot state;

  /** The handle of a transaction that another one shares with this. */
  private SqliteHandle shared;

  TransactionHandles(Handles source, Settings settings, Savepoints savepoints) {
    this.source = source;
    this.settings = settings;
    this.savepoints = savepoints;
  }

  boolean writing() {
    return writer != null;
  }

  /** The handle that the transaction keeps, if it has one by now. */
  Optional<SqliteHandle> held() {
    if (shared != null) {
      return Optional.of(shared);
    }
    Handles.Lease lease = writer != null ? writer : snapshot;
    return Optional.ofNullable(lease).map(Handles.Lease::handle);
  }

  /**
   * The transaction's own handle where it has or needs one, else one for this statement, with a
   * snapshot for it: the schema that it is checked against is the one that it reads by.
   */
  Handles.Lease forReading(boolean needsSnapshot) {
    if (!needsSnapshot) {
      state = null;
    } else if (held().isEmpty()) {
      snapshot = source.lease();
      snapshot.handle().transaction().begin();
    }
    Optional<SqliteHandle> held = held();
    return held.isPresent() ? new Borrowed(held.get()) : begun(source.lease());
  }

  /**
   * The same, at a state that others can share.
   *
   * @throws SqlFault 0A000 where the state is fixed already, and nobody else has it
   */
  Handles.Lease forExporting(boolean needsSnapshot) {
    if (writing()) {
      if (state == null) {
        state(source.share(writer.handle()));
      }
    } else if (held().isPresent()) {
      if (state == null) {
        throw SqlFault.unsupported("pg_export_snapshot after the transaction's first query");
      }
    } else {
      Handles.Lease lease = source.lease();
      try {
        if (lease.handle().transaction().isOpen()) {
          throw SqlFault.unsupported("pg_export_snapshot beside an open cursor");
        }
        state(source.share(lease.handle()));
      } catch (RuntimeException | Error e) {
        lease.close();
        throw e;
      }
      if (!needsSnapshot) {
        return new Begun(lease);
      }
      snapshot = lease;
    }
    return new Borrowed(held().orElseThrow());
  }

  /**
   * From now on the transaction sees this state.
   *
   * @param imported retained, to be released here
   */
  void beginAt(SharedSnapshot imported) {
    state(imported);
    snapshot = source.lease(imported);
  }

  private void state(SharedSnapshot seen) {
    states.add(seen);
    state = seen;
  }

  /** What others can share now. */
  Optional<SharedSnapshot> state() {
    return Optional.ofNullable(state);
  }

  private static Handles.Lease begun(Handles.Lease lease) {
    if (lease.handle().transaction().isOpen()) {
      // A session's own handle, from which a suspended portal reads.
      return lease;
    }
    try {
      lease.handle().transaction().begin();
      return new Begun(lease);
    } catch (RuntimeException | Error e) {
      lease.close();
      throw e;
    }
  }

  /**
   * @return what was shared before
   */
  SqliteHandle share(SqliteHandle handle) {
    SqliteHandle before = shared;
    shared = handle;
    return before;
  }

  SqliteHandle forWriting() {
    if (snapshot == null) {
      state = null;
    }
    if (writer == null) {
      Handles.Lease mine = snapshot == null ? source.write() : source.write(snapshot);
      try {
        beginWriting(mine.handle());
      } catch (RuntimeException | Error e) {
        mine.close();
        throw e;
      }
      writer = mine;
    }
    return writer.handle();
  }

  private void beginWriting(SqliteHandle handle) {
    if (!handle.transaction().isOpen()) {
      begunWith = wanted();
      handle.synchronous(begunWith);
      handle.transaction().beginImmediate();
    } else {
      // A snapshot turns into a writer at its first write; SQLite refuses an old one (40001).
      begunWith = Synchronous.FULL;
    }
    for (Savepoint savepoint : savepoints.open()) {
      handle.transaction().savepoint(savepoint.sqliteName());
    }
  }

  /** {@code off} may lose the last commits in a power cut, but not harm the file, as there. */
  Synchronous wanted() {
    return settings.get("synchronous_commit").equals("off") ? Synchronous.NORMAL : Synchronous.FULL;
  }

  void commit() {
    if (writer != null) {
      SqliteHandle handle = writer.handle();
      source.beforeCommit(handle);
      try {
        handle.transaction().commit();
      } catch (ConstraintFailure deferred) {
        throw source.violated(handle);
      }
      if (begunWith == Synchronous.NORMAL && wanted() == Synchronous.FULL) {
        // synchronous_commit was turned on after the first write: sync what was just written.
        handle.queryValue("PRAGMA wal_checkpoint(PASSIVE)");
      }
    } else if (snapshot != null && !snapshot.isShared()) {
      snapshot.handle().transaction().rollback();
    }
  }

  void rollback() {
    if (writer != null || snapshot == null || !snapshot.isShared()) {
      held().ifPresent(handle -> handle.transaction().rollback());
    }
    release();
  }

  /** Gives back what is held; nothing is open on it any more. */
  void release() {
    Handles.Lease first = writer;
    Handles.Lease second = snapshot;
    writer = null;
    snapshot = null;
    state = null;
    states.forEach(SharedSnapshot::release);
    states.clear();
    try {
      if (first != null) {
        first.close();
      }
    } finally {
      if (second != null) {
        second.close();
      }
    }
  }

  void savepoint(Savepoint savepoint) {
    if (writing()) {
      writer.handle().transaction().savepoint(savepoint.sqliteName());
    }
  }

  void release(Savepoint savepoint) {
    if (writing()) {
      writer.handle().transaction().release(savepoint.sqliteName());
    }
  }

  void rollbackTo(Savepoint savepoint) {
    if (writing()) {
      writer.handle().transaction().rollbackTo(savepoint.sqliteName());
    }
  }

  /** A statement's handle, with the read transaction that was begun for it. */
  private record Begun(Handles.Lease lease) implements Handles.Lease {
    @Override
    public SqliteHandle handle() {
      return lease.handle();
    }

    @Override
    public void close() {
      try {
        if (handle().transaction().isOpen()) {
          handle().transaction().commit();
        }
      } finally {
        lease.close();
      }
    }
  }

  /** The transaction's handle as one statement has it: closing changes nothing. */
  private record Borrowed(SqliteHandle handle) implements Handles.Lease {
    @Override
    public void close() {
      // The transaction gives it back.
    }
  }
}
