package dev.manylite.gateway.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The system views that are queries over other system relations: {@code view/SCHEMA/NAME.sql} each.
 */
final class ViewTexts {
  private ViewTexts() {}

  /** Null for a relation that is no such query. */
  static String of(String schema, String name) {
    try (InputStream in =
        ViewTexts.class.getResourceAsStream("view/" + schema + "/" + name + ".sql")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
