package dev.manylite.translator.function.textsearch.parser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Characters that are no letters and don't end a word either: those without a width, and the
 * spacing marks that PostgreSQL knows.
 */
final class Marks {
  private static final int RADIX = 16;

  private final BitSet spacing = new BitSet();

  private Marks() {}

  static Marks load() {
    Marks marks = new Marks();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Marks.class.getResourceAsStream("spacing-marks.txt"), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] range = line.split("-");
        int first = Integer.parseInt(range[0], RADIX);
        int last = Integer.parseInt(range[range.length - 1], RADIX);
        marks.spacing.set(first, last + 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marks;
  }

  boolean contain(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> spacing.get(c);
    };
  }
}
