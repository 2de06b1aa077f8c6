package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query.SelectItem;
import java.util.ArrayList;
import java.util.List;

/** A select list or RETURNING list, and what ORDER BY and GROUP BY add to it. */
final class TargetList {
  private final BindContext context;
  private final List<Target> targets = new ArrayList<>();
  private int outputs;

  TargetList(BindContext context) {
    this.context = context;
  }

  void bind(List<SelectItem> items, Scope scope, ExpressionKind kind) {
    for (SelectItem item : items) {
      if (item.expression() instanceof Expression.Star star) {
        star(star, scope);
      } else if (item.expression() instanceof Expression.FieldSelection field
          && field.name() == null) {
        ExpressionKind before = scope.enter(kind);
        List<ScopeColumn> columns = context.rows().expand(field, scope);
        columns.forEach(c -> addOutput(c.name(), c.value(), field.position()));
        context.uses().fields(field, columns.stream().map(ScopeColumn::name).toList());
        scope.enter(before);
      } else {
        BoundExpression bound = context.expressions().bind(item.expression(), scope, kind);
        if (item.alias() == null
            && item.expression() instanceof Expression.ColumnReference reference) {
          context.uses().namesOutput(reference);
        }
        String name =
            item.alias() != null ? item.alias() : OutputNames.of(item.expression(), bound);
        addOutput(name, bound, Locations.of(item.expression()));
      }
    }
  }

  private void star(Expression.Star star, Scope scope) {
    if (!star.qualifier().isEmpty()) {
      List<ScopeColumn> variable = context.rows().variable(star, scope);
      if (variable != null) {
        variable.forEach(c -> addOutput(c.name(), c.value(), star.position()));
        return;
      }
      ScopeItem item =
          context
              .expressions()
              .columns()
              .qualifier(star.qualifier(), starred(star), scope, star.position());
      expand(item, star.position());
      context.uses().star(star, starColumns(List.of(item)));
      return;
    }
    List<ScopeItem> visible = scope.visible().stream().filter(ScopeItem::columnsVisible).toList();
    if (visible.isEmpty()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "SELECT * with no tables specified is not valid")
          .at(star.position());
    }
    for (ScopeItem item : visible) {
      expand(item, star.position());
    }
    context.uses().star(star, starColumns(visible));
  }

  private List<NameUses.StarColumn> starColumns(List<ScopeItem> items) {
    List<NameUses.StarColumn> columns = new ArrayList<>();
    for (ScopeItem item : items) {
      for (ScopeColumn column : item.starred()) {
        columns.add(starColumn(item, column));
      }
    }
    return columns;
  }

  /** A join without alias shows the columns of its sides, under their items' names. */
  private NameUses.StarColumn starColumn(ScopeItem item, ScopeColumn column) {
    String qualifier = item.name();
    if (!(column.value() instanceof ColumnValue value)) {
      return new NameUses.StarColumn(qualifier, column.name(), 0, 0);
    }
    if (qualifier == null && context.item(value.source()) != null) {
      qualifier = context.item(value.source()).name();
    }
    boolean own = context.expressions().columns().isOwn(value, column.name());
    return new NameUses.StarColumn(
        qualifier,
        column.name(),
        own ? value.origin().relationOid() : 0,
        own ? value.origin().attributeNumber() : 0);
  }

  private static List<String> starred(Expression.Star star) {
    List<String> names = new ArrayList<>(star.qualifier());
    names.add("*");
    return names;
  }

  private void expand(ScopeItem item, int position) {
    for (ScopeColumn column : item.starred()) {
      addOutput(column.name(), context.at(column.reference(), position), position);
    }
  }

  void addOutput(String name, BoundExpression expression, int position) {
    targets.add(new Target(name, ++outputs, expression, position));
  }

  /** An entry for what is sorted or grouped by but not shown. */
  Target addHidden(BoundExpression expression, int position) {
    Target target = new Target(null, 0, expression, position);
    targets.add(target);
    return target;
  }

  /** All entries, hidden ones too. */
  List<Target> all() {
    return targets;
  }

  List<Target> outputs() {
    return targets.stream().filter(Target::output).toList();
  }

  /** PostgreSQL resolves what is left unknown as text; a query around may do otherwise. */
  void resolveUnknowns() {
    outputs().forEach(t -> t.convert(context.coercion()));
  }

  List<OutputColumn> columns() {
    List<OutputColumn> columns = new ArrayList<>(outputs);
    for (Target target : outputs()) {
      columns.add(new OutputColumn(target.name(), "c" + target.ordinal(), target.expression()));
    }
    return columns;
  }

  /**
   * The entry that an item of ORDER BY, GROUP BY or DISTINCT ON means by SQL-92's rules: an output
   * column's name, its number, or an expression.
   */
  Target find(Expression tree, Scope scope, ExpressionKind kind) {
    if (tree instanceof Expression.ColumnReference reference && reference.names().size() == 1) {
      Target named = named(reference, scope, kind);
      if (named != null) {
        return named;
      }
    }
    String number =
        tree instanceof Expression.NumberLiteral literal
            ? literal.text()
            : OperatorBinder.signedNumber(tree);
    if (number != null) {
      return numbered(number, tree.position(), kind);
    }
    if (tree instanceof Expression.StringLiteral
        || tree instanceof Expression.NullLiteral
        || tree instanceof Expression.BooleanLiteral
        || tree instanceof Expression.BitStringLiteral) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "non-integer constant in " + kind.clause())
          .at(tree.position());
    }
    return findExpression(tree, scope, kind);
  }

  private Target named(Expression.ColumnReference reference, Scope scope, ExpressionKind kind) {
    String name = reference.names().get(0);
    boolean inputColumn =
        kind == ExpressionKind.GROUP_BY
            && context.expressions().columns().unqualified(name, scope, true, reference.position())
                != null;
    if (inputColumn) {
      return null;
    }
    Target found = null;
    for (Target target : outputs()) {
      if (name.equals(target.name())) {
        if (found != null && !found.expression().equals(target.expression())) {
          throw new SqlFault(
                  SqlState.AMBIGUOUS_COLUMN, kind.clause() + " \"" + name + "\" is ambiguous")
              .at(reference.position());
        }
        found = found == null ? target : found;
      }
    }
    return found;
  }

  private Target numbered(String number, int position, ExpressionKind kind) {
    Constant constant = new LiteralBinder(context).number(number);
    if (!(constant.value() instanceof Long ordinal) || ordinal != ordinal.intValue()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "non-integer constant in " + kind.clause())
          .at(position);
    }
    for (Target target : outputs()) {
      if (target.ordinal() == ordinal) {
        return target;
      }
    }
    throw new SqlFault(
            SqlState.INVALID_COLUMN_REFERENCE,
            kind.clause() + " position " + ordinal + " is not in select list")
        .at(position);
  }

  private Target findExpression(Expression tree, Scope scope, ExpressionKind kind) {
    BoundExpression bound = context.expressions().bind(tree, scope, kind);
    for (Target target : targets) {
      if (Likeness.of(target.expression(), bound) || sameColumn(target.expression(), bound)) {
        return target;
      }
    }
    return addHidden(bound, Locations.of(tree));
  }

  private static boolean sameColumn(BoundExpression one, BoundExpression other) {
    return one instanceof ColumnValue a
        && other instanceof ColumnValue b
        && a.source() == b.source()
        && a.name().equals(b.name());
  }
}
