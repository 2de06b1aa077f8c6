package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.Locking;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A cursor's query → one that also yields, behind its columns, which rows of tables its own come
 * from, so that UPDATE and DELETE can change them (WHERE CURRENT OF). That is known where the query
 * reads one table as it stands, or locks the rows of several. Of a table that others inherit from,
 * each of the tables has such a column, null in the others' rows.
 *
 * <pre>
 * SELECT a FROM t
 * SELECT a, t.rowid AS rowid_of_16384 FROM t
 * </pre>
 */
public final class CursorRows {
  /** What such a column's name in SQLite begins with; the table's OID follows. */
  public static final String PREFIX = "rowid_of_";

  private static final String TABLEOID = "tableoid";
  private static final String ROW = "row";
  private static final SqlType OID = SqlType.of(Types.OID);

  /** SQLite bounds the columns of a result. */
  private static final int MOST_TABLES = 500;

  private CursorRows() {}

  /**
   * @param tree the query as it was written
   */
  public static BoundQuery shown(BoundQuery query, Query tree) {
    if (!(query.body() instanceof Select select)
        || select.grouped()
        || select.distinct()
        || !select.distinctOn().isEmpty()
        || InnerColumns.needed(query, window -> true)) {
      return query;
    }
    List<OutputColumn> rows = new ArrayList<>();
    BoundFrom from = select.from();
    if (!tree.locking().isEmpty()) {
      from = locked(from, names(tree), tree.locking(), rows);
    } else if (!(from instanceof BoundFrom.Join) && query.orderBy().isEmpty()) {
      from = with(from, rows);
    }
    if (rows.isEmpty() || rows.size() > MOST_TABLES) {
      return query;
    }
    List<OutputColumn> columns = new ArrayList<>(query.columns());
    columns.addAll(rows);
    return new BoundQuery(
        query.with(),
        query.recursive(),
        select.withFrom(from),
        columns,
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  /** What the items of FROM are called, from left to right; null for what has no name to lock. */
  private static List<String> names(Query tree) {
    List<String> names = new ArrayList<>();
    if (tree.body() instanceof Query.Select select) {
      select.from().forEach(item -> collect(item, names));
    }
    return names;
  }

  private static void collect(FromItem item, List<String> names) {
    if (item instanceof FromItem.Join join) {
      collect(join.left(), names);
      collect(join.right(), names);
    } else if (item instanceof FromItem.Table table) {
      names.add(table.alias() == null ? table.name() : table.alias().name());
    } else {
      names.add(null);
    }
  }

  /**
   * @param names of the items that have not been come to; these are taken from it
   */
  private static BoundFrom locked(
      BoundFrom from, List<String> names, List<Locking> locking, List<OutputColumn> rows) {
    if (from instanceof BoundFrom.Join join) {
      BoundFrom left = locked(join.left(), names, locking, rows);
      return new BoundFrom.Join(
          join.kind(), left, locked(join.right(), names, locking, rows), join.on());
    }
    String name = names.isEmpty() ? null : names.remove(0);
    boolean meant =
        locking.stream()
            .anyMatch(
                l ->
                    l.tables().isEmpty()
                        || l.tables().stream().anyMatch(t -> t.name().equals(name)));
    return meant ? with(from, rows) : from;
  }

  /** The same item, from which the rows can be told. */
  private static BoundFrom with(BoundFrom from, List<OutputColumn> rows) {
    if (from instanceof BoundFrom.Table table) {
      RowIdentity.rowid(table)
          .ifPresent(
              rowid -> rows.add(new OutputColumn(null, PREFIX + table.relation().oid(), rowid)));
      return from;
    }
    if (!(from instanceof BoundFrom.Derived derived)) {
      return from;
    }
    List<BoundFrom.Table> members = new ArrayList<>();
    BoundQuery query = identified(derived.query(), members);
    if (query == null) {
      return from;
    }
    for (BoundFrom.Table member : members) {
      int oid = member.relation().oid();
      rows.add(new OutputColumn(null, PREFIX + oid, rowOf(derived.source(), oid)));
    }
    return new BoundFrom.Derived(derived.source(), query, derived.lateral());
  }

  private static BoundExpression rowOf(int source, int oid) {
    ColumnValue table = new ColumnValue(source, TABLEOID, OID, ColumnForm.RUNTIME, false, null);
    ColumnValue row = new ColumnValue(source, ROW, Nodes.INT8, ColumnForm.RUNTIME, true, null);
    BoundExpression isThere =
        Nodes.compare(Comparison.Operator.EQUAL, table, new Constant((long) oid, OID));
    return new Case(
        List.of(new Case.When(isThere, row)), new Constant(null, Nodes.INT8), Nodes.INT8);
  }

  /**
   * The rows of a tree of tables, if each has its rowid.
   *
   * @return null where the query is not a tree's
   */
  private static BoundQuery identified(BoundQuery query, List<BoundFrom.Table> members) {
    if (query.body() instanceof SetOperation union) {
      BoundQuery left = identified(union.left(), members);
      BoundQuery right = left == null ? null : identified(union.right(), members);
      return right == null
          ? null
          : Queries.plain(new SetOperation(union.kind(), union.all(), left, right), left.columns());
    }
    List<OutputColumn> columns = new ArrayList<>(query.columns());
    if (!(query.body() instanceof Select select)
        || !(select.from() instanceof BoundFrom.Table member)
        || columns.isEmpty()
        || !columns
            .get(columns.size() - 1)
            .equals(
                new OutputColumn(
                    TABLEOID, TABLEOID, new Constant((long) member.relation().oid(), OID)))) {
      return null;
    }
    if (columns.stream().noneMatch(c -> c.alias().equals(ROW))) {
      return null;
    }
    members.add(member);
    return query;
  }
}
