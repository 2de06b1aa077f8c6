package dev.manylite.translator.rewrite;

import static java.lang.Boolean.TRUE;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayList;
import java.util.List;

/**
 * Derived tables whose columns call volatile functions → WITH queries that are materialized. SQLite
 * puts a derived table's expressions where its columns are read, so that a function would be called
 * never or several times for a row, with another value each time.
 *
 * <pre>
 * SELECT r, r &lt; 0.5 FROM (SELECT random() AS r FROM t) q
 * WITH q AS MATERIALIZED (SELECT random() AS r FROM t) SELECT r, r &lt; 0.5 FROM q
 * </pre>
 *
 * <p>For the same reason a WITH query that calls one is always materialized, as in PostgreSQL.
 */
final class VolatileTables implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private List<CommonTable> moved = new ArrayList<>();

    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      List<CommonTable> outer = moved;
      moved = new ArrayList<>();
      BoundQuery query = super.rewriteQuery(written);
      BoundQuery result =
          new BoundQuery(
              with(query.with()),
              query.recursive(),
              query.body(),
              query.columns(),
              query.orderBy(),
              query.limit(),
              query.offset(),
              query.withTies());
      moved = outer;
      return result;
    }

    @Override
    List<CommonTable> rewriteTables(List<CommonTable> written) {
      List<CommonTable> tables = new ArrayList<>();
      for (CommonTable table : super.rewriteTables(written)) {
        if (table.recursive()) {
          requireNothingMoved(table);
        }
        Boolean materialized = isComputed(table.statement()) ? TRUE : table.materialized();
        tables.add(
            new CommonTable(
                table.name(), table.alias(), table.recursive(), materialized, table.statement()));
      }
      return tables;
    }

    /** A recursive term sees its query only directly, not through a WITH of its own. */
    private static void requireNothingMoved(CommonTable recursive) {
      if (recursive.statement() instanceof BoundQuery query
          && query.body() instanceof BoundQuery.SetOperation operation
          && !operation.right().with().isEmpty()) {
        throw SqlFault.unsupported("volatile function in a derived table of a recursive term");
      }
    }

    private static boolean isComputed(BoundStatement statement) {
      return statement instanceof BoundQuery query && callsVolatile(query);
    }

    @Override
    BoundStatement rewriteUpdate(BoundStatement.Update written) {
      BoundStatement.Update update = (BoundStatement.Update) super.rewriteUpdate(written);
      return new BoundStatement.Update(
          with(update.with()),
          update.recursive(),
          update.target(),
          update.assignments(),
          update.from(),
          update.where(),
          update.columns());
    }

    @Override
    BoundStatement rewriteDelete(BoundStatement.Delete written) {
      BoundStatement.Delete delete = (BoundStatement.Delete) super.rewriteDelete(written);
      return new BoundStatement.Delete(
          with(delete.with()),
          delete.recursive(),
          delete.target(),
          delete.using(),
          delete.where(),
          delete.columns());
    }

    private List<CommonTable> with(List<CommonTable> written) {
      List<CommonTable> tables = new ArrayList<>(written);
      tables.addAll(moved);
      return tables;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom written) {
      BoundFrom from = super.rewriteFrom(written);
      if (!(from instanceof BoundFrom.Derived derived) || !callsVolatile(derived.query())) {
        return from;
      }
      String alias = "computed_" + derived.source();
      moved.add(new CommonTable("computed", alias, false, true, derived.query()));
      return new BoundFrom.CommonTableReference(derived.source(), alias);
    }

    private static boolean callsVolatile(BoundQuery query) {
      if (query.body() instanceof BoundQuery.SetOperation operation) {
        return callsVolatile(operation.left()) || callsVolatile(operation.right());
      }
      if (query.body() instanceof BoundQuery.Values values) {
        return values.rows().stream().flatMap(List::stream).anyMatch(VolatileCalls::in);
      }
      return query.columns().stream().map(OutputColumn::expression).anyMatch(VolatileCalls::in);
    }
  }
}
