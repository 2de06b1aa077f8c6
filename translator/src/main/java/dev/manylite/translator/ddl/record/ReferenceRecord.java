package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Constraint.Action;
import java.util.List;

/**
 * What is remembered of a foreign key because SQLite is not told it.
 *
 * @param onUpdate null where SQLite is told the actions
 * @param onDelete null where SQLite is told the actions
 */
public record ReferenceRecord(
    boolean full, Action onUpdate, Action onDelete, List<String> deleteColumns) {
  /** Of a foreign key that SQLite is told all of. */
  public static final ReferenceRecord NONE = new ReferenceRecord(false, null, null, List.of());

  public static ReferenceRecord of(Constraint.ForeignKey key) {
    return new ReferenceRecord(
        key.full(),
        key.planned() ? key.onUpdate() : null,
        key.planned() ? key.onDelete() : null,
        key.deleteColumns());
  }

  /** Null where there is nothing to remember. */
  JsonObject json() {
    if (equals(NONE)) {
      return null;
    }
    return new JsonObject()
        .put("full", full)
        .put("on_update", onUpdate == null ? null : onUpdate.sql())
        .put("on_delete", onDelete == null ? null : onDelete.sql())
        .put("delete_columns", deleteColumns);
  }

  static ReferenceRecord read(JsonObject json) {
    String onUpdate = json.string("on_update");
    String onDelete = json.string("on_delete");
    return new ReferenceRecord(
        json.flag("full"),
        onUpdate == null ? null : Action.of(onUpdate),
        onDelete == null ? null : Action.of(onDelete),
        json.strings("delete_columns"));
  }
}
