package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Routine.Mode;
import dev.manylite.translator.schema.Routine.Parameter;
import dev.manylite.translator.schema.RoutineType;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SystemAccess;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Functions and procedures (manual, 53.39): PostgreSQL's and the database's own. */
final class PgProc implements SystemRelation {
  @Override
  public String name() {
    return "pg_proc";
  }

  @Override
  public void constantRows(CatalogContext context, Rows rows) {
    RecordedRows.fill(
        name(),
        rows,
        (line, row) -> {
          Access access = SystemAccess.ofFunction(line.text("proname"));
          row.set("proacl", AccessLists.of(context, access));
        });
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    Schema schema = context.schema();
    CatalogOids oids = new CatalogOids(schema);
    for (Routine routine : schema.routines()) {
      Rows.Row row = rows.next();
      row.set("oid", routine.oid())
          .set("proname", routine.name())
          .set("pronamespace", oids.namespace(routine.schema()))
          .set("proowner", schema.access(routine.oid()).owner())
          .set("proacl", AccessLists.of(context, schema.access(routine.oid())))
          .set("prolang", Language.named(routine.language()).orElseThrow().oid())
          .set("procost", routine.cost())
          .set("prorows", routine.rows())
          .set("prokind", routine.procedure() ? 'p' : 'f')
          .set("prosecdef", routine.securityDefiner())
          .set("proleakproof", routine.leakproof())
          .set("proisstrict", routine.strict())
          .set("proretset", routine.returnsSet())
          .set("provolatile", routine.volatility().name().toLowerCase(Locale.ROOT).charAt(0))
          .set("proparallel", routine.parallel())
          .set("prorettype", oid(routine.result(), schema))
          .set("prosrc", routine.standard() ? "" : routine.body())
          .set("prosqlbody", routine.standard() ? routine.body() : null)
          .set("proconfig", routine.settings().isEmpty() ? null : routine.settings());
      parameters(routine, schema, row);
    }
  }

  private static void parameters(Routine routine, Schema schema, Rows.Row row) {
    List<Parameter> all = routine.parameters();
    List<Parameter> inputs = routine.inputs();
    List<String> defaults =
        inputs.stream().map(Parameter::defaultValue).filter(Objects::nonNull).toList();
    row.set("pronargs", inputs.size())
        .set("pronargdefaults", defaults.size())
        .set("proargtypes", inputs.stream().map(p -> oid(p.type(), schema)).toList())
        .set("proargdefaults", defaults.isEmpty() ? null : String.join(", ", defaults));
    if (all.stream().anyMatch(p -> p.mode() != Mode.IN)) {
      row.set("proallargtypes", all.stream().map(p -> oid(p.type(), schema)).toList())
          .set("proargmodes", all.stream().map(p -> p.mode().letter()).toList());
    }
    if (all.stream().anyMatch(p -> p.name() != null)) {
      row.set(
          "proargnames", all.stream().map(p -> Objects.requireNonNullElse(p.name(), "")).toList());
    }
    all.stream()
        .filter(p -> p.mode() == Mode.VARIADIC)
        .findFirst()
        .flatMap(p -> p.type().in(schema))
        .ifPresent(type -> row.set("provariadic", type.facts().elementOid()));
  }

  private static int oid(RoutineType type, Schema schema) {
    return type.in(schema).map(PgType::oid).orElse(0);
  }
}
