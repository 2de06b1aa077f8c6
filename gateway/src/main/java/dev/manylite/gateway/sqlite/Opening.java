package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.core.DB;

/** Opens a connection and sets what every handle has set. */
final class Opening {
  /** 64 MiB: a burst of writes should not leave a log of gigabytes behind. */
  private static final String JOURNAL_SIZE_LIMIT = "67108864";

  /** SQLITE_MAX_FUNCTION_ARG as the driver is built. */
  private static final int MOST_ARGUMENTS = 127;

  private Opening() {}

  static SQLiteConnection connect(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.enableLoadExtension(false);
    try {
      return (SQLiteConnection) config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw SqliteFaults.of(e.getErrorCode(), e.getMessage());
    }
  }

  /**
   * @return whether the file's texts are UTF-8
   */
  static boolean configure(SqliteHandle handle, HandleOptions options) {
    handle.execute("PRAGMA trusted_schema=OFF");
    handle.execute("PRAGMA cell_size_check=ON");
    handle.execute("PRAGMA foreign_keys=ON");
    handle.execute("PRAGMA recursive_triggers=ON");
    handle.execute("PRAGMA temp_store=FILE");
    handle.execute("PRAGMA cache_size=-" + options.cacheKibibytes());
    handle.execute("PRAGMA synchronous=FULL");
    walWherePossible(handle);
    handle.execute("PRAGMA journal_size_limit=" + JOURNAL_SIZE_LIMIT);
    return "UTF-8".equals(handle.queryValue("PRAGMA encoding"));
  }

  /**
   * A file on read-only media, or one that another program holds open in its own journal mode,
   * stays in that mode: it is served, only with less concurrency.
   */
  private static void walWherePossible(SqliteHandle handle) {
    try {
      handle.queryValue("PRAGMA journal_mode=WAL");
    } catch (SqlFault e) {
      if (!e.sqlState().equals(SqlState.LOCK_NOT_AVAILABLE)
          && !e.sqlState().equals(SqlState.IO_ERROR)) {
        throw e;
      }
    }
  }

  static void limit(SQLiteConnection connection, HandleOptions options) {
    try {
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, options.memory().longestValue());
      // The driver's own are lower than SQLite's; PostgreSQL takes statements of 1 GB.
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, options.memory().longestValue());
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_FUNCTION_ARG, MOST_ARGUMENTS);
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_WORKER_THREADS, 0);
    } catch (SQLException e) {
      throw SqliteFaults.of(e.getErrorCode(), e.getMessage());
    }
  }

  /** VACUUM attaches a database by itself; users may not. */
  static void withAttach(DB db, Runnable action) {
    try {
      db.limit(SQLiteLimits.SQLITE_LIMIT_ATTACHED.getId(), 1);
      try {
        action.run();
      } finally {
        db.limit(SQLiteLimits.SQLITE_LIMIT_ATTACHED.getId(), 0);
      }
    } catch (SQLException e) {
      throw SqliteFaults.of(e.getErrorCode(), e.getMessage());
    }
  }
}
