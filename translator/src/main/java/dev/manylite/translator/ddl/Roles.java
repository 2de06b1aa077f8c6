package dev.manylite.translator.ddl;

/** The server's roles, as far as schema changes have to know them. */
public interface Roles {
  /** 0 for an unknown role. */
  int oid(String name);

  /** Null for an unknown role. */
  String name(int oid);

  boolean superuser(String name);
}
