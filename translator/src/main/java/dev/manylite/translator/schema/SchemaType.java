package dev.manylite.translator.schema;

import dev.manylite.translator.type.PgType;
import java.util.List;

/**
 * A type of the database's own that is no relation's row type: what CREATE TYPE and CREATE DOMAIN
 * make (pg_type). The array over it goes with it and is not listed.
 *
 * @param comment COMMENT ON TYPE; null if none
 * @param attributes what is known of a composite type's fields beside their types; else empty
 */
public record SchemaType(String schema, PgType type, String comment, List<Attribute> attributes) {
  /**
   * @param number attnum
   * @param comment COMMENT ON COLUMN; null if none
   */
  public record Attribute(int number, String comment) {}

  public SchemaType {
    attributes = List.copyOf(attributes);
  }

  /** A type that is not composite. */
  public SchemaType(String schema, PgType type, String comment) {
    this(schema, type, comment, List.of());
  }

  /** The same under another definition. */
  public SchemaType withType(PgType changed) {
    return new SchemaType(schema, changed, comment, attributes);
  }

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
