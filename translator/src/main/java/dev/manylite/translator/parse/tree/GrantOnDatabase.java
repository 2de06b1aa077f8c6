package dev.manylite.translator.parse.tree;

/** GRANT or REVOKE on databases, which are the server's and no part of a schema. */
public record GrantOnDatabase(Grant grant) implements UtilityStatement {
  @Override
  public int position() {
    return grant.position();
  }
}
