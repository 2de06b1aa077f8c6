package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.FromItem.Join.Kind;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** JOIN (manual, 7.2.1.1): ON, USING, NATURAL, and what names see afterwards. */
final class JoinBinder {
  private final BindContext context;
  private final FromBinder from;

  JoinBinder(BindContext context, FromBinder from) {
    this.context = context;
    this.from = from;
  }

  Bound bind(FromItem.Join tree, Scope scope) {
    FromBinder.refuseDefinitions(tree.alias());
    Bound left = from.bind(tree.left(), scope);
    Bound right = right(tree, left, scope);
    FromBinder.checkNames(left.items(), right.items());
    List<String> using = tree.natural() ? commonNames(left, right) : tree.using();
    List<ScopeColumn> leftUsing = new ArrayList<>();
    List<ScopeColumn> rightUsing = new ArrayList<>();
    BoundExpression on = null;
    if (using != null) {
      findUsing(using, left, right, leftUsing, rightUsing);
      on = equalities(leftUsing, rightUsing);
    } else if (tree.on() != null) {
      on = on(tree, left, right, scope);
    }
    boolean leftNullable = tree.kind() == Kind.RIGHT || tree.kind() == Kind.FULL;
    boolean rightNullable = tree.kind() == Kind.LEFT || tree.kind() == Kind.FULL;
    List<ScopeColumn> merged = merge(tree.kind(), leftUsing, rightUsing);
    List<ScopeColumn> columns = new ArrayList<>(merged);
    addRest(columns, left.whole(), leftUsing, leftNullable);
    addRest(columns, right.whole(), rightUsing, rightNullable);
    BoundFrom joined = joined(tree.kind(), left.from(), right.from(), on);
    if (tree.alias() != null) {
      ScopeItem item =
          ScopeItem.of(
              tree.alias().name(),
              true,
              FromBinder.rename(columns, tree.alias(), "join expression"),
              0);
      scope.all().add(item);
      return Bound.of(joined, item);
    }
    List<ScopeItem> items = new ArrayList<>();
    left.items().forEach(i -> items.add(hidden(i, leftNullable)));
    right.items().forEach(i -> items.add(hidden(i, rightNullable)));
    ScopeItem whole = ScopeItem.ofJoin(columns);
    items.add(whole);
    if (tree.usingAlias() != null) {
      ScopeItem alias = ScopeItem.of(tree.usingAlias(), true, merged, 0).columnsHidden();
      FromBinder.checkNames(items, List.of(alias));
      scope.all().add(alias);
      items.add(alias);
    }
    return new Bound(joined, items, whole);
  }

  /** The left side is visible to LATERAL items of the right, if only to refuse them. */
  private Bound right(FromItem.Join tree, Bound left, Scope scope) {
    boolean allowed = tree.kind() != Kind.RIGHT && tree.kind() != Kind.FULL;
    List<ScopeItem> before = List.copyOf(scope.visible());
    List<ScopeItem> during = new ArrayList<>(before);
    left.items().forEach(i -> during.add(i.lateral(true, allowed)));
    scope.setVisible(during);
    Bound right = from.bind(tree.right(), scope);
    scope.setVisible(before);
    return right;
  }

  private BoundExpression on(FromItem.Join tree, Bound left, Bound right, Scope scope) {
    List<ScopeItem> before = List.copyOf(scope.visible());
    List<ScopeItem> during = new ArrayList<>();
    left.items().forEach(i -> during.add(i.lateral(false, true)));
    right.items().forEach(i -> during.add(i.lateral(false, true)));
    scope.setVisible(during);
    BoundExpression on = context.expressions().condition(tree.on(), scope, ExpressionKind.JOIN_ON);
    scope.setVisible(before);
    return on;
  }

  private static ScopeItem hidden(ScopeItem item, boolean nullable) {
    ScopeItem shown = nullable ? item.missing() : item;
    return shown.columnsHidden();
  }

  private static List<String> commonNames(Bound left, Bound right) {
    List<String> names = new ArrayList<>();
    for (ScopeColumn column : left.whole().columns()) {
      if (!column.isSystem()
          && right.whole().columns().stream().anyMatch(c -> c.name().equals(column.name()))) {
        names.add(column.name());
      }
    }
    return names;
  }

