package dev.manylite.translator.ddl.record;

import dev.manylite.translator.type.domain.DomainConstraint;
import java.util.List;

/**
 * What is remembered of a domain.
 *
 * @param defaultExpression PostgreSQL text; null if none
 * @param collation 0 where none was written
 */
public record DomainRecord(
    int oid,
    int arrayOid,
    String comment,
    TypeReference base,
    String defaultExpression,
    boolean notNull,
    List<DomainConstraint> constraints,
    int collation)
    implements TypeRecord {
  static final String KIND = "domain";

  @Override
  public List<TypeReference> needs() {
    return List.of(base);
  }

  @Override
  public String write() {
    return new JsonObject()
        .put("kind", KIND)
        .put("oid", oid)
        .put("array_oid", arrayOid)
        .put("comment", comment)
        .put("base", base.json())
        .put("default", defaultExpression)
        .put("not_null", notNull)
        .put("collation", collation == 0 ? null : collation)
        .putAll(
            "constraints",
            constraints.stream()
                .map(
                    c ->
                        new JsonObject()
                            .put("oid", c.oid())
                            .put("name", c.name())
                            .put("check", c.expression())
                            .put("not_valid", !c.validated())
                            .put("comment", c.comment()))
                .toList())
        .write();
  }

  static DomainRecord read(JsonObject json) {
    return new DomainRecord(
        json.integer("oid", 0),
        json.integer("array_oid", 0),
        json.string("comment"),
        TypeReference.read(json.object("base")),
        json.string("default"),
        json.flag("not_null"),
        json.objects("constraints").stream()
            .map(
                c ->
                    new DomainConstraint(
                        c.integer("oid", 0),
                        c.string("name"),
                        c.string("check"),
                        !c.flag("not_valid"),
                        c.string("comment")))
            .toList(),
        json.integer("collation", 0));
  }
}
