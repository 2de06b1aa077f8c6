package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The writes to {@code _manylite_object}, of the file or of the temporary database. */
final class Records {
  private final List<ObjectRow> deleted = new ArrayList<>();
  private final Map<List<String>, ObjectRow> written = new LinkedHashMap<>();

  void delete(ObjectRow row) {
    deleted.add(row);
  }

  void put(String kind, String schema, String name, String definition) {
    written.put(List.of(kind, schema, name), new ObjectRow(kind, schema, name, definition));
  }

  List<Step> steps(SchemaSource source) {
    List<Step> steps = new ArrayList<>();
    boolean main = hasTable(source.rows());
    boolean temporary = hasTable(source.temporaryRows());
    for (ObjectRow row : deleted) {
      boolean known =
          (isTemporary(row) ? source.temporaryObjects() : source.objects())
              .stream()
                  .anyMatch(
                      o ->
                          o.kind().equals(row.kind())
                              && o.schema().equals(row.schema())
                              && o.name().equals(row.name()));
      boolean mayBe = known || row.kind().equals(ObjectKind.SEQUENCE_STATE) && main;
      if (mayBe && !written.containsKey(List.of(row.kind(), row.schema(), row.name()))) {
        steps.add(
            Step.Execute.of(
                "DELETE FROM "
                    + table(row)
                    + " WHERE \"kind\" = ?1 AND \"schema\" = ?2 AND \"name\" = ?3",
                row.kind(),
                row.schema(),
                row.name()));
      }
    }
    for (ObjectRow row : written.values()) {
      if (isTemporary(row) && !temporary) {
        steps.add(Step.Execute.of(ObjectKind.CREATE_TABLE.replace("main.", "temp.")));
        temporary = true;
      } else if (!isTemporary(row) && !main) {
        steps.add(Step.Execute.of(ObjectKind.CREATE_TABLE));
        main = true;
      }
      steps.add(
          Step.Execute.of(
              "INSERT OR REPLACE INTO "
                  + table(row)
                  + " (\"kind\", \"schema\", \"name\", \"definition\") VALUES (?1, ?2, ?3, ?4)",
              row.kind(),
              row.schema(),
              row.name(),
              row.definition()));
    }
    return steps;
  }

  private static boolean hasTable(List<SchemaRow> rows) {
    return rows.stream().anyMatch(r -> r.name().equals(ObjectKind.TABLE_NAME));
  }

  private static boolean isTemporary(ObjectRow row) {
    return row.schema().equals(Schema.TEMPORARY);
  }

  private static String table(ObjectRow row) {
    return (isTemporary(row) ? "temp" : "main") + ".\"" + ObjectKind.TABLE_NAME + "\"";
  }
}
