package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.Step.EditSchemaText.Edit;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** The collations that SQLite's own schema names: those of CHECKs and expressions in indexes. */
final class SchemaCollations {
  private final Draft draft;

  SchemaCollations(Draft draft) {
    this.draft = draft;
  }

  /**
   * Puts a collation's new name for the old one, also within the names of others. What was sorted
   * by the old one must be sorted by the new one.
   */
  void replace(String before, String after) {
    replace(draft.source.rows(), false, quoted(before), quoted(after));
    replace(draft.source.temporaryRows(), true, quoted(before), quoted(after));
  }

  /** As within a quoted name. */
  private static String quoted(String collation) {
    return collation.replace("\"", "\"\"");
  }

  private void replace(List<SchemaRow> rows, boolean temporary, String before, String after) {
    List<Edit> edits = new ArrayList<>();
    for (SchemaRow row : rows) {
      if (row.sql() == null || !row.sql().contains(before)) {
        continue;
      }
      String text = row.sql().replace(before, after);
      TableDraft table = row.type().equals("table") ? table(row.name(), temporary) : null;
      if (table != null) {
        draft.editText(table, table.text.replace(before, after));
      } else {
        edits.add(new Edit(row.type(), row.name(), row.name(), row.tableName(), text));
      }
    }
    if (!edits.isEmpty()) {
      draft.step(new Step.EditSchemaText(temporary, edits));
    }
  }

  private TableDraft table(String sqliteName, boolean temporary) {
    for (Relation relation : draft.schema.relations()) {
      if (relation.kind() == Relation.Kind.TABLE
          && relation.isTemporary() == temporary
          && relation.sqliteName().equals(sqliteName)) {
        return draft.table(relation);
      }
    }
    return null;
  }
}
