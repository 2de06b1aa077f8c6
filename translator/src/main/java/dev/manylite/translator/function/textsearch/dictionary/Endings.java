package dev.manylite.translator.function.textsearch.dictionary;

import java.util.HashMap;
import java.util.Map;

/** The endings that one step of a stemmer replaces; of several that fit the longest counts. */
final class Endings {
  private final Map<String, String> replacements = new HashMap<>();

  /**
   * @param table {@code ending=replacement}, separated by spaces
   */
  Endings(String table) {
    for (String entry : table.split(" ")) {
      int equals = entry.indexOf('=');
      replacements.put(entry.substring(0, equals), entry.substring(equals + 1));
    }
  }

  /** Null if none fits. */
  String longest(CharSequence word) {
    String longest = null;
    for (String ending : replacements.keySet()) {
      if (ends(word, ending) && (longest == null || ending.length() > longest.length())) {
        longest = ending;
      }
    }
    return longest;
  }

  String replacement(String ending) {
    return replacements.get(ending);
  }

  static boolean ends(CharSequence word, String ending) {
    int start = word.length() - ending.length();
    if (start < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (word.charAt(start + i) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
