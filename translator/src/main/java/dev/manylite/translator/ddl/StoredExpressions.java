package dev.manylite.translator.ddl;

import dev.manylite.translator.Translator;
import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.ExpressionDeparser;
import dev.manylite.translator.ddl.deparse.StoredText;
import dev.manylite.translator.ddl.deparse.query.ViewDefinition;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.system.ExpressionTexts;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.SqlType;

/** Shows what the schema stores as text: binds it anew and prints it for the session's path. */
public final class StoredExpressions implements ExpressionTexts {
  private final Translator translator;

  public StoredExpressions(Translator translator) {
    this.translator = translator;
  }

  @Override
  public String withShownNames(String stored, Catalog catalog) {
    return StoredText.shown(stored, catalog);
  }

  @Override
  public String view(Relation view, boolean pretty, FunctionContext context) {
    try {
      return ViewDefinition.of(view, pretty, context.catalog(), context.types());
    } catch (SqlFault notPrinted) {
      return " " + view.definingQuery() + ";";
    }
  }

  @Override
  public String body(Routine routine, FunctionContext context) {
    return RoutineResult.shown(routine, context.catalog(), context.types());
  }

  @Override
  public int updatableEvents(Relation view, FunctionContext context) {
    return new Binder().updatableEvents(view, context.catalog(), context.types());
  }

  @Override
  public String shown(String stored, Relation relation, FunctionContext context) {
    try {
      BoundExpression bound =
          translator.bindExpression(
              Parser.expression(stored),
              ExpressionUse.TRANSFORM,
              relation,
              (SqlType) null,
              context.catalog(),
              context.types());
      return ExpressionDeparser.shown(bound, context.catalog(), context.types());
    } catch (SqlFault notOurs) {
      // Another program's expression that PostgreSQL would not understand is shown as it stands.
      return stored;
    }
  }
}
