package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.StoredText;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.ddl.deparse.query.ExpressionText;
import dev.manylite.translator.ddl.deparse.query.ViewDefinition;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.system.ExpressionTexts;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.type.SqlType;
import java.util.function.Supplier;

/** Shows what the schema stores as text: binds it anew and prints it for the session's path. */
public final class StoredExpressions implements ExpressionTexts {
  @Override
  public String view(Relation view, boolean pretty, FunctionContext context) {
    try {
      return ViewDefinition.of(view, pretty, context.catalog(), context.types());
    } catch (SqlFault notPrinted) {
      return " " + view.definingQuery() + ";";
    }
  }

  @Override
  public String rule(
      Relation relation, Rule rule, boolean qualified, boolean pretty, FunctionContext context) {
    return new RuleDisplay(relation, rule, context.catalog(), context.types())
        .definition(qualified, pretty);
  }

  @Override
  public String body(Routine routine, FunctionContext context) {
    return RoutineBodyText.shown(routine, context.catalog(), context.types());
  }

  @Override
  public int updatableEvents(Relation view, FunctionContext context) {
    return new Binder().updatableEvents(view, context.catalog(), context.types());
  }

  @Override
  public boolean updatableColumn(Relation view, int place, FunctionContext context) {
    return new Binder().updatableColumn(view, place, context.catalog(), context.types());
  }

  @Override
  public String shown(String stored, Relation relation, boolean pretty, FunctionContext context) {
    return shown(
        stored,
        context,
        () -> {
          Understood known = understood(stored, relation, context);
          return text(pretty, context).of(known.expression, known.forms);
        });
  }

  @Override
  public String key(String stored, Relation relation, boolean pretty, FunctionContext context) {
    String text =
        shown(
            null,
            context,
            () -> {
              Understood known = understood(stored, relation, context);
              return text(pretty, context).key(known.expression, known.forms);
            });
    return text == null ? PgText.element(StoredText.shown(stored, context.catalog())) : text;
  }

  @Override
  public String domainCheck(String stored, SqlType over, boolean pretty, FunctionContext context) {
    WrittenForms forms = new WrittenForms();
    return shown(
        stored,
        context,
        () ->
            text(pretty, context)
                .of(
                    new Binder()
                        .bindDomainCheck(
                            Parser.expression(stored),
                            over,
                            context.catalog(),
                            context.types(),
                            forms),
                    forms));
  }

  @Override
  public String triggerCondition(
      String stored, Relation relation, boolean pretty, FunctionContext context) {
    WrittenForms forms = new WrittenForms();
    return shown(
        stored,
        context,
        () ->
            text(pretty, context)
                .ofTrigger(
                    new Binder()
                        .bindTriggerCondition(
                            Parser.expression(stored),
                            relation,
                            context.catalog(),
                            context.types(),
                            forms),
                    forms));
  }

  private record Understood(BoundExpression expression, WrittenForms forms) {}

  private record Stored(String text, int relation) {}

  private static Understood understood(String stored, Relation relation, FunctionContext context) {
    return context
        .catalog()
        .understood(
            new Stored(stored, relation == null ? 0 : relation.oid()),
            () -> bound(stored, relation, context));
  }

  private static Understood bound(String stored, Relation relation, FunctionContext context) {
    WrittenForms forms = new WrittenForms();
    BoundExpression expression =
        new Binder()
            .bindExpression(
                Parser.expression(stored),
                ExpressionUse.TRANSFORM,
                relation,
                null,
                null,
                context.catalog(),
                context.types(),
                forms);
    return new Understood(expression, forms);
  }

  private static ExpressionText text(boolean pretty, FunctionContext context) {
    return new ExpressionText(pretty, false, context.catalog(), context.types());
  }

  /** Another program's expression that PostgreSQL would not understand is shown as it stands. */
  private static String shown(String stored, FunctionContext context, Supplier<String> printed) {
    try {
      return printed.get();
    } catch (SqlFault notOurs) {
      return StoredText.shown(stored, context.catalog());
    }
  }
}
