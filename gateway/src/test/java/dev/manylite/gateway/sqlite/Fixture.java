package dev.manylite.gateway.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database file of a test and handles on it. */
record Fixture(Path file, Extensions extensions) {
  static Fixture in(Path folder) {
    return in(folder, Extensions.NONE);
  }

  static Fixture in(Path folder, Extensions extensions) {
    try {
      return new Fixture(Files.createTempFile(folder, "t", ".sqlite"), extensions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SqliteHandle open() {
    return SqliteHandle.open(file, HandleOptions.defaults(extensions));
  }
}
