package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.util.List;

/** What one statement's two answers have in common. */
record Verdict(Script.Step step, Kind kind, List<Reply> expected, List<Reply> actual) {

  enum Kind {
    /** The same answer. */
    SAME,
    /** PostgreSQL answers, Manylite says 0A000. */
    REFUSED,
    /** PostgreSQL answers, Manylite fails with another error. */
    FAILED,
    /** Both fail, in different ways. */
    OTHER_ERROR,
    /** PostgreSQL gives Manylite's answer too, over the same rows in another stored order. */
    UNDETERMINED,
    /** Manylite answers something else: silently wrong. */
    DIFFERENT
  }

  boolean same() {
    return kind == Kind.SAME;
  }

  String describe() {
    return "line "
        + step.line()
        + " "
        + kind
        + ": "
        + step.sql()
        + "\n  postgresql:\n    "
        + Reply.print(expected)
        + "\n  manylite:\n    "
        + Reply.print(actual);
  }
}
