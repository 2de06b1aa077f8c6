package dev.manylite.gateway.catalog;

import dev.manylite.gateway.catalog.relation.SystemRelations;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All system relations: their definitions for the binder, and their rows for a query. Immutable,
 * one for the whole server.
 */
public final class SystemCatalog {
  private static final String FILLED = "temp.\"pg_catalog.filled\"";

  /** What relations are looked up by besides what PostgreSQL's own indexes are over. */
  private static final List<String> KEYS = List.of("relnamespace", "typnamespace", "opcfamily");

  private final List<Relation> relations;
  private final Map<String, SystemRelation> rows;

  public SystemCatalog() {
    rows =
        SystemRelations.all().stream()
            .collect(Collectors.toUnmodifiableMap(r -> r.schema() + "." + r.name(), r -> r));
    relations = ColumnFacts.load().relations();
    Set<String> names = relations.stream().map(Relation::sqliteName).collect(Collectors.toSet());
    if (!names.containsAll(rows.keySet())) {
      throw new IllegalStateException("a system relation is missing in columns.tsv");
    }
  }

  /**
   * The definitions of all that PostgreSQL has, for the schema snapshot; filling one that has no
   * rows here is refused (0A000).
   */
  public List<Relation> relations() {
    return relations;
  }

  /**
   * Makes sure that the handle's temporary tables hold these relations' rows as they are now. What
   * depends on the schema alone is kept until the schema changes; if a transaction that filled a
   * table is rolled back, so is the note that it is filled.
   */
  public void fill(SqliteHandle handle, Collection<Relation> wanted, CatalogContext context) {
    if (wanted.isEmpty()) {
      return;
    }
    handle.execute(
        "CREATE TEMP TABLE IF NOT EXISTS \"pg_catalog.filled\""
            + " (name TEXT PRIMARY KEY, constants, version)");
    for (Relation relation : wanted) {
      SystemRelation source = rows.get(relation.sqliteName());
      if (source == null) {
        throw SqlFault.unsupported("relation " + relation.sqliteName());
      }
      fill(handle, relation, source, context);
    }
  }

  /** Rows that never change are the table's first ones, and stay. */
  private static void fill(
      SqliteHandle handle, Relation relation, SystemRelation source, CatalogContext context) {
    String table = "temp." + QuotedName.of(relation.sqliteName());
    Object filled =
        handle.queryValue(
            "SELECT version FROM " + FILLED + " WHERE name = ?1", relation.sqliteName());
    if (filled == null) {
      create(handle, relation);
      insert(handle, relation, rows -> source.constantRows(context, rows));
      handle.execute(
          "INSERT OR REPLACE INTO " + FILLED + " SELECT ?1, count(*), NULL FROM " + table,
          relation.sqliteName());
    } else if (Long.valueOf(context.version()).equals(filled)
        && source.freshness() == SystemRelation.Freshness.SCHEMA) {
      return;
    } else {
      handle.execute(
          "DELETE FROM "
              + table
              + " WHERE rowid > (SELECT constants FROM "
              + FILLED
              + " WHERE name = ?1)",
          relation.sqliteName());
    }
    insert(handle, relation, rows -> source.rows(context, rows));
    if (filled == null) {
      index(handle, relation);
    }
    handle.execute(
        "UPDATE " + FILLED + " SET version = ?2 WHERE name = ?1",
        relation.sqliteName(),
        context.version());
  }

  private static void create(SqliteHandle handle, Relation relation) {
    String columns =
        relation.columns().stream()
            .map(
                c ->
                    QuotedName.of(c.name())
                        + " "
                        + c.type().base().declaration(c.type().modifier()))
            .collect(Collectors.joining(", "));
    // A fault may have ended an earlier filling.
    handle.execute("DROP TABLE IF EXISTS temp." + QuotedName.of(relation.sqliteName()));
    handle.execute(
        "CREATE TEMP TABLE " + QuotedName.of(relation.sqliteName()) + " (" + columns + ")");
  }

  /**
   * What PostgreSQL finds by an index is found by one here: so SQLite too finds it first, before
   * conditions that fail for other rows (a cast to regclass, say) are computed.
   */
  private static void index(SqliteHandle handle, Relation relation) {
    Set<List<String>> all = new LinkedHashSet<>();
    relation.indexes().forEach(index -> all.add(columns(index, relation)));
    KEYS.stream().filter(key -> relation.column(key).isPresent()).forEach(k -> all.add(List.of(k)));
    for (List<String> columns : all) {
      boolean leads = all.stream().anyMatch(o -> o != columns && starts(o, columns));
      if (!leads) {
        index(handle, relation, String.join("_", columns), columns);
      }
    }
    // Which index is the better one depends on how many rows have the same key.
    handle.execute("ANALYZE temp." + QuotedName.of(relation.sqliteName()));
  }

  /** Up to a name: rows of one table, say, come in the order in which they were made. */
  private static List<String> columns(Index index, Relation relation) {
    List<String> columns = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      PgType type = relation.column(key.column()).orElseThrow().type().base();
      if (type == Types.NAME && !columns.isEmpty()) {
        break;
      }
      columns.add(key.column());
    }
    return columns;
  }

  private static boolean starts(List<String> columns, List<String> with) {
    return columns.size() > with.size() && columns.subList(0, with.size()).equals(with);
  }

  private static void index(
      SqliteHandle handle, Relation relation, String name, List<String> columns) {
    handle.execute(
        "CREATE INDEX temp."
            + QuotedName.of(relation.sqliteName() + "." + name)
            + " ON "
            + QuotedName.of(relation.sqliteName())
            + columns.stream().map(QuotedName::of).collect(Collectors.joining(", ", " (", ")")));
  }

  private static void insert(SqliteHandle handle, Relation relation, Consumer<Rows> source) {
    Map<String, Integer> positions = new HashMap<>();
    List<Object> blank = new ArrayList<>();
    for (Column column : relation.columns()) {
      positions.put(column.name(), positions.size());
      blank.add(column.notNull() ? BlankValues.of(column.type().base()) : null);
    }
    String places =
        relation.columns().stream().map(c -> "?").collect(Collectors.joining(", ", "(", ")"));
    List<Object[]> made = new ArrayList<>();
    source.accept(() -> new TableRow(relation, positions, append(made, blank)));
    try (Cursor insert =
        handle.prepare(
            "INSERT INTO temp." + QuotedName.of(relation.sqliteName()) + " VALUES " + places)) {
      for (Object[] row : made) {
        insert.bindAll(row).run();
        insert.reset();
      }
    }
  }

  private static Object[] append(List<Object[]> made, List<Object> blank) {
    Object[] row = blank.toArray();
    made.add(row);
    return row;
  }

  private record TableRow(Relation relation, Map<String, Integer> positions, Object[] values)
      implements Rows.Row {
    @Override
    public Rows.Row set(String column, Object value) {
      Integer position = positions.get(column);
      if (position == null) {
        throw new IllegalArgumentException(relation.sqliteName() + " has no column " + column);
      }
      values[position] = RuntimeValues.of(relation.columns().get(position).type().base(), value);
      return this;
    }

    @Override
    public Rows.Row read(String column, String text) {
      PgType type = relation.column(column).orElseThrow().type().base();
      return set(column, RuntimeValues.read(type, text));
    }
  }
}
