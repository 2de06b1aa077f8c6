package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.function.RecentlyUsed;

/** Keeps the expressions that were used lately. */
public final class RegexCache {
  private static final int LONGEST_PATTERN = 10_000;

  private record Key(String pattern, Syntax syntax) {}

  private final RecentlyUsed<Key, Regex> kept =
      new RecentlyUsed<>(key -> Regex.compile(key.pattern(), key.syntax()));

  public Regex get(String pattern, Syntax syntax) {
    return pattern.length() > LONGEST_PATTERN
        ? Regex.compile(pattern, syntax)
        : kept.get(new Key(pattern, syntax));
  }
}
