package dev.manylite.translator.type.textsearch;

import java.util.Comparator;

/** PostgreSQL's order of tsqueries: by size first. Weights and prefixes do not count. */
public final class TsQueryOrder implements Comparator<TsQuery> {
  @Override
  public int compare(TsQuery left, TsQuery right) {
    int order = Integer.compare(left.nodes(), right.nodes());
    if (order == 0) {
      order = Integer.compare(left.size(), right.size());
    }
    if (order != 0 || left.isEmpty()) {
      return order;
    }
    return NodeOrder.INSTANCE.compare(FlatNode.binary(left), FlatNode.binary(right));
  }
}
