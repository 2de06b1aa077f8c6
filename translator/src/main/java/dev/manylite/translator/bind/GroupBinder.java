package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.RowConstructor;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.GroupingElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** GROUP BY with ROLLUP, CUBE and GROUPING SETS (manual, 7.2.3 and 7.2.4). */
final class GroupBinder {
  /** As in PostgreSQL. */
  private static final int SET_LIMIT = 4096;

  private final BindContext context;

  GroupBinder(BindContext context) {
    this.context = context;
  }

  /**
   * @param present GROUP BY was written
   * @param sets as in {@link dev.manylite.translator.bound.BoundQuery.Select}
   */
  record Groups(boolean present, List<Target> targets, List<List<Integer>> sets) {
    List<BoundExpression> expressions() {
      return targets.stream().map(Target::expression).toList();
    }
  }

  Groups bind(Query.Select select, TargetList targets, Scope scope) {
    List<GroupingElement> elements = select.groupBy();
    List<Target> groups = new ArrayList<>();
    List<List<Integer>> sets = List.of(List.of());
    for (GroupingElement element : elements) {
      sets = product(sets, sets(element, targets, groups, scope));
    }
    for (List<Integer> set : sets) {
      GroupingAbility.check(
          "GROUP BY", set.stream().map(i -> groups.get(i).expression().type().base()).toList());
    }
    if (!hasSets(select)) {
      return new Groups(!elements.isEmpty(), groups, null);
    }
    checkDifferent(groups);
    if (select.groupByDistinct()) {
      Set<Set<Integer>> seen = new LinkedHashSet<>();
      sets = sets.stream().filter(s -> seen.add(Set.copyOf(s))).toList();
    }
    return new Groups(true, groups, sets);
  }

  /** Two output columns of one expression can be two groups in PostgreSQL. */
  private static void checkDifferent(List<Target> groups) {
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (groups.get(i).expression().equals(groups.get(j).expression())) {
          throw SqlFault.unsupported("grouping sets over two output columns of one expression");
        }
      }
    }
  }

  /** ROLLUP, CUBE or GROUPING SETS. */
  boolean hasSets(Query.Select select) {
    return select.groupBy().stream()
        .anyMatch(
            e ->
                e instanceof GroupingElement.Rollup
                    || e instanceof GroupingElement.Cube
                    || e instanceof GroupingElement.Sets);
  }

  private List<List<Integer>> sets(
      GroupingElement element, TargetList targets, List<Target> groups, Scope scope) {
    if (element instanceof GroupingElement.Empty) {
      return List.of(List.of());
    } else if (element instanceof GroupingElement.Plain plain) {
      return List.of(indexes(List.of(plain.expression()), targets, groups, scope));
    } else if (element instanceof GroupingElement.Composite composite) {
      return List.of(indexes(composite.expressions(), targets, groups, scope));
    } else if (element instanceof GroupingElement.Rollup rollup) {
      return rollup(parts(rollup.sets(), targets, groups, scope));
    } else if (element instanceof GroupingElement.Cube cube) {
      return cube(parts(cube.sets(), targets, groups, scope));
    } else if (element instanceof GroupingElement.Sets sets) {
      List<List<Integer>> all = new ArrayList<>();
      for (GroupingElement inner : sets.elements()) {
        all.addAll(sets(inner, targets, groups, scope));
      }
      return all;
    }
    throw SqlFault.unsupported(element.getClass().getSimpleName());
  }

  private List<List<Integer>> parts(
      List<List<Expression>> trees, TargetList targets, List<Target> groups, Scope scope) {
    List<List<Integer>> parts = new ArrayList<>();
    for (List<Expression> tree : trees) {
      parts.add(indexes(tree, targets, groups, scope));
    }
    return parts;
  }

  private List<Integer> indexes(
      List<Expression> trees, TargetList targets, List<Target> groups, Scope scope) {
    List<Integer> indexes = new ArrayList<>();
    for (Expression tree : trees) {
      if (tree instanceof RowConstructor row) {
        indexes.addAll(indexes(row.elements(), targets, groups, scope));
        continue;
      }
      Target target = targets.find(tree, scope, ExpressionKind.GROUP_BY);
      target.convert(context.coercion());
      checkContent(target);
      new Ordering(context).checkHashable(target.expression(), Locations.of(tree));
      if (!groups.contains(target)) {
        groups.add(target);
      }
      int index = groups.indexOf(target);
      if (!indexes.contains(index)) {
        indexes.add(index);
      }
    }
    return indexes;
  }

  /** An output column that GROUP BY names may hold what GROUP BY must not. */
  private void checkContent(Target target) {
    BoundExpression found =
        BoundTree.find(
            target.expression(),
            n ->
                n instanceof BoundExpression.Aggregate
                    || n instanceof BoundExpression.Grouping
                    || n instanceof BoundExpression.Window);
    if (found instanceof BoundExpression.Window) {
      throw new SqlFault("42P20", "window functions are not allowed in GROUP BY")
          .at(context.position(found));
    } else if (found != null) {
      throw new SqlFault("42803", "aggregate functions are not allowed in GROUP BY")
          .at(context.position(found));
    }
  }

  private static List<List<Integer>> rollup(List<List<Integer>> parts) {
    List<List<Integer>> sets = new ArrayList<>();
    for (int length = parts.size(); length >= 0; length--) {
      sets.add(union(parts.subList(0, length)));
    }
    return sets;
  }

  private static List<List<Integer>> cube(List<List<Integer>> parts) {
    if (parts.size() > 12) {
      throw new SqlFault("54011", "CUBE is limited to 12 elements");
    }
    List<List<Integer>> sets = new ArrayList<>();
    for (int mask = (1 << parts.size()) - 1; mask >= 0; mask--) {
      List<List<Integer>> chosen = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if ((mask & 1 << parts.size() - 1 - i) != 0) {
          chosen.add(parts.get(i));
        }
      }
      sets.add(union(chosen));
    }
    return sets;
  }

  private static List<List<Integer>> product(List<List<Integer>> left, List<List<Integer>> right) {
    if ((long) left.size() * right.size() > SET_LIMIT) {
      throw new SqlFault("54001", "too many grouping sets present (maximum " + SET_LIMIT + ")");
    }
    List<List<Integer>> sets = new ArrayList<>();
    for (List<Integer> one : left) {
      for (List<Integer> other : right) {
        sets.add(union(List.of(one, other)));
      }
    }
    return sets;
  }

  private static List<Integer> union(List<List<Integer>> parts) {
    Set<Integer> all = new LinkedHashSet<>();
    parts.forEach(all::addAll);
    return List.copyOf(all);
  }
}
