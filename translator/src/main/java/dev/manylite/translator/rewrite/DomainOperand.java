package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature.Volatility;

/** What becomes a value of a domain: whether it may stand there more than once. */
final class DomainOperand extends StatementRewriter {
  /** Longer ones are computed once. */
  private static final int MOST_NODES = 6;

  private int nodes;
  private boolean grouped;
  private boolean once;

  private static DomainOperand of(BoundExpression operand) {
    DomainOperand search = new DomainOperand();
    search.rewrite(operand);
    return search;
  }

  /** SQLite computes aggregates once however often they are written. */
  static boolean maybeRepeated(BoundExpression operand) {
    DomainOperand found = of(operand);
    return !found.once && (found.grouped || found.nodes <= MOST_NODES);
  }

  /** An aggregate belongs to the query around, which a subquery would take it from. */
  static void refuseMixed(BoundExpression operand) {
    if (of(operand).grouped) {
      throw SqlFault.unsupported("a volatile function beside an aggregate as a domain's value");
    }
  }

  @Override
  BoundExpression rewrite(BoundExpression expression) {
    nodes += expression == null ? 0 : 1;
    return super.rewrite(expression);
  }

  @Override
  BoundQuery rewriteQuery(BoundQuery query) {
    once = true;
    return query;
  }

  @Override
  public BoundExpression visitQuantifiedArray(QuantifiedArray quantified) {
    once = true;
    return quantified;
  }

  @Override
  public BoundExpression visitCall(Call call) {
    once |= call.function().volatility() == Volatility.VOLATILE;
    return super.visitCall(call);
  }

  @Override
  public BoundExpression visitAggregate(Aggregate aggregate) {
    grouped = true;
    return super.visitAggregate(aggregate);
  }

  @Override
  public BoundExpression visitWindow(Window window) {
    grouped = true;
    return super.visitWindow(window);
  }
}
