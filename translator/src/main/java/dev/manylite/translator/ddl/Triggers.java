package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.schema.Trigger;
import java.util.List;

/** Copies of triggers that differ in one thing. */
final class Triggers {
  private Triggers() {}

  static Trigger named(Trigger t, String name) {
    return copy(t, name, t.when(), t.firing(), t.comment());
  }

  static Trigger firing(Trigger t, TriggerFiring firing) {
    return copy(t, t.name(), t.when(), firing, t.comment());
  }

  static Trigger commented(Trigger t, String comment) {
    return copy(t, t.name(), t.when(), t.firing(), comment);
  }

  static Trigger when(Trigger t, String when) {
    return copy(t, t.name(), when, t.firing(), t.comment());
  }

  /** The same for another table. */
  static Trigger of(Trigger t, int oid, List<Integer> columns) {
    return copy(oid, t, t.name(), columns, t.when(), t.firing(), t.comment());
  }

  private static Trigger copy(
      Trigger t, String name, String when, TriggerFiring firing, String comment) {
    return copy(t.oid(), t, name, t.columns(), when, firing, comment);
  }

  private static Trigger copy(
      int oid,
      Trigger t,
      String name,
      List<Integer> columns,
      String when,
      TriggerFiring firing,
      String comment) {
    return new Trigger(
        oid,
        name,
        t.timing(),
        t.events(),
        columns,
        t.row(),
        when,
        t.function(),
        t.arguments(),
        t.oldTable(),
        t.newTable(),
        t.constraint(),
        t.referenced(),
        t.deferrable(),
        t.initiallyDeferred(),
        firing,
        comment);
  }
}
