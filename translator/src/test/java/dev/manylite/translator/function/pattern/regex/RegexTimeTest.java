package dev.manylite.translator.function.pattern.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matching takes time in proportion to the text, and what cannot promise it can be stopped. */
class RegexTimeTest {
  private static final Runnable NEVER_CANCELED = () -> {};
  private static final int LENGTH = 100_000;

  private static Regex regex(String pattern) {
    return Regex.compile(pattern, Syntax.ADVANCED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|aa)+$",
        "(a*)*b",
        "(.*)(.*)(.*)(.*)(.*)[0-9]",
        "a*a*a*a*a*a*b",
        "(a?){200}a{200}b",
        "(?:a|b|ab)*?c",
        "(x+x+)+y|a*b",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(?<=a+)b|(?=a*b)c",
        "[^b]*b|a*(?!a)c"
      })
  void noMatchInManyCharactersIsFoundSoon(String pattern) {
    String text = "a".repeat(LENGTH) + "!";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertFalse(regex(pattern).matches(text, NEVER_CANCELED)));
  }

  @ParameterizedTest
  @CsvSource({
    "(a*)*, 1",
    "(a|aa|aaa)*, 1",
    "(a+)(a+)(a+), 3",
    "(.*?)(a*)(a*?), 3",
    "((a)|(aa)|(aaa))*!, 4",
    "(a*)(a|b)*(!), 3"
  })
  void parenthesesAreFoundSoon(String pattern, int groups) {
    String text = "a".repeat(LENGTH) + "!";
    Match match =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> regex(pattern).find(text, true, NEVER_CANCELED));
    assertNotNull(match);
    assertEquals(groups, match.groups());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*b|a", "(a*b|a)", "a+c|a+b|aa"})
  void manyPlacesToBeginDoNotMatter(String pattern) {
    String text = "c".repeat(LENGTH) + "a".repeat(LENGTH);
    Match match =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> regex(pattern).find(text, true, NEVER_CANCELED));
    assertEquals(LENGTH, match.start(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"^(a+)(a+)(a+)b\\1\\2\\3c", "^(a+)(a*)(a+)b\\1{2}\\2\\3c"})
  void backReferencesStopWhenAsked(String pattern) {
    long[] checks = {0};
    Runnable cancel =
        () -> {
          if (++checks[0] > 20) {
            throw new CancellationException();
          }
        };
    String text = "a".repeat(3_000) + "b" + "a".repeat(2_999) + "ca";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThrows(
                CancellationException.class, () -> regex(pattern).find(text, true, cancel)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "^abc", "a[b]c", "(?i)ABC"})
  void oneExpressionServesMatchAfterMatch(String pattern) {
    Regex regex = regex(pattern);
    for (int i = 0; i < 3; i++) {
      assertTrue(regex.matches("abcd", NEVER_CANCELED));
      assertFalse(regex.matches("ab", NEVER_CANCELED));
    }
  }
}
