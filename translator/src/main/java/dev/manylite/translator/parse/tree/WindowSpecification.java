package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * OVER (…), OVER name, or WINDOW name AS (…).
 *
 * @param name the window that this one refers to or copies; null if none
 * @param reference true for {@code OVER name} without parentheses
 * @param frame null for the default frame
 */
public record WindowSpecification(
    String name,
    boolean reference,
    List<Expression> partitionBy,
    List<SortItem> orderBy,
    Frame frame,
    int position)
    implements Node {

  /**
   * @param between whether both bounds were written
   */
  public record Frame(Mode mode, boolean between, Bound start, Bound end, Exclusion exclusion) {
    public enum Mode {
      ROWS,
      RANGE,
      GROUPS
    }

    public enum Exclusion {
      NO_OTHERS,
      CURRENT_ROW,
      GROUP,
      TIES
    }
  }

  /** offset is null but for OFFSET_PRECEDING and OFFSET_FOLLOWING. */
  public record Bound(Kind kind, Expression offset) {
    public enum Kind {
      UNBOUNDED_PRECEDING,
      OFFSET_PRECEDING,
      CURRENT_ROW,
      OFFSET_FOLLOWING,
      UNBOUNDED_FOLLOWING
    }
  }
}
