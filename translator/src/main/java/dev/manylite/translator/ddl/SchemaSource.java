package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.SystemSchemas;
import java.util.List;
import java.util.Map;

/**
 * What a schema is read from: a SQLite file's own schema and what Manylite remembers, of the file
 * and of the handle's temporary database.
 *
 * @param version identifies the state of the schema; any number that changes with it
 * @param rows of main.sqlite_schema
 * @param objects of main._manylite_object; empty where there is no such table
 * @param temporaryRows of temp.sqlite_schema
 * @param temporaryObjects of temp._manylite_object
 * @param viewColumns by the view's name in SQLite: {@code PRAGMA table_xinfo} of views that another
 *     program made; a view that is not here is not shown
 * @param committed the schema as others see it, where this is that of a transaction that has
 *     changed it; else null
 */
public record SchemaSource(
    String database,
    long version,
    List<SchemaRow> rows,
    List<ObjectRow> objects,
    List<SchemaRow> temporaryRows,
    List<ObjectRow> temporaryObjects,
    Map<String, List<ViewColumn>> viewColumns,
    SystemSchemas system,
    Catalog committed) {
  public SchemaSource {
    rows = List.copyOf(rows);
    objects = List.copyOf(objects);
    temporaryRows = List.copyOf(temporaryRows);
    temporaryObjects = List.copyOf(temporaryObjects);
    viewColumns = Map.copyOf(viewColumns);
  }

  /** A file without temporary objects and foreign views. */
  public static SchemaSource of(
      String database,
      long version,
      List<SchemaRow> rows,
      List<ObjectRow> objects,
      SystemSchemas system) {
    return new SchemaSource(
        database, version, rows, objects, List.of(), List.of(), Map.of(), system, null);
  }

  /** A row of PRAGMA table_xinfo. */
  public record ViewColumn(String name, String declaredType) {}
}
