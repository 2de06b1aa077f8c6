package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Field;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FieldSelection;
import dev.manylite.translator.parse.tree.Expression.RowConstructor;
import dev.manylite.translator.parse.tree.Expression.Star;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** Rows as values: made, referred to as a whole, taken apart (manual, 4.2.13 and 8.16). */
final class RowBinder {

  private final BindContext context;

  RowBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression constructor(RowConstructor tree, Scope scope) {
    List<BoundExpression> elements = bindAll(tree.elements(), scope);
    List<RowType.Field> fields = new ArrayList<>();
    for (BoundExpression element : elements) {
      fields.add(new RowType.Field("f" + (fields.size() + 1), element.type()));
    }
    return new Row(elements, SqlType.of(RowType.anonymous(fields)), null);
  }

  /** A list in which {@code t.*} and {@code (x).*} stand for their columns. */
  List<BoundExpression> bindAll(List<Expression> trees, Scope scope) {
    List<BoundExpression> bound = new ArrayList<>(trees.size());
    for (Expression tree : trees) {
      List<ScopeColumn> variable = tree instanceof Star star ? variable(star, scope) : null;
      if (variable != null) {
        variable.forEach(c -> bound.add(c.value()));
      } else if (tree instanceof Star star && !star.qualifier().isEmpty()) {
        for (ScopeColumn column : item(star, scope).starred()) {
          bound.add(context.at(column.reference(), star.position()));
        }
      } else if (tree instanceof FieldSelection field && field.name() == null) {
        expand(field, scope).forEach(c -> bound.add(c.value()));
      } else {
        bound.add(context.expressions().bind(tree, scope));
      }
    }
    return bound;
  }

  /** The fields of the function's variable that {@code v.*} means; null where it is none. */
  List<ScopeColumn> variable(Star star, Scope scope) {
    if (context.variables() == Variables.NONE
        || star.qualifier().isEmpty()
        || context.expressions().columns().isItem(star.qualifier(), scope)) {
      return null;
    }
    return context.variableBinder().star(star.qualifier(), star.position());
  }

  private ScopeItem item(Star star, Scope scope) {
    List<String> names = new ArrayList<>(star.qualifier());
    names.add("*");
    return context
        .expressions()
        .columns()
        .qualifier(star.qualifier(), names, scope, star.position());
  }

  /** {@code t.*} where it stands for the whole row. */
  BoundExpression star(Star star, Scope scope) {
    if (star.qualifier().isEmpty()) {
      throw expansionFault(star.position());
    }
    if (variable(star, scope) != null) {
      return context.variableBinder().find(star.qualifier(), star.position());
    }
    return whole(item(star, scope), star.position());
  }

  private static SqlFault expansionFault(int position) {
    return new SqlFault(SqlState.SYNTAX_ERROR, "row expansion via \"*\" is not supported here")
        .at(position);
  }

  /** The current row of a FROM item; null where an outer join has none. */
  BoundExpression whole(ScopeItem item, int position) {
    if (item.scalar()) {
      return context.at(item.columns().get(0).reference(), position);
    }
    List<BoundExpression> elements = new ArrayList<>();
    List<RowType.Field> fields = new ArrayList<>();
    for (ScopeColumn column : item.starred()) {
      BoundExpression value = context.at(column.reference(), position);
      elements.add(value);
      fields.add(new RowType.Field(column.name(), value.type()));
    }
    SqlType type = SqlType.of(type(item, fields));
    BoundExpression row = context.at(new Row(elements, type, origin(item)), position);
    if (!item.optional() || item.source() == 0) {
      return context.whole(row, item);
    }
    Case.When there = new Case.When(context.at(item.present(), position), row);
    return context.whole(context.at(new Case(List.of(there), null, type), position), item);
  }

  private static Origin origin(ScopeItem item) {
    Relation relation = item.relation();
    return relation == null ? null : new Origin(relation.oid(), 0, relation.name(), "*");
  }

