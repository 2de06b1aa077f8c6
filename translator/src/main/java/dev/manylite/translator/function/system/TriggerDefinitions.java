package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.ddl.deparse.TriggerText;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;

/** pg_get_triggerdef (manual, 9.26.4). */
final class TriggerDefinitions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_get_triggerdef", OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> text(c, (Long) a[0], false));
    d.function("pg_get_triggerdef", OID, BOOL)
        .returns(TEXT)
        .stable()
        .java((c, a) -> text(c, (Long) a[0], (Long) a[1] == 1));
  }

  private static String text(FunctionContext context, long oid, boolean pretty) {
    Catalog catalog = context.catalog();
    for (Relation relation : catalog.relations()) {
      for (Trigger trigger : relation.triggers()) {
        if (Integer.toUnsignedLong(trigger.oid()) == oid) {
          String condition =
              trigger.when() == null
                  ? null
                  : context
                      .service(ExpressionTexts.class)
                      .triggerCondition(trigger.when(), relation, pretty, context);
          return new TriggerText(catalog, relation, trigger, condition, pretty).text();
        }
      }
    }
    return null;
  }
}
