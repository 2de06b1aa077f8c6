package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import java.util.List;

/** All rewrites, in the order in which they run. Stateless. */
public final class Rewrites {
  private static final List<Rewrite> ORDER =
      List.of(
          new OuterAggregates(),
          new SampledRows(),
          new CurrentRows(),
          new Domains(),
          new InlineText(),
          new SelectListFunctions(),
          new BalancedChains(),
          new BoundedDepth(),
          new FoldConstants(),
          new RangeFrames(),
          new NullTiles(),
          new QuantifiedLists(),
          new CtidSearch(),
          new RecursiveReferences(),
          new VolatileOutputs(),
          new RoutineSnapshots(),
          new GroupingSets(),
          new PlainGrouping(),
          new LoneGroup(),
          new DistinctOn(),
          new WithTies(),
          new CorrelatedLimits(),
          new SetOperationAll(),
          new RowNullTests(),
          new RowPresence(),
          new LeftDeepJoins(),
          new LateralQueries(),
          new VolatileTables(),
          new DeleteUsing(),
          new ConflictOnce(),
          new RequireRowid(),
          new StoreColumns(),
          new OrderByColumns(),
          new NativeNumeric(),
          new EqualSpellings(),
          new ForeignColumns(),
          new IntegerSums(),
          new NativeIntegers(),
          new LoadColumns());

  private static final StopInRows STOP_IN_ROWS = new StopInRows();

  /** An expression that reads stored columns, outside of any statement: CHECK, index keys … */
  public BoundExpression apply(BoundExpression expression) {
    BoundQuery query = Queries.select(List.of(new OutputColumn("", "c1", expression)), null);
    return apply(query).columns().get(0).expression();
  }

  /**
   * @param stoppable the statement must be stoppable by itself
   * @param trusting values of another program's file may be compared as they are stored
   */
  public BoundStatement apply(BoundStatement statement, boolean stoppable, boolean trusting) {
    BoundStatement result = statement;
    for (Rewrite rewrite : ORDER) {
      if (trusting || !(rewrite instanceof ForeignColumns)) {
        result = rewrite.apply(result);
      }
    }
    return stoppable ? STOP_IN_ROWS.apply(result) : result;
  }

  /** As the other, for a query whose rows are kept in a table. */
  public BoundQuery applyStoppable(BoundQuery kept, boolean trusting) {
    return STOP_IN_ROWS.inKept((BoundQuery) apply(kept, false, trusting));
  }

  /** As the other, for an expression that is kept in the file's schema, which no name may age. */
  public BoundExpression applyStored(BoundExpression expression) {
    return apply(new WithoutOrigins().rewrite(expression));
  }

  private static final class WithoutOrigins extends StatementRewriter {
    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return new ColumnValue(
          column.source(), column.name(), column.type(), column.form(), column.nullable(), null);
    }
  }

  public BoundStatement apply(BoundStatement statement) {
    return apply(statement, false, true);
  }
}
