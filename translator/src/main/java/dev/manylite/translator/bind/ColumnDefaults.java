package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.sequence.IdentityValue;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Column.Identity;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a column gets where no value is given for it. Each default is bound once. */
final class ColumnDefaults {
  private static final Constant UNKNOWN_NULL = new Constant(null, SqlType.of(Types.UNKNOWN));

  private final BindContext context;
  private final Relation relation;
  private final ViewTarget view;
  private final Map<Integer, Optional<BoundExpression>> bound = new HashMap<>();

  ColumnDefaults(BindContext context, TargetTable target) {
    this.context = context;
    this.relation = target.relation();
    this.view = target.view();
  }

  /** Whether it is a view that says what the column gets: for the table that is a given value. */
  boolean ofView(Column column) {
    return view != null && view.defaults().containsKey(column);
  }

  /** Empty where it is NULL. */
  Optional<BoundExpression> of(Column column) {
    return bound.computeIfAbsent(column.number(), n -> bind(column));
  }

  BoundExpression orNull(Column column) {
    return of(column).orElseGet(() -> new Constant(null, column.type()));
  }

  /**
   * DEFAULT of UPDATE, for which only the default of what is named counts, not of what it shows.
   */
  BoundExpression ofUpdate(Column column) {
    if (view == null) {
      return orNull(column);
    }
    Column shown = view.relation().columns().get(view.columns().indexOf(column));
    return shown.defaultExpression() == null
        ? new ColumnAssignment(context).convert(UNKNOWN_NULL, column)
        : value(shown.defaultExpression(), column);
  }

  private Optional<BoundExpression> bind(Column column) {
    if (ofView(column)) {
      return Optional.of(value(view.defaults().get(column), column));
    }
    if (column.identity() != Identity.NONE) {
      return numberedBySqlite(column) ? Optional.empty() : Optional.of(nextval(column));
    }
    String text = defaultText(column);
    if (text == null) {
      // A domain may forbid what a column without a default is.
      return column.type().base() instanceof DomainType domain && domain.isConstrained()
          ? Optional.of(new ColumnAssignment(context).convert(UNKNOWN_NULL, column))
          : Optional.empty();
    }
    return Optional.of(value(text, column));
  }

  private BoundExpression value(String text, Column column) {
    BoundExpression value =
        context
            .expressions()
            .bind(Parser.expression(text), new Scope(null), ExpressionKind.DEFAULT);
    return new ColumnAssignment(context).convert(value, column);
  }

  /** The column's own default, or its domain's; null if there is none. */
  private static String defaultText(Column column) {
    String text = column.defaultExpression();
    return text == null && column.type().base() instanceof DomainType domain
        ? domain.defaultExpression()
        : text;
  }

  /** The rowid of another program's table, which has no sequence: null makes SQLite number it. */
  private boolean numberedBySqlite(Column column) {
    return relation.numbersRows()
        && column.name().equals(relation.rowidColumn())
        && context.catalog().sequences().stream()
            .noneMatch(s -> s.isOwnedBy(relation, column.name()));
  }

  private BoundExpression nextval(Column column) {
    Sequence sequence =
        context.catalog().sequences().stream()
            .filter(s -> s.isOwnedBy(relation, column.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new SqlFault(
                        "XX000", "no owned sequence found for column \"" + column.name() + "\""));
    Constant oid = new Constant((long) sequence.oid(), SqlType.of(Types.REGCLASS));
    context.markWrites();
    BoundExpression next =
        new BoundExpression.Call(IdentityValue.NEXT, List.of(oid), SqlType.of(Types.INT8));
    return new ColumnAssignment(context).convert(next, column);
  }
}
