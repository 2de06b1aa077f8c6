package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.ddl.ObjectKind;
import dev.manylite.translator.ddl.ObjectRow;
import dev.manylite.translator.ddl.SchemaRow;
import dev.manylite.translator.ddl.SchemaSource;
import dev.manylite.translator.ddl.SchemaSource.ViewColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a schema is made of through a handle. */
final class SchemaReader {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaReader.class);

  private final SharedRows shared;

  SchemaReader(SharedRows shared) {
    this.shared = shared;
  }

  SchemaSource read(
      SqliteHandle handle, String database, long version, Collection<Relation> system) {
    List<SchemaRow> rows = rows(handle, "main");
    List<ObjectRow> objects = objects(handle, "main", rows);
    List<SchemaRow> temporaryRows = handle.hasTemporaryObjects() ? temporary(handle) : List.of();
    return new SchemaSource(
        database,
        version,
        rows,
        objects,
        temporaryRows,
        objects(handle, "temp", temporaryRows),
        foreignViews(handle, rows, objects),
        system,
        handle.transaction().isSchemaChanged() ? (Schema) handle.committedSchema() : null);
  }

  /** The session's own, not the system catalog's and what statements put aside. */
  private List<SchemaRow> temporary(SqliteHandle handle) {
    return rows(handle, "temp").stream()
        .filter(
            row ->
                row.tableName().startsWith(Schema.TEMPORARY + ".")
                    || row.tableName().equals(ObjectKind.TABLE_NAME))
        .toList();
  }

  private List<SchemaRow> rows(SqliteHandle handle, String schema) {
    List<SchemaRow> rows = new ArrayList<>();
    String sql = "SELECT type, name, tbl_name, rootpage, sql FROM " + schema + ".sqlite_schema";
    try (Cursor cursor = handle.prepare(sql)) {
      while (cursor.step()) {
        rows.add(
            shared.shared(
                new SchemaRow(
                    cursor.text(0),
                    cursor.text(1),
                    cursor.text(2),
                    (int) cursor.longValue(3),
                    cursor.text(4))));
      }
    }
    return rows;
  }

  private List<ObjectRow> objects(SqliteHandle handle, String schema, List<SchemaRow> rows) {
    List<ObjectRow> objects = new ArrayList<>();
    if (rows.stream().noneMatch(r -> r.name().equals(ObjectKind.TABLE_NAME))) {
      return objects;
    }
    String sql =
        "SELECT kind, schema, name, definition FROM " + schema + "." + ObjectKind.TABLE_NAME;
    try (Cursor cursor = handle.prepare(sql)) {
      while (cursor.step()) {
        ObjectRow row =
            shared.shared(
                new ObjectRow(cursor.text(0), cursor.text(1), cursor.text(2), cursor.text(3)));
        if (row.isReadable()) {
          objects.add(row);
        } else {
          LOG.warn("passed over a malformed row of table {}", ObjectKind.TABLE_NAME);
        }
      }
      return objects;
    } catch (SqlFault fault) {
      if (!fault.sqlState().equals(SqlState.INTERNAL_ERROR)) {
        throw fault;
      }
      LOG.warn("table {} of the file is another program's", ObjectKind.TABLE_NAME);
      return List.of();
    }
  }

  /** Columns of the views that Manylite did not make; SQLite alone knows them. */
  private static Map<String, List<ViewColumn>> foreignViews(
      SqliteHandle handle, List<SchemaRow> rows, List<ObjectRow> objects) {
    Set<String> own = new HashSet<>();
    for (ObjectRow object : objects) {
      if (object.kind().equals(ObjectKind.VIEW)) {
        own.add(
            object.schema().equals(Schema.PUBLIC)
                ? object.name()
                : object.schema() + "." + object.name());
      }
    }
    Map<String, List<ViewColumn>> views = new HashMap<>();
    for (SchemaRow row : rows) {
      if (row.type().equals("view") && !own.contains(row.name())) {
        try {
          views.put(row.name(), viewColumns(handle, row.name()));
        } catch (SqlFault broken) {
          // A view of something that is gone: SQLite lists it, but nobody can read it.
          continue;
        }
      }
    }
    return views;
  }

  private static List<ViewColumn> viewColumns(SqliteHandle handle, String view) {
    List<ViewColumn> columns = new ArrayList<>();
    try (Cursor cursor = handle.prepare("SELECT name, type FROM pragma_table_xinfo(?1)")) {
      cursor.bind(1, view);
      while (cursor.step()) {
        columns.add(new ViewColumn(cursor.text(0), cursor.text(1)));
      }
    }
    return columns;
  }
}
