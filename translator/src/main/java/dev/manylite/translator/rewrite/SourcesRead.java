package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import java.util.HashSet;
import java.util.Set;

/** Which FROM items a part of a statement has, and which its expressions read. */
final class SourcesRead {
  private final Set<Integer> own = new HashSet<>();
  private final Set<Integer> read = new HashSet<>();

  private SourcesRead() {}

  static SourcesRead of(BoundQuery query) {
    SourcesRead result = new SourcesRead();
    result.new Search().rewriteQuery(query);
    return result;
  }

  static SourcesRead of(BoundFrom from) {
    SourcesRead result = new SourcesRead();
    result.new Search().rewriteFrom(from);
    return result;
  }

  /**
   * @param expression null for none
   */
  static SourcesRead of(BoundExpression expression) {
    SourcesRead result = new SourcesRead();
    result.new Search().rewrite(expression);
    return result;
  }

  /** Whether it reads items that are not its own: it is correlated. */
  boolean readsOthers() {
    return !own.containsAll(read);
  }

  boolean readsAnyOf(BoundFrom from) {
    return of(from).own.stream().anyMatch(read::contains);
  }

  private final class Search extends StatementRewriter {
    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (from instanceof BoundFrom.Table table) {
        own.add(table.source());
      } else if (from instanceof BoundFrom.Derived derived) {
        own.add(derived.source());
      } else if (from instanceof BoundFrom.CommonTableReference reference) {
        own.add(reference.source());
      } else if (from instanceof BoundFrom.Function function) {
        own.add(function.source());
      } else if (from instanceof BoundFrom.RowsFrom rows) {
        own.add(rows.source());
      }
      return super.rewriteFrom(from);
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      read.add(column.source());
      return column;
    }

    @Override
    public BoundExpression visitQuantifiedArray(QuantifiedArray quantified) {
      own.add(quantified.element().source());
      return super.visitQuantifiedArray(quantified);
    }

    @Override
    public BoundExpression visitQuantifiedQuery(QuantifiedQuery quantified) {
      own.add(quantified.element().source());
      return super.visitQuantifiedQuery(quantified);
    }
  }
}
