package dev.manylite.translator.function.pattern.regex;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A compiled regular expression (manual, 9.7.3). Threads may share it: each search borrows a
 * matcher with all that its automata have learnt, which is given up where memory is short.
 */
public final class Regex {
  /** More matchers than these, or bigger ones, are not kept. */
  private static final int MOST_MATCHERS = 4;

  private static final long BIGGEST_MATCHER = 1 << 21;

  private final Program program;
  private final Literal literal;
  private final AtomicReferenceArray<SoftReference<Matcher>> matchers =
      new AtomicReferenceArray<>(MOST_MATCHERS);

  private Regex(Program program) {
    this.program = program;
    literal = Literal.of(program.tree().language);
  }

  /**
   * @throws dev.manylite.translator.fault.SqlFault 2201B for what is no regular expression
   */
  public static Regex compile(String pattern, Syntax syntax) {
    try {
      return new Regex(Program.of(Parser.parse(pattern, syntax)));
    } catch (StackOverflowError e) {
      throw RegexFault.tooComplex();
    }
  }

  /** How many capturing parentheses it has. */
  public int groups() {
    return program.parsed().groups();
  }

  /**
   * Whether it matches anywhere.
   *
   * @param checkCanceled called now and then; throws to stop
   */
  public boolean matches(String text, Runnable checkCanceled) {
    if (literal != null) {
      return literal.matches(text);
    }
    return with(checkCanceled, matcher -> matcher.matches(program.subject(text)));
  }

  /** The first match; null for none. */
  public Match find(String text, boolean groups, Runnable checkCanceled) {
    List<Match> first = new ArrayList<>(1);
    forEach(
        text,
        0,
        groups,
        checkCanceled,
        match -> {
          first.add(match);
          return false;
        });
    return first.isEmpty() ? null : first.get(0);
  }

  /**
   * Matches that do not overlap, one after the other; after an empty one the search goes on one
   * character later.
   *
   * @param start the position to begin at, in code points from 0
   * @param groups whether the parentheses' matches are wanted
   * @param visitor gets each match; false to end
   */
  public void forEach(
      String text, int start, boolean groups, Runnable checkCanceled, Predicate<Match> visitor) {
    with(
        checkCanceled,
        matcher -> {
          Subject subject = program.subject(text);
          int position = start;
          while (position <= subject.length()) {
            checkCanceled.run();
            int[] bounds = matcher.find(subject, position, groups);
            if (bounds == null || !visitor.test(new Match(text, subject, bounds))) {
              break;
            }
            position = bounds[1] + (bounds[0] == bounds[1] ? 1 : 0);
          }
          return null;
        });
  }

  private <T> T with(Runnable checkCanceled, Function<Matcher, T> search) {
    Matcher matcher = borrow();
    matcher.begin(checkCanceled);
    T result;
    try {
      result = search.apply(matcher);
    } catch (StackOverflowError e) {
      throw RegexFault.failed();
    }
    giveBack(matcher);
    return result;
  }

  private Matcher borrow() {
    for (int i = 0; i < MOST_MATCHERS; i++) {
      SoftReference<Matcher> kept = matchers.get(i) == null ? null : matchers.getAndSet(i, null);
      Matcher matcher = kept == null ? null : kept.get();
      if (matcher != null) {
        return matcher;
      }
    }
    return new Matcher(program);
  }

  /** One that a search has failed in is not given back. */
  private void giveBack(Matcher matcher) {
    matcher.begin(null);
    if (matcher.size() > BIGGEST_MATCHER) {
      return;
    }
    for (int i = 0; i < MOST_MATCHERS; i++) {
      if (matchers.compareAndSet(i, null, matcher.reference())) {
        return;
      }
    }
  }
}
