package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.ArrayQuery;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Field;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundExpression.Store;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** Types with domains → what their values are held as. */
final class HeldTypes {
  private HeldTypes() {}

  static boolean concern(SqlType type) {
    if (type == null) {
      return false;
    }
    if (type.base() instanceof DomainType) {
      return true;
    }
    if (type.base() instanceof ArrayType array) {
      return concern(SqlType.of(array.element()));
    }
    return type.base() instanceof RowType row
        && row.fields().stream().anyMatch(f -> concern(f.type()));
  }

  static SqlType of(SqlType type) {
    if (!concern(type)) {
      return type;
    }
    SqlType held = DomainType.held(type);
    if (held.base() instanceof ArrayType array && concern(SqlType.of(array.element()))) {
      SqlType element = of(SqlType.of(array.element()));
      return new SqlType(new ArrayType(element.base()), held.modifier());
    }
    if (held.base() instanceof RowType row) {
      List<RowType.Field> fields =
          row.fields().stream().map(f -> new RowType.Field(f.name(), of(f.type()))).toList();
      return new SqlType(row.withFields(fields), held.modifier());
    }
    return held;
  }

  /** The node itself under the other type; what is in it has been changed before. */
  static BoundExpression of(BoundExpression node) {
    if (!concern(node.type())) {
      return node;
    }
    SqlType type = of(node.type());
    if (node instanceof Constant n) {
      return new Constant(n.value(), type);
    }
    if (node instanceof Parameter n) {
      return new Parameter(n.number(), type);
    }
    if (node instanceof ColumnValue n) {
      return new ColumnValue(n.source(), n.name(), type, n.form(), n.nullable(), n.origin());
    }
    if (node instanceof Call n) {
      return new Call(n.function(), n.arguments(), type);
    }
    if (node instanceof Cast n) {
      return new Cast(n.operand(), n.method(), n.explicit(), type);
    }
    if (node instanceof Aggregate n) {
      return new Aggregate(
          n.function(), n.arguments(), n.distinct(), n.orderBy(), n.filter(), type);
    }
    if (node instanceof Window n) {
      return new Window(n.function(), n.arguments(), n.filter(), n.window(), type);
    }
    if (node instanceof Case n) {
      return new Case(n.whens(), n.otherwise(), type);
    }
    if (node instanceof Coalesce n) {
      return new Coalesce(n.arguments(), type);
    }
    if (node instanceof ScalarQuery n) {
      return new ScalarQuery(n.query(), type);
    }
    if (node instanceof ArrayQuery n) {
      return new ArrayQuery(n.query(), type);
    }
    if (node instanceof ArrayConstructor n) {
      return new ArrayConstructor(n.elements(), type);
    }
    if (node instanceof Row n) {
      return new Row(n.elements(), type, n.origin());
    }
    if (node instanceof Store n) {
      return new Store(n.value(), n.form(), type);
    }
    if (node instanceof Field n) {
      return new Field(n.row(), n.place(), type);
    }
    return new OutputReference(((OutputReference) node).ordinal(), type);
  }
}
