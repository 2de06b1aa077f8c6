package dev.manylite.translator.parse.tree;

/** ALTER STATISTICS. */
public record AlterStatistics(ObjectName name, boolean ifExists, Action action, int position)
    implements DefinitionStatement {

  /** What is altered. */
  public sealed interface Action {}

  public record Rename(String name) implements Action {}

  public record SetSchema(String schema) implements Action {}

  /**
   * @param role a name, or the word for a current role
   */
  public record SetOwner(String role) implements Action {}

  public record SetTarget(long target) implements Action {}
}
