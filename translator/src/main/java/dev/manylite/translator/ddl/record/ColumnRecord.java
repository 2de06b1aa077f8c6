package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Column.Identity;

/**
 * What is remembered of a column.
 *
 * @param number attnum; 0 if not on record
 * @param type typname; null where another program made the column
 * @param typeOid as {@link TypeReference} has it
 * @param modifier atttypmod
 * @param missing rows older than the column have its value from the DEFAULT in SQLite's text, which
 *     therefore must not change before they are written anew
 * @param collation 0 where none was written
 */
public record ColumnRecord(
    String name,
    int number,
    String type,
    int typeOid,
    int modifier,
    String defaultExpression,
    Identity identity,
    String generated,
    String comment,
    boolean missing,
    int collation) {

  JsonObject json() {
    return new JsonObject()
        .put("name", name)
        .put("number", number)
        .put("type", type)
        .put("type_oid", typeOid == 0 ? null : typeOid)
        .put("modifier", modifier < 0 ? null : modifier)
        .put("default", defaultExpression)
        .put("identity", identity == Identity.NONE ? null : identity.name())
        .put("generated", generated)
        .put("comment", comment)
        .put("missing", missing)
        .put("collation", collation == 0 ? null : collation);
  }

  static ColumnRecord read(JsonObject json) {
    String identity = json.string("identity");
    return new ColumnRecord(
        json.string("name"),
        json.integer("number", 0),
        json.string("type"),
        json.integer("type_oid", 0),
        json.integer("modifier", -1),
        json.string("default"),
        identity == null ? Identity.NONE : Identity.valueOf(identity),
        json.string("generated"),
        json.string("comment"),
        json.flag("missing"),
        json.integer("collation", 0));
  }
}
