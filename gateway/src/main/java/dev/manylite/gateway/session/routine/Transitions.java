package dev.manylite.gateway.session.routine;

import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.List;
import java.util.function.Supplier;

/** The transition tables that the running trigger function sees beside the schema's own tables. */
final class Transitions {
  private List<TriggerCall.Transition> visible = List.of();
  private Schema under;
  private Schema made;

  <T> T with(TriggerCall call, Supplier<T> work) {
    List<TriggerCall.Transition> before = visible;
    visible = call.transitions();
    under = null;
    try {
      return work.get();
    } finally {
      visible = before;
      under = null;
    }
  }

  /** The schema with them in it. */
  Schema over(Schema schema) {
    if (visible.isEmpty()) {
      return schema;
    }
    if (schema != under) {
      made = schema;
      for (TriggerCall.Transition transition : visible) {
        made = made.with(found(transition));
      }
      under = schema;
    }
    return made;
  }

  /** Under its name, in the schema that is searched first. */
  private static Relation found(TriggerCall.Transition transition) {
    Relation rows = transition.rows();
    return new Relation(
        rows.oid(),
        Schema.PG_CATALOG,
        transition.name(),
        Relation.Kind.TABLE,
        rows.sqliteName(),
        rows.hasRowid(),
        rows.columns(),
        List.of(),
        List.of(),
        null,
        null);
  }
}
