package dev.manylite.translator.ddl.textindex;

import dev.manylite.translator.ddl.Step;
import java.util.List;

/**
 * How the words of one index are brought up to date.
 *
 * @param index its OID
 * @param state SQLite's query that yields 0 where they are, {@link #CHANGED} or {@link #LOST}
 * @param collect replaces the words of the rows that have changed
 * @param rebuild replaces all words
 */
public record WordUpkeep(
    int index, String state, List<Step.Execute> collect, List<Step.Execute> rebuild) {
  public static final long CHANGED = 1;

  /** All that is kept is of no use: the rows have other rowids since, or there are none. */
  public static final long LOST = 2;
}
