package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells a table that has no row number left (AUTOINCREMENT) from a disk that is full. */
final class RowNumbers {
  /** A statement that needs more than what is left here met a full disk. */
  private static final long ROOM = 1 << 20;

  private static final String SEQUENCE_LIMIT_EXCEEDED = "2200H";

  private RowNumbers() {}

  static Optional<SqlFault> exhausted(SqliteHandle handle) {
    try (Cursor file =
        handle.prepare("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
      if (!file.step()
          || Files.getFileStore(Path.of(file.text(0))).getUsableSpace() < ROOM
          || handle.queryValue("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'")
              == null) {
        return Optional.empty();
      }
      Object table =
          handle.queryValue("SELECT name FROM sqlite_sequence WHERE seq = " + Long.MAX_VALUE);
      return Optional.ofNullable(table)
          .map(
              name ->
                  new SqlFault(
                      SEQUENCE_LIMIT_EXCEEDED,
                      "row numbers of table \""
                          + name
                          + "\" reached their maximum ("
                          + Long.MAX_VALUE
                          + ")"));
    } catch (SqlFault | IOException unknown) {
      return Optional.empty();
    }
  }
}