  private static void findUsing(
      List<String> names,
      Bound left,
      Bound right,
      List<ScopeColumn> leftUsing,
      List<ScopeColumn> rightUsing) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (names.indexOf(name) < i) {
        throw new SqlFault(
            SqlState.DUPLICATE_COLUMN,
            "column name \"" + name + "\" appears more than once in USING clause");
      }
      leftUsing.add(only(name, left.whole(), "left"));
      rightUsing.add(only(name, right.whole(), "right"));
    }
  }

  private static ScopeColumn only(String name, ScopeItem item, String side) {
    ScopeColumn found = null;
    for (ScopeColumn column : item.columns()) {
      if (column.name().equals(name) && !column.isSystem()) {
        if (found != null) {
          throw new SqlFault(
              SqlState.AMBIGUOUS_COLUMN,
              "common column name \"" + name + "\" appears more than once in " + side + " table");
        }
        found = column;
      }
    }
    if (found == null) {
      throw new SqlFault(
          SqlState.UNDEFINED_COLUMN,
          "column \"" + name + "\" specified in USING clause does not exist in " + side + " table");
    }
    return found;
  }

  /** Null where there is no common column: a NATURAL JOIN then is a cross join. */
  private BoundExpression equalities(List<ScopeColumn> left, List<ScopeColumn> right) {
    List<BoundExpression> parts = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      parts.add(
          context
              .expressions()
              .operators()
              .apply("=", left.get(i).reference(), right.get(i).reference(), SqlFault.NO_POSITION));
    }
    if (parts.isEmpty()) {
      return null;
    }
    return parts.size() == 1 ? parts.get(0) : new Logical(true, parts, SqlType.of(Types.BOOL));
  }

  private List<ScopeColumn> merge(Kind kind, List<ScopeColumn> left, List<ScopeColumn> right) {
    List<ScopeColumn> merged = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      merged.add(
          new ScopeColumn(
              left.get(i).name(), merge(kind, left.get(i).value(), right.get(i).value())));
    }
    return merged;
  }

  private BoundExpression merge(Kind kind, BoundExpression left, BoundExpression right) {
    List<BoundExpression> both = List.of(left, right);
    PgType type = context.commonType().select(both, "JOIN/USING");
    int modifier = CommonType.withModifier(type, both).modifier();
    BoundExpression one = as(left, new SqlType(type, modifier));
    BoundExpression other = as(right, new SqlType(type, modifier));
    return switch (kind) {
      case LEFT -> one;
      case RIGHT -> other;
      case FULL ->
          new Coalesce(List.of(nullable(one), nullable(other)), new SqlType(type, modifier));
      case INNER, CROSS ->
          one instanceof ColumnValue || !(other instanceof ColumnValue) ? one : other;
    };
  }

  private BoundExpression as(BoundExpression value, SqlType type) {
    BoundExpression converted = context.coercion().implicit(value, type.base());
    return converted.type().modifier() == type.modifier()
        ? converted
        : new Cast(converted, new Cast.Method.Relabel(), false, type);
  }

  private static BoundExpression nullable(BoundExpression value) {
    return new ScopeColumn("", value).nullable().value();
  }

  private static void addRest(
      List<ScopeColumn> columns, ScopeItem item, List<ScopeColumn> used, boolean nullable) {
    for (ScopeColumn column : item.columns()) {
      if (used.stream().noneMatch(u -> u == column) && !column.isSystem()) {
        columns.add(nullable ? column.nullable() : column);
      }
    }
  }

  private static BoundFrom.Join joined(
      Kind kind, BoundFrom left, BoundFrom right, BoundExpression on) {
    BoundFrom.Join.Kind bound = BoundFrom.Join.Kind.valueOf(kind.name());
    if (on == null && kind == Kind.INNER) {
      bound = BoundFrom.Join.Kind.CROSS;
    }
    BoundExpression condition =
        on == null && bound != BoundFrom.Join.Kind.CROSS
            ? new BoundExpression.Constant(1L, SqlType.of(Types.BOOL))
            : on;
    return new BoundFrom.Join(bound, left, right, condition);
  }
}
