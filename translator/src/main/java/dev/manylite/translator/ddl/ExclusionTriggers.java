package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.ExclusionViolation;
import dev.manylite.translator.function.form.SchemaFunctions;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The triggers that enforce an EXCLUDE constraint: like PostgreSQL, each new row is compared with
 * the rows that are there at that moment. They are named after the constraint's OID, so that
 * renaming it does not concern them.
 */
final class ExclusionTriggers {
  private static final List<String> EVENTS = List.of("INSERT", "UPDATE");

  private final Draft draft;

  ExclusionTriggers(Draft draft) {
    this.draft = draft;
  }

  void create(TableDraft table, Constraint.Exclusion constraint, ExclusionKeys keys) {
    Relation relation = table.relation;
    if (relation.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase("rowid"))) {
      throw SqlFault.unsupported("EXCLUDE on a table with a column \"rowid\"");
    }
    Signature violation = ExclusionViolation.of(keys.types());
    String raise = ((Implementation.Scalar) violation.implementation()).sqliteName();
    if (SchemaFunctions.builtIn().named(raise).isEmpty()) {
      throw SqlFault.unsupported("EXCLUDE over a type of the database's own");
    }
    String search =
        keys.search(relation, raise + "(" + constraint.oid() + ", " + keys.names() + ")");
    for (String event : EVENTS) {
      draft.step(
          new Step.Execute(
              "CREATE TRIGGER "
                  + name(table, constraint, event)
                  + " AFTER "
                  + (event.equals("UPDATE") ? changed(keys, relation) : event)
                  + " ON "
                  + QuotedName.of(relation.sqliteName())
                  + " BEGIN "
                  + search
                  + "; END",
              List.of(),
              Needing.all(List.of(keys.needs(), new Step.Needs(Set.of(violation), Set.of()))),
              null));
    }
  }

  /** SQLite does not tell that a generated column changes with others. */
  private static String changed(ExclusionKeys keys, Relation table) {
    Set<String> columns = keys.columns();
    boolean generated =
        table.columns().stream().anyMatch(c -> c.generated() != null && columns.contains(c.name()));
    return generated ? "UPDATE" : "UPDATE OF " + QuotedName.list(columns);
  }

  void drop(TableDraft table, Constraint.Exclusion constraint) {
    for (String event : EVENTS) {
      draft.step(Step.Execute.of("DROP TRIGGER IF EXISTS " + name(table, constraint, event)));
    }
  }

  private static String name(TableDraft table, Constraint.Exclusion constraint, String event) {
    return (table.temporary() ? "temp." : "")
        + QuotedName.of(
            "_manylite_exclude_"
                + Integer.toUnsignedString(constraint.oid())
                + "_"
                + event.toLowerCase(Locale.ROOT));
  }
}
