package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.ddl.deparse.StoredText;
import dev.manylite.translator.ddl.deparse.TriggerText;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.List;

/** Triggers, one row for each of their events but TRUNCATE (manual, 37.58). */
final class InformationTriggers implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "triggers";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      for (Trigger trigger : relation.triggers()) {
        for (TriggerEvent event :
            List.of(TriggerEvent.INSERT, TriggerEvent.DELETE, TriggerEvent.UPDATE)) {
          if (trigger.events().contains(event)) {
            row(context, rows, relation, trigger, event);
          }
        }
      }
    }
  }

  private static void row(
      CatalogContext context, Rows rows, Relation relation, Trigger trigger, TriggerEvent event) {
    String condition = StoredText.shown(trigger.when(), context.schema());
    TriggerText text = new TriggerText(context.schema(), relation, trigger, condition, false);
    long before =
        relation.triggers().stream()
            .takeWhile(t -> t != trigger)
            .filter(t -> t.fires(trigger.timing(), event, trigger.row()))
            .count();
    rows.next()
        .set("trigger_catalog", context.schema().database())
        .set("trigger_schema", relation.schema())
        .set("trigger_name", trigger.name())
        .set("event_manipulation", event.name())
        .set("event_object_catalog", context.schema().database())
        .set("event_object_schema", relation.schema())
        .set("event_object_table", relation.name())
        .set("action_order", (int) before + 1)
        .set("action_condition", condition)
        .set("action_statement", text.action())
        .set("action_orientation", trigger.row() ? "ROW" : "STATEMENT")
        .set("action_timing", trigger.timing().words())
        .set("action_reference_old_table", trigger.oldTable())
        .set("action_reference_new_table", trigger.newTable());
  }
}
