package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Roles;
import java.util.Set;

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

  @Override
  public Set<Integer> inherited(int role) {
    return Set.of(role);
  }

  @Override
  public Set<Integer> memberships(int role) {
    return Set.of(role);
  }

  @Override
  public boolean administers(int role, int of) {
    return false;
  }

  @Override
  public Access database() {
    return Access.NONE;
  }
}
