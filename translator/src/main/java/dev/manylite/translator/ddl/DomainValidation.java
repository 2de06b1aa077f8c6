package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;

/** A domain gets a stricter rule: what the tables hold must satisfy it. */
final class DomainValidation {
  private final Draft draft;
  private final SchemaType type;
  private final Queries queries;

  DomainValidation(Draft draft, SchemaType type) {
    this.draft = draft;
    this.type = type;
    this.queries = new Queries(draft);
  }

  void forbidNull() {
    forEachColumn(
        (table, column) ->
            queries.forbid(
                "SELECT 1 FROM "
                    + Queries.only(table)
                    + " WHERE "
                    + PgText.identifier(column.name())
                    + " IS NULL LIMIT 1",
                fault(SqlState.NOT_NULL_VIOLATION, table, column, "contains null values")));
  }

  void forbid(DomainConstraint constraint) {
    String base = new TypeText(draft.schema, true).of(((DomainType) type.type()).bottom());
    forEachColumn(
        (table, column) ->
            queries.forbid(
                "SELECT 1 FROM (SELECT "
                    + PgText.identifier(column.name())
                    + "::"
                    + base
                    + " AS value FROM "
                    + Queries.only(table)
                    + ") AS held WHERE NOT ("
                    + constraint.expression()
                    + ") LIMIT 1",
                fault(
                    SqlState.CHECK_VIOLATION,
                    table,
                    column,
                    "contains values that violate the new constraint")));
  }

  private static SqlFault fault(String sqlState, Relation table, Column column, String what) {
    return new SqlFault(
            sqlState, "column \"" + column.name() + "\" of table \"" + table.name() + "\" " + what)
        .on(new FaultedObject(table.schema(), table.name(), column.name(), null, null));
  }

  private interface OfColumn {
    void accept(Relation table, Column column);
  }

  private void forEachColumn(OfColumn action) {
    for (Relation table : draft.schema.relations()) {
      if (table.kind() != Relation.Kind.TABLE) {
        continue;
      }
      for (Column column : table.columns()) {
        PgType held = column.type().base();
        if (isOver(held)) {
          action.accept(table, column);
        } else if (contains(held)) {
          throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot alter type \""
                  + type.name()
                  + "\" because column \""
                  + table.name()
                  + "."
                  + column.name()
                  + "\" uses it");
        }
      }
    }
  }

  /** The domain, or one made from it. */
  private boolean isOver(PgType held) {
    return held.oid() == type.oid()
        || held instanceof DomainType domain && isOver(domain.over().base());
  }

  private boolean contains(PgType held) {
    if (held instanceof ArrayType array) {
      return isOver(array.element()) || contains(array.element());
    }
    if (held instanceof DomainType domain) {
      return contains(domain.over().base());
    }
    return held instanceof RowType row
        && row.fields().stream()
            .anyMatch(f -> isOver(f.type().base()) || contains(f.type().base()));
  }
}
