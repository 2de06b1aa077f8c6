package dev.manylite.translator.ddl.record;

import dev.manylite.translator.type.enums.EnumLabel;
import dev.manylite.translator.type.enums.EnumLabel.Origin;
import java.util.List;

/** What is remembered of an enum. */
public record EnumRecord(int oid, int arrayOid, String comment, List<EnumLabel> labels)
    implements TypeRecord {
  static final String KIND = "enum";

  @Override
  public List<TypeReference> needs() {
    return List.of();
  }

  @Override
  public String write() {
    return new JsonObject()
        .put("kind", KIND)
        .put("oid", oid)
        .put("array_oid", arrayOid)
        .put("comment", comment)
        .putAll(
            "labels",
            labels.stream()
                .map(
                    l ->
                        new JsonObject()
                            .put("label", l.label())
                            .put("oid", l.oid())
                            .put("order", Float.toString(l.order()))
                            .put("added", l.origin() == Origin.CREATED ? null : "true"))
                .toList())
        .write();
  }

  static EnumRecord read(JsonObject json) {
    return new EnumRecord(
        json.integer("oid", 0),
        json.integer("array_oid", 0),
        json.string("comment"),
        json.objects("labels").stream()
            .map(
                l ->
                    new EnumLabel(
                        l.integer("oid", 0),
                        l.string("label"),
                        Float.parseFloat(l.string("order")),
                        l.string("added") == null ? Origin.CREATED : Origin.ADDED))
            .toList());
  }
}
