package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.rewrite.Outline.Kind;
import dev.manylite.translator.rewrite.Outline.Shape;
import dev.manylite.translator.rewrite.Outline.Source;
import dev.manylite.translator.schema.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes outlines of statements that have been rewritten. */
public final class Outlines {
  /** Tables that stages keep rows in are named so, unlike any of the database's. */
  private static final String WORK = "pg_catalog.";

  private final Map<Integer, String> aliases;

  /**
   * @param aliases the names that the statement gives its FROM items, by source
   */
  public Outlines(Map<Integer, String> aliases) {
    this.aliases = aliases;
  }

  public Outline of(BoundStatement statement) {
    Search search = new Search();
    search.rewrite(statement);
    Relation target = null;
    Shape shape = Shape.PLAIN;
    if (statement instanceof BoundQuery query) {
      shape = shape(query);
    } else if (statement instanceof BoundStatement.Insert insert) {
      target = search.target(insert.target());
      shape = shape(insert.rows());
    } else if (statement instanceof BoundStatement.Update update) {
      target = search.target(update.target());
    } else if (statement instanceof BoundStatement.Delete delete) {
      target = search.target(delete.target());
    }
    return new Outline(statement, target, shape, search.sources, search.commonTables);
  }

  private static Shape shape(BoundStatement statement) {
    if (!(statement instanceof BoundQuery query)) {
      return Shape.PLAIN;
    }
    boolean limited =
        query.limit() != null && !(query.limit() instanceof Constant limit && limit.value() == null)
            || query.offset() != null;
    if (!(query.body() instanceof Select select)) {
      return new Shape(limited, false, false, false, false);
    }
    return new Shape(
        limited,
        select.grouped(),
        !select.groupBy().isEmpty(),
        Windows.in(query.columns()),
        select.distinct());
  }

  /** Whether a query level computes window functions. */
  private static final class Windows extends StatementRewriter {
    private boolean found;

    static boolean in(List<OutputColumn> columns) {
      Windows windows = new Windows();
      windows.rewriteColumns(columns);
      return windows.found;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery inner) {
      return inner;
    }

    @Override
    public BoundExpression visitWindow(Window window) {
      found = true;
      return window;
    }

    @Override
    public BoundExpression visitAggregate(Aggregate aggregate) {
      return aggregate;
    }
  }

  private final class Search extends StatementRewriter {
    private final Map<Integer, Source> sources = new HashMap<>();
    private final Map<String, Source> commonTables = new HashMap<>();

    @Override
    List<CommonTable> rewriteTables(List<CommonTable> tables) {
      for (CommonTable table : tables) {
        commonTables.put(
            table.alias(),
            new Source(
                Kind.COMMON_TABLE, table.name(), table.name(), null, shape(table.statement())));
      }
      return super.rewriteTables(tables);
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (from instanceof BoundFrom.Table table) {
        target(table);
      } else if (from instanceof BoundFrom.CommonTableReference reference) {
        // One that is not among the statement's own is kept in a table by now.
        Source table =
            commonTables.computeIfAbsent(
                reference.alias(),
                kept -> {
                  String name = aliases.getOrDefault(reference.source(), kept.replace(WORK, ""));
                  return new Source(Kind.COMMON_TABLE, name, name, null, null);
                });
        put(reference.source(), Kind.COMMON_TABLE, table.name(), null, null);
      } else if (from instanceof BoundFrom.Function function) {
        put(function.source(), Kind.FUNCTION, function.function().name(), null, null);
      } else if (from instanceof BoundFrom.Derived derived) {
        put(derived.source(), Kind.SUBQUERY, null, null, shape(derived.query()));
      }
      return super.rewriteFrom(from);
    }

    Relation target(BoundFrom.Table table) {
      Relation relation = table.relation();
      String name = relation.name();
      boolean work = name.startsWith(WORK);
      put(table.source(), Kind.TABLE, work ? name.substring(WORK.length()) : name, relation, null);
      return relation;
    }

    private void put(int source, Kind kind, String name, Relation relation, Shape shape) {
      String written = aliases.get(source);
      String alias = written != null ? written : name != null ? name : "*SELECT*";
      sources.put(source, new Source(kind, name, alias, relation, shape));
    }
  }
}
