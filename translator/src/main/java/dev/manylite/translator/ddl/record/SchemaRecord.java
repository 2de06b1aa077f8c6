package dev.manylite.translator.ddl.record;

/** A schema, or the database itself: only an OID and a comment. */
public record SchemaRecord(int oid, String comment) {
  public String write() {
    return new JsonObject().put("oid", oid).put("comment", comment).write();
  }

  public static SchemaRecord read(String text) {
    JsonObject json = Json.read(text);
    return new SchemaRecord(json.integer("oid", 0), json.string("comment"));
  }
}
