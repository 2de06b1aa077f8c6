package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes several handles begin to read at one and the same state. SQLite has no means of its own for
 * that which the driver would know; but if its {@code data_version}, asked on a handle that is in
 * no transaction, is the same before the first and after the last has begun, then nobody, in no
 * process, has committed anything in between.
 */
final class SnapshotSharing {
  /** More than one dump or job would use at a time. */
  private static final int MOST_READERS = 32;

  /** How often it is tried while others may commit; they are held up only then. */
  private static final int FREE_TRIES = 20;

  private static final int TRIES = 100;

  private final Tenant tenant;
  private final HandlePool pool;
  private final int readers;

  SnapshotSharing(Tenant tenant, HandlePool pool, int handlesPerTenant) {
    this.tenant = tenant;
    this.pool = pool;
    this.readers = Math.max(1, Math.min(MOST_READERS, handlesPerTenant / 2));
  }

  /**
   * @param own begins to read at the same state, unless it has the right to write: then nobody else
   *     can commit
   */
  SharedSnapshot share(SqliteHandle own, Interruption interruption) {
    List<SqliteHandle> taken = new ArrayList<>();
    List<SqliteHandle> beginning = new ArrayList<>();
    if (!own.transaction().isOpen()) {
      beginning.add(own);
    }
    try {
      SqliteHandle witness = take(taken, interruption);
      for (int i = 0; i < readers; i++) {
        beginning.add(take(taken, interruption));
      }
      for (int tries = 0; !begin(beginning, witness, tries, interruption); tries++) {
        if (tries == TRIES) {
          throw new SqlFault(
              SqlState.LOCK_NOT_AVAILABLE, "another process goes on changing the database");
        }
      }
      taken.remove(witness);
      pool.giveBack(witness);
      return new SharedSnapshot(pool, taken);
    } catch (RuntimeException | Error e) {
      beginning.forEach(handle -> handle.transaction().rollback());
      taken.forEach(pool::giveBack);
      throw e;
    }
  }

  private SqliteHandle take(List<SqliteHandle> taken, Interruption interruption) {
    SqliteHandle handle = pool.take(interruption);
    taken.add(handle);
    return handle;
  }

  private boolean begin(
      List<SqliteHandle> handles, SqliteHandle witness, int tries, Interruption interruption) {
    return tries < FREE_TRIES
        ? begin(handles, witness)
        : tenant.whileNobodyWrites(interruption, () -> begin(handles, witness));
  }

  private static boolean begin(List<SqliteHandle> handles, SqliteHandle witness) {
    Object before = version(witness);
    for (SqliteHandle handle : handles) {
      handle.transaction().begin();
      handle.schemaVersion();
    }
    if (version(witness).equals(before)) {
      return true;
    }
    handles.forEach(handle -> handle.transaction().rollback());
    return false;
  }

  private static Object version(SqliteHandle witness) {
    return witness.queryValue("PRAGMA data_version");
  }
}
