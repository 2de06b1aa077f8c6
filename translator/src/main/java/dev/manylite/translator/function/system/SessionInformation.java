package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Timestamps;
import java.util.List;

/** current_database, current_schema, current_user, version and their kin (manual, 9.26.1). */
final class SessionInformation implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("current_database").returns(NAME).stable().java((c, a) -> c.catalog().database());
    d.function("current_catalog").returns(NAME).stable().java((c, a) -> c.catalog().database());
    d.function("current_schema").returns(NAME).stable().java((c, a) -> schema(c));
    d.function("current_schemas", BOOL)
        .returns(array(NAME))
        .stable()
        .java((c, a) -> schemas(c, (Long) a[0] == 1));
    for (String name : List.of("current_user", "user", "current_role")) {
      d.function(name).returns(NAME).stable().java((c, a) -> c.currentUser());
    }
    d.function("session_user").returns(NAME).stable().java((c, a) -> c.sessionUser());
    d.function("version").returns(TEXT).stable().java((c, a) -> facts(c).version());
    d.function("pg_backend_pid").returns(INT4).stable().java((c, a) -> (long) facts(c).processId());
    d.function("pg_postmaster_start_time")
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> Timestamps.formatUtc(Timestamps.micros(facts(c).startTime())));
    d.function("pg_conf_load_time")
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> Timestamps.formatUtc(Timestamps.micros(facts(c).startTime())));
    d.function("pg_is_in_recovery").returns(BOOL).stable().java((c, a) -> 0L);
    d.function("pg_my_temp_schema").returns(OID).stable().java((c, a) -> 0L);
    d.function("pg_is_other_temp_schema", OID).returns(BOOL).stable().java((c, a) -> 0L);
    d.function("pg_client_encoding").returns(NAME).stable().java((c, a) -> "UTF8");
    d.function("getdatabaseencoding").returns(NAME).stable().java((c, a) -> "UTF8");
  }

  private static ServerFacts facts(FunctionContext context) {
    return context.service(ServerFacts.class);
  }

  /** What is created without a schema goes into the first that is named. */
  private static String schema(FunctionContext context) {
    return context.catalog().namedSearchPath().stream().findFirst().orElse(null);
  }

  private static String schemas(FunctionContext context, boolean implicit) {
    Catalog catalog = context.catalog();
    return ArrayValue.print(implicit ? catalog.searchPath() : catalog.namedSearchPath());
  }
}
