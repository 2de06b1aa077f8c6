package dev.manylite.translator.parse.tree;

/**
 * A role as written.
 *
 * @param name null unless {@code kind} is NAMED
 */
public record RoleName(Kind kind, String name, int position) implements Node {
  public enum Kind {
    NAMED,
    PUBLIC,
    CURRENT_USER,
    CURRENT_ROLE,
    SESSION_USER
  }
}
