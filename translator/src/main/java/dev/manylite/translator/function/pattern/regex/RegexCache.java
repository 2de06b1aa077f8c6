package dev.manylite.translator.function.pattern.regex;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the expressions that were used lately: a young and an old generation, of which the old one
 * is dropped when the young one is full. What is found in the old one is young again.
 */
public final class RegexCache {
  private static final int MOST_YOUNG = 128;
  private static final int LONGEST_PATTERN = 10_000;

  private record Key(String pattern, Syntax syntax) {}

  private record Generations(Map<Key, Regex> young, Map<Key, Regex> old) {}

  private volatile Generations generations = new Generations(new ConcurrentHashMap<>(), Map.of());

  public Regex get(String pattern, Syntax syntax) {
    Key key = new Key(pattern, syntax);
    Generations now = generations;
    Regex regex = now.young.get(key);
    if (regex != null) {
      return regex;
    }
    regex = now.old.get(key);
    if (regex == null) {
      regex = Regex.compile(pattern, syntax);
      if (pattern.length() > LONGEST_PATTERN) {
        return regex;
      }
    }
    now.young.put(key, regex);
    if (now.young.size() > MOST_YOUNG) {
      generations = new Generations(new ConcurrentHashMap<>(), now.young);
    }
    return regex;
  }
}
