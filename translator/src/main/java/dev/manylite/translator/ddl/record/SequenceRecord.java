package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.Types;

/** A sequence's definition ⇄ JSON. */
public final class SequenceRecord {
  private SequenceRecord() {}

  public static String write(Sequence sequence) {
    return new JsonObject()
        .put("oid", sequence.oid())
        .put("type", sequence.type().name())
        .put("start", sequence.start())
        .put("increment", sequence.increment())
        .put("min", sequence.min())
        .put("max", sequence.max())
        .put("cache", sequence.cache())
        .put("cycle", sequence.cycle())
        .put("owner_table", sequence.ownerTable())
        .put("owner_column", sequence.ownerColumn())
        .put("comment", sequence.comment())
        .write();
  }

  public static Sequence read(String schema, String name, String text) {
    JsonObject json = Json.read(text);
    String type = json.string("type");
    return new Sequence(
        json.integer("oid", 0),
        schema,
        name,
        Types.byName(type == null ? "int8" : type).orElse(Types.INT8),
        json.number("start", 1),
        json.number("increment", 1),
        json.number("min", 1),
        json.number("max", Long.MAX_VALUE),
        json.number("cache", 1),
        json.flag("cycle"),
        json.string("owner_table"),
        json.string("owner_column"),
        json.string("comment"));
  }
}
