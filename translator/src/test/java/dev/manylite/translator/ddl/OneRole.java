package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Access;

/** There is but the first superuser. */
final class OneRole implements Roles {
  private static final String NAME = "postgres";

  @Override
  public int oid(String name) {
    return name.equals(NAME) ? Access.BOOTSTRAP : 0;
  }

  @Override
  public String name(int oid) {
    return oid == Access.BOOTSTRAP ? NAME : null;
  }

  @Override
  public boolean superuser(String name) {
    return name.equals(NAME);
  }
}
