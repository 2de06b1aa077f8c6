package dev.manylite.translator.ddl;

/** The server's roles, as far as schema changes have to know them. */
public interface Roles {
  /** There is but the first superuser. */
  Roles ONE =
      new Roles() {
        @Override
        public int oid(String name) {
          return dev.manylite.translator.schema.Access.BOOTSTRAP;
        }

        @Override
        public String name(int oid) {
          return "postgres";
        }

        @Override
        public boolean superuser(String name) {
          return true;
        }
      };

  /** 0 for an unknown role. */
  int oid(String name);

  /** Null for an unknown role. */
  String name(int oid);

  boolean superuser(String name);
}
