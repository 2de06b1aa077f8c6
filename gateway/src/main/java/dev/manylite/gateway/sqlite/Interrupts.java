package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * Lets a handle's statements be stopped: SQLite calls back every few thousand instructions and
 * whenever another process holds a lock, and both callbacks ask the {@link Interruption}. {@code
 * sqlite3_interrupt} is not used: it would race with close and could hit the next statement.
 *
 * <p>SQLite answers a stopped write by rolling the whole transaction back, savepoints included,
 * where PostgreSQL keeps them. So while there are savepoints, a write gets a little more time: once
 * it calls a function of ours, that fails in an ordinary way, which leaves the savepoints.
 * Otherwise the transaction is lost, and says so (40000).
 */
final class Interrupts {
  /** Instructions between two callbacks: some microseconds, unless values are large. */
  private static final int INSTRUCTIONS = 500;

  /** What a write gets to come to a function. */
  private static final long GRACE_NANOS = 1_000_000_000L;

  private static final int LONGEST_WAIT_MILLIS = 10;

  private final SQLiteConnection connection;
  private final DB db;
  private final HandleOptions options;
  private final Transaction transaction;
  private Interruption interruption;
  private long busyTimeoutNanos;
  private long busySince;
  private boolean reading;
  private long stopSince;

  Interrupts(SQLiteConnection connection, HandleOptions options, Transaction transaction) {
    this.connection = connection;
    this.db = connection.getDatabase();
    this.options = options;
    this.transaction = transaction;
    this.busyTimeoutNanos = options.busyTimeout().toNanos();
  }

  void install() {
    try {
      ProgressHandler.setHandler(connection, INSTRUCTIONS, new Progress());
      BusyHandler.setHandler(connection, new Busy());
    } catch (SQLException e) {
      throw SqliteFaults.of(e.getErrorCode(), e.getMessage());
    }
  }

  void uninstall() throws SQLException {
    ProgressHandler.clearHandler(connection);
    BusyHandler.clearHandler(connection);
  }

  /** Returns the one before. */
  Interruption attach(Interruption user) {
    Interruption before = interruption;
    interruption = user;
    return before;
  }

  void lockTimeout(Duration timeout) {
    long most = options.busyTimeout().toNanos();
    busyTimeoutNanos = timeout.isZero() ? most : Math.min(most, timeout.toNanos());
  }

  /**
   * Steps the statement, unless it must stop.
   *
   * @param readOnly stopping it leaves the transaction alone
   */
  int step(long statement, boolean readOnly) throws SQLException {
    check();
    reading = readOnly;
    stopSince = 0;
    return db.step(statement);
  }

  void check() {
    SqlFault reason = raised();
    if (reason != null) {
      throw reason;
    }
  }

  /** Why the statement was stopped, if {@code code} is what stopping looks like. */
  SqlFault reason(int code) {
    return switch (ResultCode.primary(code)) {
      case ResultCode.INTERRUPT, ResultCode.BUSY, ResultCode.LOCKED -> raised();
      default -> null;
    };
  }

  private SqlFault raised() {
    Interruption asked = interruption;
    return asked == null ? null : asked.raised();
  }

  private boolean stop() {
    if (raised() == null) {
      return false;
    }
    if (reading || !transaction.hasSavepoints()) {
      return true;
    }
    long now = System.nanoTime();
    if (stopSince == 0) {
      stopSince = now;
    }
    return now - stopSince > GRACE_NANOS;
  }

  private final class Progress extends ProgressHandler {
    @Override
    protected int progress() {
      return stop() ? 1 : 0;
    }
  }

  private final class Busy extends BusyHandler {
    @Override
    protected int callback(int previous) {
      long now = System.nanoTime();
      if (previous == 0) {
        busySince = now;
      }
      if (raised() != null || now - busySince >= busyTimeoutNanos) {
        return 0;
      }
      LockSupport.parkNanos(1_000_000L * Math.min(LONGEST_WAIT_MILLIS, 1 + previous));
      return 1;
    }
  }
}
