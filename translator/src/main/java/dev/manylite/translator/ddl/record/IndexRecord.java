package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.IndexTraits;
import java.util.List;

/**
 * What is remembered of an index.
 *
 * @param keys empty where SQLite's text says it all
 */
public record IndexRecord(
    String name,
    int oid,
    String method,
    List<Index.Key> keys,
    List<String> include,
    String predicate,
    String comment,
    IndexTraits traits) {

  JsonObject json() {
    return new JsonObject()
        .put("name", name)
        .put("oid", oid)
        .put("method", method)
        .putAll(
            "keys",
            keys.stream()
                .map(
                    key ->
                        new JsonObject()
                            .put("column", key.column())
                            .put("expression", key.expression())
                            .put("operator_class", key.operatorClass())
                            .put("collation", key.collation() == 0 ? null : key.collation())
                            .put("descending", key.descending())
                            .put("nulls_first", key.nullsFirst()))
                .toList())
        .put("include", include)
        .put("predicate", predicate)
        .put("comment", comment)
        .put("traits", IndexTraitsRecord.json(traits));
  }

  static IndexRecord read(JsonObject json) {
    return new IndexRecord(
        json.string("name"),
        json.integer("oid", 0),
        json.string("method"),
        json.objects("keys").stream()
            .map(
                key ->
                    new Index.Key(
                        key.string("column"),
                        key.string("expression"),
                        key.flag("descending"),
                        key.flag("nulls_first"),
                        key.string("operator_class"),
                        key.integer("collation", 0)))
            .toList(),
        json.strings("include"),
        json.string("predicate"),
        json.string("comment"),
        IndexTraitsRecord.read(json.object("traits")));
  }
}
