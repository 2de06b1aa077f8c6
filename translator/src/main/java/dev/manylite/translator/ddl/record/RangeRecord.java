package dev.manylite.translator.ddl.record;

import java.util.List;

/**
 * What is remembered of a range type. Its multirange type has a row of its own, but for what the
 * range type can't be made without.
 *
 * @param collation that was asked for; null if none
 * @param operatorClass that was asked for; null if none
 * @param difference the function of SUBTYPE_DIFF; null if none
 */
public record RangeRecord(
    int oid,
    int arrayOid,
    String comment,
    TypeReference subtype,
    String collation,
    String operatorClass,
    String difference,
    MultirangeName multirange)
    implements TypeRecord {
  static final String KIND = "range";

  /** Which multirange type belongs to it. */
  public record MultirangeName(String schema, String name, int oid, int arrayOid) {}

  @Override
  public List<TypeReference> needs() {
    return List.of(subtype);
  }

  @Override
  public String write() {
    return new JsonObject()
        .put("kind", KIND)
        .put("oid", oid)
        .put("array_oid", arrayOid)
        .put("comment", comment)
        .put("subtype", subtype.json())
        .put("collation", collation)
        .put("operator_class", operatorClass)
        .put("difference", difference)
        .put(
            "multirange",
            new JsonObject()
                .put("schema", multirange.schema())
                .put("name", multirange.name())
                .put("oid", multirange.oid())
                .put("array_oid", multirange.arrayOid()))
        .write();
  }

  static RangeRecord read(JsonObject json) {
    JsonObject multirange = json.object("multirange");
    return new RangeRecord(
        json.integer("oid", 0),
        json.integer("array_oid", 0),
        json.string("comment"),
        TypeReference.read(json.object("subtype")),
        json.string("collation"),
        json.string("operator_class"),
        json.string("difference"),
        new MultirangeName(
            multirange.string("schema"),
            multirange.string("name"),
            multirange.integer("oid", 0),
            multirange.integer("array_oid", 0)));
  }
}
