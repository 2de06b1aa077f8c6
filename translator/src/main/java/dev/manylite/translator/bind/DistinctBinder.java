package dev.manylite.translator.bind;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import java.util.ArrayList;
import java.util.List;

/** DISTINCT and DISTINCT ON (manual, 7.3.3), and how they agree with ORDER BY. */
final class DistinctBinder {
  private final BindContext context;

  DistinctBinder(BindContext context) {
    this.context = context;
  }

  /** The targets of DISTINCT ON; empty where it was not written. */
  List<Target> bind(Query.Select select, TargetList targets, SortClause sort, Scope scope) {
    if (!select.distinct()) {
      return List.of();
    }
    if (!select.distinctOn().isEmpty()) {
      return on(select, targets, sort, scope);
    }
    for (Target target : targets.outputs()) {
      target.convert(context.coercion());
      new Ordering(context)
          .checkHashable(target.expression(), context.position(target.expression()));
    }
    for (Target target : sort.targets()) {
      if (!target.output()) {
        throw SelectBinder.invalid(
            "for SELECT DISTINCT, ORDER BY expressions must appear in select list",
            context.position(target.expression()));
      }
    }
    return List.of();
  }

  private List<Target> on(Query.Select select, TargetList targets, SortClause sort, Scope scope) {
    List<Target> chosen = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (Expression tree : select.distinctOn()) {
      Target target = targets.find(tree, scope, ExpressionKind.DISTINCT_ON);
      target.convert(context.coercion());
      new Ordering(context).checkSortable(target.expression(), Locations.of(tree));
      if (!chosen.contains(target)) {
        chosen.add(target);
        positions.add(Locations.of(tree));
      }
    }
    boolean skipped = false;
    List<Target> sorted = new ArrayList<>();
    for (Target target : sort.targets()) {
      if (!chosen.contains(target)) {
        skipped = true;
      } else if (skipped) {
        throw mismatch(positions.get(chosen.indexOf(target)));
      } else {
        sorted.add(target);
      }
    }
    for (Target target : chosen) {
      if (skipped && !sorted.contains(target)) {
        throw mismatch(positions.get(chosen.indexOf(target)));
      }
    }
    return chosen;
  }

  private static RuntimeException mismatch(int position) {
    return SelectBinder.invalid(
        "SELECT DISTINCT ON expressions must match initial ORDER BY expressions", position);
  }
}
