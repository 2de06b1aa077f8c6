package dev.manylite.translator.parse.tree;

/**
 * FETCH, MOVE.
 *
 * @param count negative where written so; {@link #ALL} for ALL
 * @param move MOVE, which returns no rows
 */
public record FetchCursor(String name, Direction direction, long count, boolean move, int position)
    implements UtilityStatement {
  public static final long ALL = Long.MAX_VALUE;

  /** NEXT is FORWARD 1, PRIOR is BACKWARD 1, FIRST is ABSOLUTE 1, LAST is ABSOLUTE −1. */
  public enum Direction {
    FORWARD,
    BACKWARD,
    ABSOLUTE,
    RELATIVE
  }
}
