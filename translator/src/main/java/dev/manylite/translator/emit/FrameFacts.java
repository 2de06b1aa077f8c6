package dev.manylite.translator.emit;

import dev.manylite.translator.bound.WindowFrame.Frame;
import dev.manylite.translator.parse.tree.WindowSpecification.Bound.Kind;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Exclusion;

/** What can be told of a window frame without looking at rows. */
final class FrameFacts {
  private FrameFacts() {}

  /** False only where every frame holds its current row. */
  static boolean mayBeEmpty(Frame frame) {
    if (frame == null) {
      return false;
    }
    boolean startsLate = frame.start().kind().compareTo(Kind.CURRENT_ROW) > 0;
    boolean endsEarly = frame.end().kind().compareTo(Kind.CURRENT_ROW) < 0;
    return startsLate
        || endsEarly
        || frame.exclusion() == Exclusion.CURRENT_ROW
        || frame.exclusion() == Exclusion.GROUP;
  }
}
