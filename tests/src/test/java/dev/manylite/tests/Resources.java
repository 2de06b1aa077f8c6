package dev.manylite.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scripts among the test resources. */
public final class Resources {
  private Resources() {}

  /** The files of a folder with this ending, by name. */
  public static List<Path> list(String folder, String ending) {
    try (Stream<Path> files =
        Files.list(Path.of(Resources.class.getResource("/" + folder).toURI()))) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
