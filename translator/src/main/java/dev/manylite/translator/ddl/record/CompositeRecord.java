package dev.manylite.translator.ddl.record;

import java.util.List;

/**
 * What is remembered of a composite type.
 *
 * @param relationOid typrelid
 */
public record CompositeRecord(
    int oid, int arrayOid, int relationOid, String comment, List<Attribute> attributes)
    implements TypeRecord {
  static final String KIND = "composite";

  /**
   * @param number attnum
   */
  public record Attribute(String name, int number, TypeReference type, String comment) {}

  public CompositeRecord {
    attributes = List.copyOf(attributes);
  }

  @Override
  public List<TypeReference> needs() {
    return attributes.stream().map(Attribute::type).toList();
  }

  @Override
  public String write() {
    return new JsonObject()
        .put("kind", KIND)
        .put("oid", oid)
        .put("array_oid", arrayOid)
        .put("relation_oid", relationOid)
        .put("comment", comment)
        .putAll(
            "attributes",
            attributes.stream()
                .map(
                    a ->
                        new JsonObject()
                            .put("name", a.name())
                            .put("number", a.number())
                            .put("type", a.type().json())
                            .put("comment", a.comment()))
                .toList())
        .write();
  }

  static CompositeRecord read(JsonObject json) {
    return new CompositeRecord(
        json.integer("oid", 0),
        json.integer("array_oid", 0),
        json.integer("relation_oid", 0),
        json.string("comment"),
        json.objects("attributes").stream()
            .map(
                a ->
                    new Attribute(
                        a.string("name"),
                        a.integer("number", 0),
                        TypeReference.read(a.object("type")),
                        a.string("comment")))
            .toList());
  }
}
