package dev.manylite.translator.function.system.routine;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.system.RecordedObjects;
import java.util.function.Function;

/** pg_get_functiondef and its kin (manual, 9.26.3 and 9.26.4). */
public final class RoutineDefinitions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    text(d, "pg_get_functiondef", RoutineText::definition);
    text(d, "pg_get_function_arguments", text -> text.arguments(true));
    text(d, "pg_get_function_identity_arguments", text -> text.arguments(false));
    text(d, "pg_get_function_result", RoutineText::result);
    text(d, "pg_get_function_sqlbody", RoutineText::body);
    d.function("pg_get_function_arg_default", OID, INT4)
        .returns(TEXT)
        .stable()
        .java((c, a) -> shown(c, a[0], text -> text.defaultOf((Long) a[1])));
    d.function("pg_function_is_visible", OID)
        .returns(BOOL)
        .stable()
        .java((c, a) -> isVisible(c, ((Long) a[0]).intValue()));
    d.function("pg_operator_is_visible", OID)
        .returns(BOOL)
        .stable()
        .java(
            (c, a) ->
                c.service(RecordedObjects.class)
                    .operator(((Long) a[0]).intValue())
                    .map(o -> 1L)
                    .orElse(null));
  }

  private static void text(Definitions d, String name, Function<RoutineText, String> part) {
    d.function(name, OID).returns(TEXT).stable().java((c, a) -> shown(c, a[0], part));
  }

  private static String shown(FunctionContext c, Object oid, Function<RoutineText, String> part) {
    CatalogNames names = names(c);
    return names
        .routine(((Long) oid).intValue())
        .map(routine -> part.apply(new RoutineText(routine, names, c)))
        .orElse(null);
  }

  private static Object isVisible(FunctionContext context, int oid) {
    CatalogNames names = names(context);
    return names.routine(oid).map(r -> names.isVisible(r) ? 1L : 0L).orElse(null);
  }

  private static CatalogNames names(FunctionContext context) {
    return new CatalogNames(context.catalog(), context.service(RecordedObjects.class));
  }
}
