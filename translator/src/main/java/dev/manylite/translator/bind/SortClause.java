package dev.manylite.translator.bind;

import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.parse.tree.SortItem;
import java.util.ArrayList;
import java.util.List;

/** A query's ORDER BY (manual, 7.5). */
final class SortClause {
  private record Item(SortItem tree, Target target) {}

  private final BindContext context;
  private final List<Item> items = new ArrayList<>();

  SortClause(BindContext context) {
    this.context = context;
  }

  void bind(List<SortItem> trees, TargetList targets, Scope scope) {
    for (SortItem tree : trees) {
      Target target = targets.find(tree.expression(), scope, ExpressionKind.ORDER_BY);
      add(tree, target);
    }
  }

  void add(SortItem tree, Target target) {
    target.convert(context.coercion());
    new Ordering(context).key(tree, target.expression());
    if (items.stream().noneMatch(i -> i.target == target)) {
      items.add(new Item(tree, target));
    }
  }

  List<Target> targets() {
    return items.stream().map(Item::target).toList();
  }

  /** Once all targets have their final types. */
  List<SortKey> keys() {
    List<SortKey> keys = new ArrayList<>(items.size());
    for (Item item : items) {
      SortKey key = new Ordering(context).key(item.tree, item.target.expression());
      keys.add(new SortKey(item.target.reference(), key.descending(), key.nullsFirst()));
    }
    return keys;
  }
}
