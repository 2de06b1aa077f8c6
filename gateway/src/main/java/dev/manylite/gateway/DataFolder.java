package dev.manylite.gateway;

import dev.manylite.gateway.config.ConfigurationFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder, held by this gateway alone: two would not know of each other's writers. */
final class DataFolder implements AutoCloseable {
  /** The gateway's own files; hidden, so that no tenant can have their names. */
  private static final String OWN = ".manylite";

  private final Path own;
  private final FileChannel lockFile;

  private DataFolder(Path own, FileChannel lockFile) {
    this.own = own;
    this.lockFile = lockFile;
  }

  /**
   * @throws ConfigurationFault if it can't be written or another gateway has it
   */
  static DataFolder open(Path folder) {
    Path own = folder.resolve(OWN);
    try {
      Files.createDirectories(own);
      FileChannel channel =
          FileChannel.open(
              own.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        String holder = read(channel);
        channel.close();
        throw new ConfigurationFault(
            "the data folder "
                + folder.toAbsolutePath().normalize()
                + " is in use by another gateway (process "
                + holder
                + ")");
      }
      channel.truncate(0);
      String processId = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(processId.getBytes(StandardCharsets.US_ASCII)));
      return new DataFolder(own, channel);
    } catch (IOException e) {
      throw new ConfigurationFault(
          "can't write to the data folder "
              + folder.toAbsolutePath().normalize()
              + ": "
              + FileReason.of(e));
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
  }

  /** The gateway's own SQLite file. */
  Path systemDatabase() {
    return own.resolve("system.sqlite");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
