package dev.manylite.gateway.tenant;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where tenants' files are. Created ones lie in hashed folders, {@code tenants/ab/cd/<escaped
 * name>.sqlite}; besides, any {@code name.db}, {@code name.sqlite} or {@code name.sqlite3} directly
 * in the data folder is the tenant {@code name}, from the moment it is there. Nothing is scanned
 * but for {@link #list}. Knows files only, not who has them open: {@link Tenants} calls what
 * changes a tenant while nobody has it.
 */
public final class TenantDirectory {
  private static final List<String> PLAIN_SUFFIXES = List.of(".db", ".sqlite", ".sqlite3");
  private static final String HASHED = "tenants";
  private static final String SCRATCH = "scratch";

  private final Path root;

  /**
   * @param root the data folder; made if it is not there
   */
  public TenantDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
    if (this.root.toString().indexOf('?') >= 0) {
      // The driver would read what follows as connection settings.
      throw new IllegalArgumentException("the data folder's path must not contain '?': " + root);
    }
    try {
      Files.createDirectories(this.root.resolve(HASHED));
      emptyScratch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  /** The tenant's file, by a few look-ups; empty if there is none. */
  public Optional<TenantFile> find(TenantId id) {
    TenantFile hashed = hashed(id);
    if (Files.isRegularFile(hashed.path())) {
      return Optional.of(hashed);
    }
    if (plainName(id.name())) {
      for (String suffix : PLAIN_SUFFIXES) {
        Path path = root.resolve(id.name() + suffix);
        if (Files.isRegularFile(path)) {
          return Optional.of(new TenantFile(id, path, true));
        }
      }
    }
    return Optional.empty();
  }

  /** Where a new tenant's file will be. */
  TenantFile hashed(TenantId id) {
    String fileName = FileName.of(id);
    String hash = HexFormat.of().formatHex(Digests.sha256(fileName), 0, 2);
    Path folder = root.resolve(HASHED).resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    return new TenantFile(id, folder.resolve(fileName), false);
  }

  /**
   * A new path for a file in the making, on the same file system; {@link #adopt} gives it a name.
   */
  Path scratch() {
    return root.resolve(SCRATCH).resolve(UUID.randomUUID() + FileName.SUFFIX);
  }

  /** Makes a finished and closed scratch file the file of a new tenant, durably. */
  TenantFile adopt(Path scratch, TenantId id) {
    TenantFile file = hashed(id);
    try {
      Durable.createFolders(root, file.path().getParent());
      // A log left by a crash in the middle of a drop would be replayed into the new file.
      deleteSidecars(file);
      Durable.syncFile(scratch);
      Files.move(scratch, file.path(), StandardCopyOption.ATOMIC_MOVE);
      Durable.syncFolder(file.path().getParent());
      return file;
    } catch (IOException e) {
      throw failed("create", id, e);
    }
  }

  /** Removes a tenant's files, durably. Nobody may have them open. */
  void drop(TenantFile file) {
    try {
      // First the name goes, at once; a crash later leaves garbage, but no half tenant.
      Path grave = scratch();
      Files.move(file.path(), grave, StandardCopyOption.ATOMIC_MOVE);
      deleteSidecars(file);
      Durable.syncFolder(file.path().getParent());
      Files.deleteIfExists(grave);
    } catch (IOException e) {
      throw failed("drop", file.id(), e);
    }
  }

  /** Renames a tenant's file at once, durably. Nobody may have it open. */
  void rename(TenantFile file, TenantId to) {
    if (Files.exists(file.writeAheadLog())) {
      throw new SqlFault(
              SqlState.OBJECT_IN_USE,
              "database \"" + file.id() + "\" is being accessed by other users")
          .withDetail("Another program has the database file open.");
    }
    TenantFile target = target(file, to);
    try {
      Durable.createFolders(root, target.path().getParent());
      deleteSidecars(target);
      Files.move(file.path(), target.path(), StandardCopyOption.ATOMIC_MOVE);
      Durable.syncFolder(target.path().getParent());
      Durable.syncFolder(file.path().getParent());
    } catch (IOException e) {
      throw failed("rename", file.id(), e);
    }
  }

  private TenantFile target(TenantFile file, TenantId to) {
    if (!file.plain() || !plainName(to.name())) {
      return hashed(to);
    }
    String fileName = file.path().getFileName().toString();
    String suffix = fileName.substring(file.id().name().length());
    return new TenantFile(to, root.resolve(to.name() + suffix), true);
  }

  /** All tenants, in no order, read from disk while the stream is; the caller closes it. */
  public Stream<TenantFile> list() {
    try {
      Stream<TenantFile> hashed =
          Files.find(root.resolve(HASHED), 3, (path, attributes) -> attributes.isRegularFile())
              .flatMap(
                  path ->
                      FileName.parse(path.getFileName().toString())
                          .map(id -> new TenantFile(id, path, false))
                          .stream());
      Stream<TenantFile> plain =
          Files.list(root).flatMap(path -> plain(path).stream()).filter(this::isFound);
      return Stream.concat(hashed, plain);
    } catch (IOException e) {
      throw new SqlFault(SqlState.IO_ERROR, "could not read the data folder").causedBy(e);
    }
  }

  private static Optional<TenantFile> plain(Path path) {
    String fileName = path.getFileName().toString();
    for (String suffix : PLAIN_SUFFIXES) {
      if (fileName.endsWith(suffix)) {
        String name = fileName.substring(0, fileName.length() - suffix.length());
        return plainName(name) && Files.isRegularFile(path)
            ? Optional.of(new TenantFile(new TenantId(name), path, true))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** False for a plain file that another file of the same tenant hides. */
  private boolean isFound(TenantFile file) {
    return find(file.id()).filter(file::equals).isPresent();
  }

  /** Whether a tenant's name can be a file's name as it is: one element of a path, not hidden. */
  private static boolean plainName(String name) {
    if (name.isEmpty() || name.startsWith(".") || name.startsWith("-")) {
      return false;
    }
    return name.length() <= TenantId.MAX_BYTES
        && name.chars().noneMatch(c -> c < ' ' || "/\\:?*\"<>|".indexOf(c) >= 0)
        && name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= TenantId.MAX_BYTES;
  }

  private void emptyScratch() throws IOException {
    Path scratch = root.resolve(SCRATCH);
    Files.createDirectories(scratch);
    try (Stream<Path> left = Files.list(scratch)) {
      for (Path path : left.toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(path);
        }
      }
    }
  }

  private static void deleteSidecars(TenantFile file) throws IOException {
    Files.deleteIfExists(file.writeAheadLog());
    Files.deleteIfExists(file.sharedMemory());
    Files.deleteIfExists(file.rollbackJournal());
  }

  private static SqlFault failed(String verb, TenantId id, IOException e) {
    return new SqlFault(SqlState.IO_ERROR, "could not " + verb + " database \"" + id + "\"")
        .causedBy(e);
  }
}
