package dev.manylite.translator.schema;

import dev.manylite.translator.type.PgType;

/**
 * A type of the database's own that is no relation's row type: what CREATE TYPE and CREATE DOMAIN
 * make (pg_type). The array over it goes with it and is not listed.
 *
 * @param comment COMMENT ON TYPE; null if none
 */
public record SchemaType(String schema, PgType type, String comment) {
  public String name() {
    return type.name();
  }

  public int oid() {
    return type.oid();
  }

  /** Whether it or the array over it has the OID. */
  public boolean hasOid(int oid) {
    return oid == type.oid() || oid == type.facts().arrayOid();
  }
}
