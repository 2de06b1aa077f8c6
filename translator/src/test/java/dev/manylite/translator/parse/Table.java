package dev.manylite.translator.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The recorded tables beside the tests. */
final class Table {
  private Table() {}

  static String read(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
