package dev.manylite.translator.ddl.record;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

/** What is remembered of a trigger, within its table's or view's record. */
final class TriggerRecord {
  private TriggerRecord() {}

  static JsonObject json(Trigger trigger) {
    return new JsonObject()
        .put("name", trigger.name())
        .put("oid", trigger.oid())
        .put("timing", trigger.timing().name())
        .put("events", trigger.events().stream().map(Enum::name).toList())
        .put("columns", trigger.columns().stream().map(Long::valueOf).toList())
        .put("row", trigger.row())
        .put("when", trigger.when())
        .put("function", trigger.function())
        .put("arguments", trigger.arguments())
        .put("old_table", trigger.oldTable())
        .put("new_table", trigger.newTable())
        .put("constraint", trigger.constraint())
        .put("referenced", trigger.referenced() == 0 ? null : trigger.referenced())
        .put("deferrable", trigger.deferrable())
        .put("initially_deferred", trigger.initiallyDeferred())
        .put("firing", trigger.firing() == TriggerFiring.ORIGIN ? null : trigger.firing().name())
        .put("comment", trigger.comment());
  }

  static List<Trigger> read(List<JsonObject> objects) {
    List<Trigger> triggers = new ArrayList<>();
    objects.forEach(json -> triggers.add(read(json)));
    return triggers;
  }

  private static Trigger read(JsonObject json) {
    String firing = json.string("firing");
    return new Trigger(
        json.integer("oid", 0),
        json.string("name"),
        TriggerTiming.valueOf(json.string("timing")),
        json.strings("events").stream().map(TriggerEvent::valueOf).toList(),
        json.strings("columns").stream().map(Integer::valueOf).toList(),
        json.flag("row"),
        json.string("when"),
        json.integer("function", 0),
        json.strings("arguments"),
        json.string("old_table"),
        json.string("new_table"),
        json.flag("constraint"),
        json.integer("referenced", 0),
        json.flag("deferrable"),
        json.flag("initially_deferred"),
        firing == null ? TriggerFiring.ORIGIN : TriggerFiring.valueOf(firing),
        json.string("comment"));
  }
}
