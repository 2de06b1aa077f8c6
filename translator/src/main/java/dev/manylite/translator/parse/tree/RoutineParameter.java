package dev.manylite.translator.parse.tree;

/**
 * A parameter of a function or procedure as written.
 *
 * @param name null if it has none
 * @param defaultValue null if none
 */
public record RoutineParameter(
    String name, Mode mode, RoutineTypeName type, Expression defaultValue, int position)
    implements Node {
  /** What is behind the parameter; {@link #DEFAULT_IN} where nothing was written. */
  public enum Mode {
    DEFAULT_IN,
    IN,
    OUT,
    INOUT,
    VARIADIC,
    TABLE
  }
}
