package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Storage;
import dev.manylite.translator.schema.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a table. Columns, constraints and indexes complete those that SQLite's text
 * has under the same name.
 *
 * @param lineage what it has from other tables
 * @param lastNumber the highest attnum ever given; 0 if not on record
 */
public record TableRecord(
    int oid,
    String comment,
    int lastNumber,
    List<ColumnRecord> columns,
    List<ConstraintRecord> constraints,
    List<IndexRecord> indexes,
    Lineage lineage,
    List<Trigger> triggers,
    Storage storage) {
  /** Of a table of which nothing is remembered. */
  public static final TableRecord NONE =
      new TableRecord(
          0, null, 0, List.of(), List.of(), List.of(), Lineage.NONE, List.of(), Storage.NONE);

  public String write() {
    return new JsonObject()
        .put("oid", oid)
        .put("comment", comment)
        .put("last_number", lastNumber)
        .putAll("columns", columns.stream().map(ColumnRecord::json).toList())
        .putAll("constraints", constraints.stream().map(ConstraintRecord::json).toList())
        .putAll("indexes", indexes.stream().map(IndexRecord::json).toList())
        .put("lineage", LineageRecord.json(lineage))
        .putAll("triggers", triggers.stream().map(TriggerRecord::json).toList())
        .put("storage", StorageRecord.json(storage))
        .write();
  }

  public static TableRecord read(String text) {
    JsonObject json = Json.read(text);
    return new TableRecord(
        json.integer("oid", 0),
        json.string("comment"),
        json.integer("last_number", 0),
        json.objects("columns").stream().map(ColumnRecord::read).toList(),
        json.objects("constraints").stream().map(ConstraintRecord::read).toList(),
        json.objects("indexes").stream().map(IndexRecord::read).toList(),
        LineageRecord.read(json.object("lineage")),
        TriggerRecord.read(json.objects("triggers")),
        StorageRecord.read(json.object("storage")));
  }

  public Optional<ColumnRecord> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public Optional<ConstraintRecord> constraint(String name) {
    return constraints.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public Optional<IndexRecord> index(String name) {
    return indexes.stream().filter(i -> i.name().equals(name)).findFirst();
  }
}
