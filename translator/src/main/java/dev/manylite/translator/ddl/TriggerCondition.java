package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bind.ParseTreeWalk;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.ddl.deparse.query.ExpressionText;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.CreateTrigger;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.rewrite.ColumnsNamed;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SystemColumnNames;
import dev.manylite.translator.type.TypeContext;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** WHEN of a table's triggers (manual, CREATE TRIGGER). */
final class TriggerCondition {
  private final Draft draft;
  private final Relation relation;

  TriggerCondition(Draft draft, Relation relation) {
    this.draft = draft;
    this.relation = relation;
  }

  /** A stored condition. */
  BoundExpression bound(String text) {
    return bound(Parser.expression(text), NameUses.NONE);
  }

  private BoundExpression bound(Expression condition, NameUses uses) {
    return new Binder()
        .bindTriggerCondition(condition, relation, draft.schema, draft.context.types(), uses);
  }

  private String text(BoundExpression condition, WrittenForms forms, UnaryOperator<String> names) {
    return new ExpressionText(false, true, draft.schema, draft.context.types())
        .of(condition, forms, true, names);
  }

  /** The text to be stored. */
  String checked(CreateTrigger statement) {
    WrittenForms forms = new WrittenForms();
    BoundExpression condition = bound(statement.when(), forms);
    refuseSystemColumns(statement);
    for (ColumnValue column : ColumnsNamed.of(condition)) {
      check(column, statement);
    }
    return text(condition, forms, UnaryOperator.identity());
  }

  /** What a row has as such is a constant once it is bound. */
  private void refuseSystemColumns(CreateTrigger statement) {
    boolean beforeRow = statement.row() && statement.timing() == TriggerTiming.BEFORE;
    if (namesSystemColumn("new", statement) && beforeRow) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "BEFORE trigger's WHEN condition cannot reference NEW system columns")
          .at(ParseTreeWalk.firstColumnOf("new", statement.when()));
    }
    if (namesSystemColumn("new", statement) || namesSystemColumn("old", statement)) {
      throw SqlFault.unsupported("system columns in WHEN of a trigger");
    }
  }

  private boolean namesSystemColumn(String row, CreateTrigger statement) {
    return ParseTreeWalk.references(statement.when()).stream()
        .anyMatch(
            names ->
                names.size() == 2
                    && names.get(0).equals(row)
                    && SystemColumnNames.ALL.contains(names.get(1))
                    && relation.column(names.get(1)).isEmpty());
  }

  private void check(ColumnValue column, CreateTrigger statement) {
    boolean after = column.source() == Binder.NEW;
    int position = ParseTreeWalk.firstColumnOf(after ? "new" : "old", statement.when());
    String fault = null;
    if (!statement.row()) {
      fault = "statement trigger's WHEN condition cannot reference column values";
    } else if (!after && statement.events().contains(TriggerEvent.INSERT)) {
      fault = "INSERT trigger's WHEN condition cannot reference OLD values";
    } else if (after && statement.events().contains(TriggerEvent.DELETE)) {
      fault = "DELETE trigger's WHEN condition cannot reference NEW values";
    } else if (after && statement.timing() == TriggerTiming.BEFORE && isGenerated(column)) {
      throw new SqlFault(
              SqlState.INVALID_OBJECT_DEFINITION,
              "BEFORE trigger's WHEN condition cannot reference NEW generated columns")
          .at(position)
          .withDetail("Column \"" + column.name() + "\" is a generated column.");
    }
    if (fault != null) {
      throw new SqlFault(SqlState.INVALID_OBJECT_DEFINITION, fault).at(position);
    }
  }

  private boolean isGenerated(ColumnValue column) {
    return relation.column(column.name()).filter(c -> c.generated() != null).isPresent();
  }

  /** A stored condition's text as it is once something that it names has got another name. */
  Supplier<String> following(String text) {
    WrittenForms forms = new WrittenForms();
    BoundExpression condition = bound(Parser.expression(text), forms);
    return () -> text(condition, forms, UnaryOperator.identity());
  }

  String renamed(String text, UnaryOperator<String> names) {
    WrittenForms forms = new WrittenForms();
    return text(bound(Parser.expression(text), forms), forms, names);
  }

  /** What a stored condition names. */
  static NamedObjects named(String text, Relation relation, Schema schema, TypeContext types) {
    NamedObjects named = new NamedObjects();
    new Binder().bindTriggerCondition(Parser.expression(text), relation, schema, types, named);
    return named;
  }

  /** The numbers of the columns that a stored condition reads. */
  Set<Integer> columns(String text) {
    List<ColumnValue> read = ColumnsNamed.of(bound(text));
    return read.stream()
        .map(c -> relation.column(c.name()).map(Column::number).orElse(0))
        .collect(Collectors.toSet());
  }
}
