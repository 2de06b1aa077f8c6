package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that writes → one that calls a function for every row that it looks at. A function
 * fails in an ordinary way when the statement is to stop, which undoes the statement; an interrupt
 * would undo the transaction, savepoints included (sqlite.org/c3ref/interrupt.html).
 *
 * <pre>
 * UPDATE t SET a = 1 FROM s WHERE t.b = s.b
 * UPDATE t SET a = 1 FROM s WHERE t.b = s.b AND going_on() AND going_on(t.rowid) AND going_on(s.rowid)
 * </pre>
 */
final class StopInRows implements Rewrite {
  private static final Signature GOING_ON =
      InternalFunction.java(
          "pg_going_on",
          Types.BOOL,
          Signature.Volatility.VOLATILE,
          false,
          (context, row) -> {
            context.checkCanceled();
            return 1L;
          });

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return statement instanceof BoundQuery ? statement : new Rewriter().rewrite(statement);
  }

  /** A query whose rows are kept in a table. */
  BoundQuery inKept(BoundQuery query) {
    return new Rewriter().rewriteQuery(query);
  }

  private static final class Rewriter extends StatementRewriter {
    private final Map<String, BoundStatement> tables = new HashMap<>();

    @Override
    List<CommonTable> rewriteTables(List<CommonTable> before) {
      before.forEach(table -> tables.put(table.alias(), table.statement()));
      return super.rewriteTables(before);
    }

    @Override
    Select rewriteSelect(Select before) {
      Select select = super.rewriteSelect(before);
      return select.from() == null
          ? select
          : select.withWhere(watched(select.where(), select.from()));
    }

    @Override
    BoundStatement rewriteUpdate(BoundStatement.Update before) {
      BoundStatement.Update update = (BoundStatement.Update) super.rewriteUpdate(before);
      return update.withWhere(watched(update.where(), update.target(), update.from()));
    }

    @Override
    BoundStatement rewriteDelete(BoundStatement.Delete before) {
      BoundStatement.Delete delete = (BoundStatement.Delete) super.rewriteDelete(before);
      return delete.withWhere(watched(delete.where(), delete.target(), delete.using()));
    }

    private BoundExpression watched(BoundExpression where, BoundFrom... items) {
      List<BoundFrom> leaves = new ArrayList<>();
      for (BoundFrom item : items) {
        collect(item, leaves);
      }
      List<BoundExpression> conditions = new ArrayList<>();
      conditions.add(where);
      conditions.add(goingOn(List.of()));
      if (leaves.size() > 1) {
        // What names no table is computed in the outermost loop, which is whichever SQLite chooses.
        for (BoundFrom leaf : leaves) {
          column(leaf).ifPresent(column -> conditions.add(goingOn(List.of(column))));
        }
      }
      return Nodes.and(conditions.toArray(BoundExpression[]::new));
    }

    /** A column of the item that costs nothing and may be computed twice. */
    private Optional<? extends BoundExpression> column(BoundFrom leaf) {
      if (leaf instanceof BoundFrom.Table table) {
        return RowIdentity.rowid(table);
      }
      if (leaf instanceof BoundFrom.Derived derived) {
        return column(derived.source(), derived.query());
      }
      if (leaf instanceof BoundFrom.CommonTableReference reference) {
        return column(reference.source(), tables.get(reference.alias()));
      }
      BoundFrom.Function function = (BoundFrom.Function) leaf;
      return Optional.of(Queries.output(function.source(), function.columns().get(0)));
    }

    private static Optional<BoundExpression> column(int source, BoundStatement query) {
      if (query == null) {
        // A table that an earlier stage has filled.
        return Optional.of(
            new ColumnValue(source, "rowid", Nodes.INT8, ColumnForm.RUNTIME, false, null));
      }
      boolean computedOnce =
          query instanceof BoundQuery written
              && written.body() instanceof Select select
              && (select.grouped() || select.distinct());
      return query.columns().stream()
          .filter(c -> computedOnce || c.expression() instanceof ColumnValue)
          .findFirst()
          .map(c -> Queries.output(source, c));
    }

    private static BoundExpression goingOn(List<BoundExpression> row) {
      return new Call(GOING_ON, row, Nodes.BOOL);
    }

    private static void collect(BoundFrom from, List<BoundFrom> leaves) {
      if (from instanceof BoundFrom.Join join) {
        collect(join.left(), leaves);
        collect(join.right(), leaves);
      } else if (from != null) {
        leaves.add(from);
      }
    }
  }
}
