package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.HandleOptions;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.ddl.ObjectKind;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** Makes the files of new tenants: in the scratch folder first, then under their name at once. */
final class TenantFiles {
  private static final String OBJECTS = '"' + ObjectKind.TABLE_NAME + '"';
  private static final String HAS_OBJECTS =
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '" + ObjectKind.TABLE_NAME + "'";
  private static final String HAS_DATABASE = "SELECT 1 FROM " + OBJECTS + " WHERE kind = ?1";
  private static final String FORGET_DATABASE = "DELETE FROM " + OBJECTS + " WHERE kind = ?1";

  private final TenantDirectory directory;
  private final HandleOptions options;

  TenantFiles(TenantDirectory directory, HandleOptions options) {
    this.directory = directory;
    this.options = options;
  }

  /** An empty database in WAL mode. */
  void createEmpty(TenantId id) {
    Path scratch = directory.scratch();
    try {
      Files.createFile(scratch);
    } catch (IOException e) {
      throw failed(id, e);
    }
    SqliteHandle.open(scratch, options).close();
    directory.adopt(scratch, id);
  }

  /** A copy of what is committed in {@code source} now. */
  void copy(Tenant source, TenantId id, Interruption interruption) {
    Path scratch = directory.scratch();
    boolean copied =
        source.whileNobodyWrites(interruption, () -> copyUnused(source.file(), scratch));
    if (!copied) {
      try (WriterLease writer = source.write(null, interruption, Duration.ZERO)) {
        writer.handle().backupTo(scratch);
      }
    }
    forgetDatabase(scratch);
    directory.adopt(scratch, id);
  }

  /** A comment on the template is none on the copy. */
  private void forgetDatabase(Path file) {
    try (SqliteHandle handle = SqliteHandle.open(file, options)) {
      if (handle.queryValue(HAS_OBJECTS) != null
          && handle.queryValue(HAS_DATABASE, ObjectKind.DATABASE) != null) {
        handle.execute(FORGET_DATABASE, ObjectKind.DATABASE);
      }
    }
  }

  /**
   * Copies the file as such, which is much faster, where nothing is in its log and no other program
   * changes it meanwhile.
   */
  private boolean copyUnused(TenantFile source, Path target) {
    try {
      FileTime before = Files.getLastModifiedTime(source.path());
      if (hasJournal(source)) {
        return false;
      }
      Files.copy(source.path(), target);
      if (!hasJournal(source) && Files.getLastModifiedTime(source.path()).equals(before)) {
        return true;
      }
      Files.delete(target);
      return false;
    } catch (IOException e) {
      throw failed(source.id(), e);
    }
  }

  private static boolean hasJournal(TenantFile file) {
    return Files.exists(file.writeAheadLog()) || Files.exists(file.rollbackJournal());
  }

  private static SqlFault failed(TenantId id, IOException e) {
    return new SqlFault(SqlState.IO_ERROR, "could not create database \"" + id + "\"").causedBy(e);
  }
}
