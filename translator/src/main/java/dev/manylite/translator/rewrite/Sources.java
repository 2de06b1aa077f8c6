package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundStatement;

/** Numbers for new FROM items: above all that a statement has. */
final class Sources {
  private final BoundStatement statement;
  private int highest;
  private boolean known;

  Sources(BoundStatement statement) {
    this.statement = statement;
  }

  int next() {
    if (!known) {
      // Few rewrites need one for a given statement, so that most never look.
      known = true;
      new Search().rewrite(statement);
    }
    return ++highest;
  }

  private void target(BoundFrom.Table table) {
    seen(table.source());
    if (table.rows() != null) {
      new Search().rewriteQuery(table.rows());
    }
  }

  private void seen(int source) {
    highest = Math.max(highest, source);
  }

  private final class Search extends StatementRewriter {
    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (from instanceof BoundFrom.Table table) {
        target(table);
      } else if (from instanceof BoundFrom.Derived derived) {
        seen(derived.source());
      } else if (from instanceof BoundFrom.CommonTableReference reference) {
        seen(reference.source());
      } else if (from instanceof BoundFrom.Function function) {
        seen(function.source());
      } else if (from instanceof BoundFrom.RowsFrom rows) {
        seen(rows.source());
      }
      return super.rewriteFrom(from);
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      seen(column.source());
      return column;
    }

    @Override
    public BoundExpression visitCast(Cast cast) {
      if (cast.method() instanceof Cast.Method.Domain domain) {
        for (Cast.Method.Domain.Check check : domain.checks()) {
          if (check.condition() != null) {
            seen(check.value().source());
            rewrite(check.condition());
          }
        }
      }
      return super.visitCast(cast);
    }

    @Override
    public BoundExpression visitQuantifiedArray(QuantifiedArray quantified) {
      seen(quantified.element().source());
      return super.visitQuantifiedArray(quantified);
    }

    @Override
    public BoundExpression visitQuantifiedQuery(QuantifiedQuery quantified) {
      seen(quantified.element().source());
      return super.visitQuantifiedQuery(quantified);
    }

    @Override
    BoundStatement rewriteInsert(BoundStatement.Insert insert) {
      target(insert.target());
      if (insert.conflict() != null) {
        seen(insert.conflict().excluded());
      }
      return super.rewriteInsert(insert);
    }

    @Override
    BoundStatement rewriteUpdate(BoundStatement.Update update) {
      target(update.target());
      return super.rewriteUpdate(update);
    }

    @Override
    BoundStatement rewriteDelete(BoundStatement.Delete delete) {
      target(delete.target());
      return super.rewriteDelete(delete);
    }

    @Override
    BoundStatement rewriteMerge(BoundStatement.Merge merge) {
      seen(merge.target().source());
      return super.rewriteMerge(merge);
    }
  }
}
