package dev.manylite.translator.ddl;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The values of a key, as they stand in DETAIL. */
final class KeyValues {
  private KeyValues() {}

  static String join(Object[] texts) {
    return Arrays.stream(texts)
        .map(text -> text == null ? "null" : text.toString())
        .collect(Collectors.joining(", "));
  }
}
