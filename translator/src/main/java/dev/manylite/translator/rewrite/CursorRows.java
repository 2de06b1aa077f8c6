package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.tree.Query.Locking;
import java.util.ArrayList;
import java.util.List;

/**
 * A cursor's query → one that also yields, behind its columns, which rows of tables its own come
 * from, so that UPDATE and DELETE can change them (WHERE CURRENT OF). That is known where the query
 * reads one table as it stands, or locks the rows of several.
 *
 * <pre>
 * SELECT a FROM t
 * SELECT a, t.rowid AS rowid_of_16384 FROM t
 * </pre>
 */
public final class CursorRows {
  /** What such a column's name in SQLite begins with; the table's OID follows. */
  public static final String PREFIX = "rowid_of_";

  private CursorRows() {}

  public static BoundQuery shown(BoundQuery query, List<Locking> locking) {
    if (!(query.body() instanceof Select select)
        || select.grouped()
        || select.distinct()
        || !select.distinctOn().isEmpty()
        || InnerColumns.needed(query, window -> true)) {
      return query;
    }
    List<BoundFrom.Table> tables = new ArrayList<>();
    collect(select.from(), tables);
    boolean one = select.from() instanceof BoundFrom.Table && query.orderBy().isEmpty();
    boolean locked =
        !locking.isEmpty()
            && (tables.size() == 1 || locking.stream().allMatch(l -> l.tables().isEmpty()));
    if (!one && !locked) {
      return query;
    }
    List<OutputColumn> columns = new ArrayList<>(query.columns());
    for (BoundFrom.Table table : tables) {
      RowIdentity.rowid(table)
          .ifPresent(
              rowid -> columns.add(new OutputColumn(null, PREFIX + table.relation().oid(), rowid)));
    }
    return new BoundQuery(
        query.with(),
        query.recursive(),
        query.body(),
        columns,
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  private static void collect(BoundFrom from, List<BoundFrom.Table> tables) {
    if (from instanceof BoundFrom.Join join) {
      collect(join.left(), tables);
      collect(join.right(), tables);
    } else if (from instanceof BoundFrom.Table table) {
      tables.add(table);
    }
  }
}
