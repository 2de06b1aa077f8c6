package dev.manylite.translator.function.system;

/** Comments on what belongs to all databases; a service of {@code FunctionContext}. */
@FunctionalInterface
public interface SharedComments {
  /**
   * @param relation pg_database, pg_authid, pg_tablespace
   * @return null for none
   */
  String of(int oid, String relation);
}
