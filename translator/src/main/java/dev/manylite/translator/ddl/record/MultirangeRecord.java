package dev.manylite.translator.ddl.record;

import java.util.List;

/** What is remembered of a multirange type beyond what its range type's record says. */
public record MultirangeRecord(int oid, int arrayOid, String comment, TypeReference range)
    implements TypeRecord {
  static final String KIND = "multirange";

  @Override
  public List<TypeReference> needs() {
    return List.of(range);
  }

  @Override
  public String write() {
    return new JsonObject()
        .put("kind", KIND)
        .put("oid", oid)
        .put("array_oid", arrayOid)
        .put("comment", comment)
        .put("range", range.json())
        .write();
  }

  static MultirangeRecord read(JsonObject json) {
    return new MultirangeRecord(
        json.integer("oid", 0),
        json.integer("array_oid", 0),
        json.string("comment"),
        TypeReference.read(json.object("range")));
  }
}
