package dev.manylite.gateway.sqlite.function;

import java.util.Comparator;
import org.sqlite.Collation;

/** A collation. SQLite knows no failing comparison, so a fault is noted with the handle. */
final class CollationAdapter extends Collation {
  private final CallTarget target;
  private final Comparator<String> order;

  CollationAdapter(CallTarget target, Comparator<String> order) {
    this.target = target;
    this.order = order;
  }

  @Override
  protected int xCompare(String left, String right) {
    try {
      return order.compare(left, right);
    } catch (RuntimeException | StackOverflowError thrown) {
      target.fail(thrown);
      return 0;
    }
  }
}
