package dev.manylite.gateway.tenant;

import java.nio.file.Path;

/**
 * A tenant's place on disk.
 *
 * @param plain lies directly in the data folder under its own name, put there by somebody else
 */
public record TenantFile(TenantId id, Path path, boolean plain) {
  /** Bytes on disk, the write-ahead log included; 0 where it can't be read. */
  public long size() {
    return path.toFile().length() + writeAheadLog().toFile().length();
  }

  Path writeAheadLog() {
    return path.resolveSibling(path.getFileName() + "-wal");
  }

  Path sharedMemory() {
    return path.resolveSibling(path.getFileName() + "-shm");
  }

  Path rollbackJournal() {
    return path.resolveSibling(path.getFileName() + "-journal");
  }
}
