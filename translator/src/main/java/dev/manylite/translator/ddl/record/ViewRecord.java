package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Storage;
import dev.manylite.translator.schema.Trigger;
import java.util.List;

/**
 * A view that Manylite made; SQLite does not know it.
 *
 * @param query PostgreSQL text of the SELECT
 * @param checkOption {@code LOCAL} or {@code CASCADED}; null if none
 */
public record ViewRecord(
    int oid,
    String query,
    List<ColumnRecord> columns,
    String comment,
    String checkOption,
    List<Trigger> triggers,
    Storage storage) {

  public String write() {
    return new JsonObject()
        .put("oid", oid)
        .put("query", query)
        .putAll("columns", columns.stream().map(ColumnRecord::json).toList())
        .put("comment", comment)
        .put("checkOption", checkOption)
        .putAll("triggers", triggers.stream().map(TriggerRecord::json).toList())
        .put("storage", StorageRecord.json(storage))
        .write();
  }

  public static ViewRecord read(String text) {
    JsonObject json = Json.read(text);
    return new ViewRecord(
        json.integer("oid", 0),
        json.string("query"),
        json.objects("columns").stream().map(ColumnRecord::read).toList(),
        json.string("comment"),
        json.string("checkOption"),
        TriggerRecord.read(json.objects("triggers")),
        StorageRecord.read(json.object("storage")));
  }
}
