package dev.manylite.translator.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** PostgreSQL 15's key words (manual, appendix C), from the table {@code keywords.txt}. */
public final class Keywords {
  private static final Map<String, Keyword> BY_WORD = read();

  private Keywords() {}

  /** The key word spelt so in lower case, or null. */
  public static Keyword find(String folded) {
    return BY_WORD.get(folded);
  }

  public static Collection<Keyword> all() {
    return BY_WORD.values();
  }

  private static Map<String, Keyword> read() {
    Map<String, Keyword> words = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Keywords.class.getResourceAsStream("keywords.txt"), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          String[] columns = line.split(" ");
          String word = columns[0].intern();
          words.put(
              word, new Keyword(word, KeywordCategory.ofCode(columns[1]), columns[2].equals("t")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(words);
  }
}
