package dev.manylite.translator.ddl.record;

/**
 * A type that something on record is of or is made from.
 *
 * @param name typname; decides for built-in types
 * @param oid of a type of the database's own, or of the array over one; for a composite type, of
 *     its relation, and less than 0 for the array over it; else 0
 * @param modifier −1 for none
 */
public record TypeReference(String name, int oid, int modifier) {
  JsonObject json() {
    return new JsonObject()
        .put("name", name)
        .put("oid", oid == 0 ? null : oid)
        .put("modifier", modifier < 0 ? null : modifier);
  }

  static TypeReference read(JsonObject json) {
    return new TypeReference(
        json.string("name"), json.integer("oid", 0), json.integer("modifier", -1));
  }
}
