package dev.manylite.translator.ddl.record;

import java.util.List;

/**
 * What is remembered of a constraint.
 *
 * @param kind pg_constraint.contype: p, u, c, f, x; p, u and x tell what an index of this name is
 * @param check PostgreSQL text of a CHECK; null for others
 * @param operators of an EXCLUDE; empty for others
 * @param notValid rows from before it may violate it
 */
public record ConstraintRecord(
    String name,
    String kind,
    int oid,
    String check,
    List<String> operators,
    String comment,
    boolean notValid) {

  JsonObject json() {
    return new JsonObject()
        .put("name", name)
        .put("kind", kind)
        .put("oid", oid)
        .put("check", check)
        .put("operators", operators)
        .put("comment", comment)
        .put("notValid", notValid);
  }

  static ConstraintRecord read(JsonObject json) {
    return new ConstraintRecord(
        json.string("name"),
        json.string("kind"),
        json.integer("oid", 0),
        json.string("check"),
        json.strings("operators"),
        json.string("comment"),
        json.flag("notValid"));
  }
}
