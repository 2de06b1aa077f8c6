package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Domains (manual, 8.18): what a value must satisfy to become one of a domain. */
final class DomainBinder {
  private final BindContext context;

  DomainBinder(BindContext context) {
    this.context = context;
  }

  /** A domain, or the array over one. */
  static boolean concerns(SqlType type) {
    return type.base() instanceof DomainType
        || type.base() instanceof ArrayType array && array.element() instanceof DomainType;
  }

  /** The node as what a domain's value is held as; itself where it is of no domain. */
  BoundExpression held(BoundExpression node) {
    return concerns(node.type())
        ? context.at(
            new Cast(node, new Method.Relabel(), false, DomainType.held(node.type())),
            context.position(node))
        : node;
  }

  /** The node as the type that its domain is over at last; itself where it is of none. */
  BoundExpression bottom(BoundExpression node) {
    return node.type().base() instanceof DomainType domain
        ? context.at(
            new Cast(node, new Method.Relabel(), false, domain.bottom()), context.position(node))
        : node;
  }

  /** A literal of a composite type; one with domains is put together of fields that are checked. */
  BoundExpression checkedFields(Constant literal, boolean explicit) {
    if (literal.value() == null
        || !(literal.type().base() instanceof RowType row)
        || !DomainType.constrains(row)) {
      return literal;
    }
    List<Object> values = row.values((String) literal.value());
    List<BoundExpression> fields = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      SqlType type = row.fields().get(i).type();
      BoundExpression field =
          checkedFields(new Constant(values.get(i), DomainType.held(type)), explicit);
      fields.add(concerns(type) ? checked(field, type, explicit) : field);
    }
    return new Row(fields, literal.type(), null);
  }

  /**
   * The node, which is of what {@code target}'s values are held as, once it has been found to
   * satisfy the domain.
   */
  BoundExpression checked(BoundExpression node, SqlType target, boolean explicit) {
    boolean elements = target.base() instanceof ArrayType;
    DomainType domain =
        (DomainType) (target.base() instanceof ArrayType array ? array.element() : target.base());
    List<Method.Domain.Check> checks = new ArrayList<>();
    if (domain.isConstrained()) {
      forbidNull(domain, checks);
      addChecks(domain, checks);
    }
    if (!elements && DomainBinder.concerns(domain.over())) {
      SqlType over = DomainType.base(domain.over());
      if (over.base() instanceof ArrayType) {
        BoundExpression inner = checkedElements(node, over, explicit);
        return new Cast(inner, new Method.Domain(domain, false, checks), explicit, target);
      }
    }
    return new Cast(node, new Method.Domain(domain, elements, checks), explicit, target);
  }

  /** The elements of a domain over arrays of a domain. */
  private BoundExpression checkedElements(BoundExpression node, SqlType over, boolean explicit) {
    return concerns(over) ? checked(node, over, explicit) : node;
  }

  private static void forbidNull(DomainType domain, List<Method.Domain.Check> checks) {
    for (DomainType level = domain; level != null; level = under(level)) {
      if (level.notNull()) {
        checks.add(new Method.Domain.Check(null, null, null));
        return;
      }
    }
  }

  private static DomainType under(DomainType domain) {
    return domain.over().base() instanceof DomainType under ? under : null;
  }

  /** Those of the domain below first, then by name. */
  private void addChecks(DomainType domain, List<Method.Domain.Check> checks) {
    if (domain.over().base() instanceof DomainType under) {
      addChecks(under, checks);
    }
    domain.constraints().stream()
        .sorted(Comparator.comparing(DomainConstraint::name))
        .forEach(
            c -> {
              ColumnValue value = value(domain.over());
              checks.add(
                  new Method.Domain.Check(
                      c.name(), condition(Parser.expression(c.expression()), value), value));
            });
  }

  /** VALUE: of the type that the domain was made from. */
  ColumnValue value(SqlType over) {
    return new ColumnValue(
        context.newSource(), ColumnValue.DOMAIN_VALUE, over, ColumnForm.RUNTIME, true, null);
  }

  BoundExpression condition(Expression tree, ColumnValue value) {
    Scope scope = new Scope(null);
    scope.setDomainValue(value);
    return context.expressions().condition(tree, scope, ExpressionKind.DOMAIN_CHECK);
  }
}
