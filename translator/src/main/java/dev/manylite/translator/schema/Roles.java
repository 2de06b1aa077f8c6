package dev.manylite.translator.schema;

import java.util.Set;

/** The server's roles and who is a member of which (manual, chapter 22), seen from a database. */
public interface Roles {
  /** 0 for an unknown role. */
  int oid(String name);

  /** Null for an unknown role. */
  String name(int oid);

  boolean superuser(String name);

  /** The role, and those whose privileges it has without SET ROLE; itself first. */
  Set<Integer> inherited(int role);

  /** The role, and those that it is a member of, directly or not; itself first. */
  Set<Integer> memberships(int role);

  /** Whether it may grant membership, by ADMIN OPTION given to it or to a role that it is in. */
  boolean administers(int role, int of);

  /** Whose the database is, and who may do what in it. */
  Access database();

  default boolean superuser(int oid) {
    String name = name(oid);
    return name != null && superuser(name);
  }

  /** Whether the role may act as the other, be it by inheritance or as a superuser. */
  default boolean mayActAs(int role, int other) {
    return role == other || superuser(role) || inherited(role).contains(other);
  }

  /** Whether the role may become the other. */
  default boolean isMember(int role, int of) {
    return role == of || superuser(role) || memberships(role).contains(of);
  }
}
