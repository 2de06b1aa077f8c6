package dev.manylite.translator.parse.tree;

/** DISCARD. */
public record Discard(Target target, int position) implements UtilityStatement {
  public enum Target {
    ALL,
    PLANS,
    SEQUENCES,
    TEMP
  }
}
