package dev.manylite.translator.ddl.record;

import dev.manylite.translator.definition.ConstraintTiming;
import java.util.List;

/**
 * What is remembered of a constraint.
 *
 * @param kind pg_constraint.contype: p, u, c, f, x; p, u and x tell what an index of this name is
 * @param check PostgreSQL text of a CHECK; null for others
 * @param operators of an EXCLUDE; empty for others
 * @param notValid rows from before it may violate it
 * @param timing of a key; that of a foreign key is in its text
 * @param reference of a foreign key; that of another says nothing
 */
public record ConstraintRecord(
    String name,
    String kind,
    int oid,
    String check,
    List<String> operators,
    String comment,
    boolean notValid,
    ConstraintTiming timing,
    ReferenceRecord reference) {

  JsonObject json() {
    return new JsonObject()
        .put("name", name)
        .put("kind", kind)
        .put("oid", oid)
        .put("check", check)
        .put("operators", operators)
        .put("comment", comment)
        .put("notValid", notValid)
        .put("deferrable", timing.deferrable())
        .put("deferred", timing.initiallyDeferred())
        .put("reference", reference.json());
  }

  static ConstraintRecord read(JsonObject json) {
    return new ConstraintRecord(
        json.string("name"),
        json.string("kind"),
        json.integer("oid", 0),
        json.string("check"),
        json.strings("operators"),
        json.string("comment"),
        json.flag("notValid"),
        ConstraintTiming.of(json.flag("deferrable"), json.flag("deferred")),
        ReferenceRecord.read(json.object("reference")));
  }
}