  /** A relation's rows have its columns' own names, whatever its alias calls them. */
  private RowType type(ScopeItem item, List<RowType.Field> fields) {
    RowType named = item.relation() == null ? null : context.catalog().rowType(item.relation());
    if (named == null) {
      return RowType.anonymous(fields);
    }
    List<RowType.Field> own = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      own.add(new RowType.Field(named.fields().get(i).name(), fields.get(i).type()));
    }
    return named.withFields(own);
  }

  /** {@code (x).f}. */
  BoundExpression field(FieldSelection tree, Scope scope) {
    if (tree.name() == null) {
      throw expansionFault(tree.position());
    }
    BoundExpression written = context.expressions().bind(tree.operand(), scope);
    BoundExpression row = context.domains().bottom(written);
    if (!(row.type().base() instanceof RowType type)) {
      throw noComposite(tree.name(), written, tree.position());
    }
    Integer place = type.place(tree.name()).orElse(null);
    if (place == null) {
      BoundExpression called =
          context
              .expressions()
              .functions()
              .ofRow(tree.name(), tree.operand(), scope, tree.position());
      if (called == null) {
        throw missing(tree.name(), type, written, tree);
      }
      return called;
    }
    return context.at(fields(row).get(place), context.position(row));
  }

  private SqlFault noComposite(String name, BoundExpression row, int position) {
    PgType type = row.type().base();
    if (type.oid() == Types.RECORD.oid()) {
      return new SqlFault(
              SqlState.UNDEFINED_COLUMN,
              "could not identify column \"" + name + "\" in record data type")
          .at(position);
    }
    return new SqlFault(
            SqlState.WRONG_OBJECT_TYPE,
            "column notation ."
                + name
                + " applied to type "
                + type.sqlName()
                + ", which is not a composite type")
        .at(position);
  }

  private SqlFault missing(String name, RowType type, BoundExpression row, FieldSelection tree) {
    ScopeItem item = context.wholeOf(row);
    if (item != null) {
      return new SqlFault(
              SqlState.UNDEFINED_COLUMN, "column " + item.name() + "." + name + " does not exist")
          .at(tree.position());
    }
    return new SqlFault(
            SqlState.UNDEFINED_COLUMN,
            type.isAnonymous()
                ? "could not identify column \"" + name + "\" in record data type"
                : "column \"" + name + "\" not found in data type " + row.type().base().sqlName())
        .at(tree.position());
  }

  /** {@code (x).*}: its fields as columns. */
  List<ScopeColumn> expand(FieldSelection tree, Scope scope) {
    BoundExpression row =
        context.domains().bottom(context.expressions().bind(tree.operand(), scope));
    if (!(row.type().base() instanceof RowType type)) {
      if (row.type().base().oid() == Types.RECORD.oid()) {
        throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "record type has not been registered");
      }
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "type " + row.type().base().sqlName() + " is not composite")
          .at(tree.position());
    }
    List<BoundExpression> values = fields(row);
    List<ScopeColumn> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      columns.add(
          new ScopeColumn(
              type.fields().get(i).name(), context.at(values.get(i), context.position(row))));
    }
    return columns;
  }

  /** The fields of any row; of one whose parts are known, those. */
  List<BoundExpression> fields(BoundExpression row) {
    List<BoundExpression> known = parts(row);
    if (known != null) {
      return known;
    }
    RowType type = (RowType) row.type().base();
    List<BoundExpression> fields = new ArrayList<>();
    for (int i = 0; i < type.fields().size(); i++) {
      fields.add(new Field(row, i, type.fields().get(i).type()));
    }
    return fields;
  }

  /** What a row is made of; null where that is not known. */
  private static List<BoundExpression> parts(BoundExpression row) {
    Row known = Row.known(row);
    return known == null ? null : known.elements();
  }

  /** A record as a composite type that has a name; only one whose parts are known can become it. */
  BoundExpression toComposite(BoundExpression row, RowType target, Context where, int position) {
    List<BoundExpression> parts = parts(row);
    if (parts == null) {
      throw cannotCast(target).at(position);
    }
    int wanted = target.fields().size();
    List<BoundExpression> elements = new ArrayList<>();
    for (int i = 0; i < Math.min(parts.size(), wanted); i++) {
      BoundExpression part = parts.get(i);
      SqlType type = target.fields().get(i).type();
      BoundExpression converted = context.coercion().to(part, type, where, context.position(part));
      if (converted == null) {
        throw cannotCast(target)
            .withDetail(
                "Cannot cast type "
                    + part.type().base().sqlName()
                    + " to "
                    + type.base().sqlName()
                    + " in column "
                    + (i + 1)
                    + ".")
            .at(position);
      }
      elements.add(converted);
    }
    if (parts.size() != wanted) {
      throw cannotCast(target)
          .withDetail("Input has too " + (parts.size() < wanted ? "few" : "many") + " columns.")
          .at(position);
    }
    Row made = new Row(elements, SqlType.of(target), null);
    return row instanceof Case choice
        ? new Case(
            List.of(new Case.When(choice.whens().get(0).condition(), made)), null, made.type())
        : made;
  }

  private static SqlFault cannotCast(RowType target) {
    return new SqlFault(SqlState.CANNOT_COERCE, "cannot cast type record to " + target.sqlName());
  }
}
