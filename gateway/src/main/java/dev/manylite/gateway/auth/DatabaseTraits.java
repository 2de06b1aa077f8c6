package dev.manylite.gateway.auth;

/**
 * What ALTER DATABASE says of who may come in, and of copying.
 *
 * @param connectionLimit of those who are no superusers; −1 for none
 * @param template everybody who makes databases may copy it, nobody can drop it
 */
public record DatabaseTraits(int connectionLimit, boolean allowsConnections, boolean template) {
  /** Of a database of which nothing is said. */
  public static final DatabaseTraits ORDINARY = new DatabaseTraits(-1, true, false);

  public DatabaseTraits withConnectionLimit(int limit) {
    return new DatabaseTraits(limit, allowsConnections, template);
  }

  public DatabaseTraits withAllowsConnections(boolean allows) {
    return new DatabaseTraits(connectionLimit, allows, template);
  }

  public DatabaseTraits withTemplate(boolean isTemplate) {
    return new DatabaseTraits(connectionLimit, allowsConnections, isTemplate);
  }
}
