package dev.manylite.translator.function.textsearch.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of one of this package's resources. */
final class Lines {
  private Lines() {}

  static List<String> of(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Lines.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
