package dev.manylite.gateway.auth;

import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.Extensions;
import dev.manylite.gateway.sqlite.HandleOptions;
import dev.manylite.gateway.sqlite.SqliteHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The gateway's own SQLite file beside the data: what PostgreSQL keeps for all databases of a
 * cluster (roles, their settings). One handle, one thread at a time; small and seldom read.
 */
public final class SystemDatabase implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS role (
            oid INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            superuser INTEGER NOT NULL,
            inherit INTEGER NOT NULL,
            create_role INTEGER NOT NULL,
            create_database INTEGER NOT NULL,
            login INTEGER NOT NULL,
            replication INTEGER NOT NULL,
            bypass_row_security INTEGER NOT NULL,
            connection_limit INTEGER NOT NULL,
            password TEXT,
            valid_until TEXT)""",
          """
          CREATE TABLE IF NOT EXISTS role_member (
            role INTEGER NOT NULL,
            member INTEGER NOT NULL,
            grantor INTEGER NOT NULL,
            admin_option INTEGER NOT NULL,
            PRIMARY KEY (role, member))""",
          """
          CREATE TABLE IF NOT EXISTS database_access (
            database TEXT PRIMARY KEY,
            access TEXT NOT NULL)""",
          """
          CREATE TABLE IF NOT EXISTS database_trait (
            database TEXT PRIMARY KEY,
            connection_limit INTEGER NOT NULL,
            allows_connections INTEGER NOT NULL,
            template INTEGER NOT NULL)""",
          """
          CREATE TABLE IF NOT EXISTS setting (
            database TEXT NOT NULL,
            role TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (database, role, name))""",
          "CREATE TABLE IF NOT EXISTS role_comment (role INTEGER PRIMARY KEY, text TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS dropped_role (oid INTEGER PRIMARY KEY)",
          "CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value BLOB NOT NULL)");

  private final SqliteHandle handle;

  private SystemDatabase(SqliteHandle handle) {
    this.handle = handle;
  }

  public static SystemDatabase open(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SystemDatabase database =
        new SystemDatabase(SqliteHandle.open(file, HandleOptions.defaults(Extensions.NONE)));
    database.handle.keepTemporaryFilesIn(file.toAbsolutePath().getParent());
    database.write(() -> TABLES.forEach(database.handle::execute));
    return database;
  }

  /** One transaction, durable on return. */
  synchronized void write(Runnable changes) {
    handle.transaction().beginImmediate();
    try {
      changes.run();
      handle.transaction().commit();
    } catch (RuntimeException | Error e) {
      handle.transaction().rollback();
      throw e;
    }
  }

  synchronized void execute(String sql, Object... bindings) {
    handle.execute(sql, bindings);
  }

  synchronized List<Object[]> query(String sql, Object... bindings) {
    List<Object[]> rows = new ArrayList<>();
    try (Cursor cursor = handle.prepare(sql).bindAll(bindings)) {
      while (cursor.step()) {
        Object[] row = new Object[cursor.columnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = cursor.value(i);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Random bytes of this installation, made when first asked for. */
  synchronized byte[] secret(String name, Supplier<byte[]> fresh) {
    execute("INSERT OR IGNORE INTO secret VALUES (?1, ?2)", name, fresh.get());
    return (byte[]) handle.queryValue("SELECT value FROM secret WHERE name = ?1", name);
  }

  @Override
  public synchronized void close() {
    handle.close();
  }
}
