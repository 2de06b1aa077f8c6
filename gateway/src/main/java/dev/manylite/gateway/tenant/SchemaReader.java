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
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SystemSchemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a schema is made of through a handle. */
final class SchemaReader {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaReader.class);

  private final SharedRows shared;

  SchemaReader(SharedRows shared) {
    this.shared = shared;
  }

  /**
   * @param before an earlier reading of the same file, or {@link Reading#NONE}: what has not
   *     changed since is taken from it
   */
  Reading read(
      SqliteHandle handle, String database, long version, SystemSchemas system, Reading before) {
    TextRows<SchemaRow> rows = rows(handle, "main", before.rows);
    TextRows<ObjectRow> objects = objects(handle, "main", rows.rows(), before.objects);
    List<SchemaRow> temporaryRows = handle.hasTemporaryObjects() ? temporary(handle) : List.of();
    List<ObjectRow> remembered = readable(objects);
    SchemaSource source =
        new SchemaSource(
            database,
            version,
            rows.rows(),
            remembered,
            temporaryRows,
            readable(objects(handle, "temp", temporaryRows, TextRows.none())),
            foreignViews(handle, rows.rows(), remembered),
            system,
            handle.transaction().isSchemaChanged() ? (Schema) handle.committedSchema() : null);
    return new Reading(source, rows, objects);
  }

  /** What was read, and the file's texts as they were. */
  record Reading(SchemaSource source, TextRows<SchemaRow> rows, TextRows<ObjectRow> objects) {
    static final Reading NONE = new Reading(null, TextRows.none(), TextRows.none());
  }

  /** The session's own, not the system catalog's and what statements put aside. */
  private List<SchemaRow> temporary(SqliteHandle handle) {
    return rows(handle, "temp", TextRows.none()).rows().stream()
        .filter(
            row ->
                row.tableName().startsWith(Schema.TEMPORARY + ".")
                    || row.tableName().equals(ObjectKind.TABLE_NAME))
        .toList();
  }

  private TextRows<SchemaRow> rows(SqliteHandle handle, String schema, TextRows<SchemaRow> before) {
    String sql =
        TextRows.query(
            schema + ".sqlite_schema",
            List.of("type", "name", "tbl_name", "ifnull(rootpage,0)", "sql"));
    return read(
        handle,
        sql,
        before,
        5,
        row ->
            shared.shared(
                new SchemaRow(row[0], row[1], row[2], (int) Long.parseLong(row[3]), row[4])));
  }

  /** All but the sequences' states, which change without the schema. */
  private TextRows<ObjectRow> objects(
      SqliteHandle handle, String schema, List<SchemaRow> rows, TextRows<ObjectRow> before) {
    return rows.stream().noneMatch(r -> r.name().equals(ObjectKind.TABLE_NAME))
        ? TextRows.none()
        : objects(handle, schema, " WHERE kind IS NOT ", before);
  }

  /** What the file that was read keeps of how far its sequences are. */
  List<ObjectRow> sequenceStates(SqliteHandle handle, Reading reading) {
    if (reading.objects().rows().isEmpty()) {
      return List.of();
    }
    return readable(objects(handle, "main", " WHERE kind = ", TextRows.none()));
  }

  private TextRows<ObjectRow> objects(
      SqliteHandle handle, String schema, String where, TextRows<ObjectRow> before) {
    String sql =
        TextRows.query(
                schema + "." + ObjectKind.TABLE_NAME,
                List.of("kind", "schema", "name", "definition"))
            + where
            + "'"
            + ObjectKind.SEQUENCE_STATE
            + "'";
    try {
      return read(
          handle,
          sql,
          before,
          4,
          row -> shared.shared(new ObjectRow(row[0], row[1], row[2], row[3])));
    } catch (SqlFault fault) {
      if (!fault.sqlState().equals(SqlState.INTERNAL_ERROR)) {
        throw fault;
      }
      LOG.warn("table {} of the file is another program's", ObjectKind.TABLE_NAME);
      return TextRows.none();
    }
  }

  private static List<ObjectRow> readable(TextRows<ObjectRow> objects) {
    List<ObjectRow> readable = objects.rows().stream().filter(ObjectRow::isReadable).toList();
    if (readable.size() < objects.rows().size()) {
      LOG.warn("passed over a malformed row of table {}", ObjectKind.TABLE_NAME);
    }
    return readable;
  }

  private static <R> TextRows<R> read(
      SqliteHandle handle, String sql, TextRows<R> before, int fields, Function<String[], R> row) {
    try (Cursor cursor = handle.prepare(sql)) {
      cursor.step();
      byte[] text = cursor.utf8(0);
      return text == null ? TextRows.none() : before.next(text, fields, row);
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
