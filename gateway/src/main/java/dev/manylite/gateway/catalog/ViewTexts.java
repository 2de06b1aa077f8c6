package dev.manylite.gateway.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The system views that are queries over other system relations ({@code views.sql}). */
final class ViewTexts {
  private static final String NAME = "-- ";

  private ViewTexts() {}

  /** By schema and name. */
  static Map<String, String> load() {
    Map<String, StringBuilder> texts = new HashMap<>();
    try (InputStream in = ViewTexts.class.getResourceAsStream("views.sql");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      StringBuilder text = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(NAME)) {
          text = new StringBuilder();
          texts.put(line.substring(NAME.length()), text);
        } else {
          text.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> views = new HashMap<>();
    texts.forEach((name, text) -> views.put(name, text.toString().strip()));
    return views;
  }
}
