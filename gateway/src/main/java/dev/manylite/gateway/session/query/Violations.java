package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.ConstraintFailure;
import dev.manylite.gateway.sqlite.ConstraintFailure.Violation;
import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.NullKeys;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** SQLite's account of a violated constraint → PostgreSQL's class 23 error. */
public final class Violations {
  private Violations() {}

  /**
   * @param failure of another constraint than a foreign key
   * @param plan that failed; null where it was a step of a schema change
   */
  public static SqlFault fault(ConstraintFailure failure, Schema schema, Plan plan) {
    Violation violation = failure.violation();
    if (violation instanceof Violation.Unique unique) {
      return unique(unique, schema);
    }
    if (violation instanceof Violation.UniqueIndex index) {
      return unique(index, schema);
    }
    if (violation instanceof Violation.NotNull notNull) {
      return notNull(notNull, schema);
    }
    if (violation instanceof Violation.Check check) {
      return check(check, schema, plan);
    }
    if (violation instanceof Violation.ForeignKey) {
      throw new IllegalArgumentException("for ForeignKeyViolations", failure);
    }
    if (violation instanceof Violation.DataType type) {
      return new SqlFault(SqlState.DATATYPE_MISMATCH, type.message());
    }
    return new SqlFault("P0001", failure.getMessage());
  }

  private static SqlFault unique(Violation.Unique unique, Schema schema) {
    Optional<Relation> relation = relation(schema, unique.table());
    if (relation.isEmpty()) {
      return duplicate(null, unique.table());
    }
    for (Constraint constraint : relation.get().constraints()) {
      if (constraint instanceof Constraint.Key key && key.columns().equals(unique.columns())) {
        return duplicate(relation.get(), constraint.name());
      }
    }
    for (Index index : relation.get().indexes()) {
      if (index.unique()
          && index.keys().stream().map(Index.Key::column).toList().equals(unique.columns())) {
        return duplicate(relation.get(), index.name());
      }
    }
    return duplicate(relation.get(), unique.table() + "_key");
  }

  private static SqlFault unique(Violation.UniqueIndex violation, Schema schema) {
    for (Relation relation : schema.relations()) {
      for (Index index : relation.indexes()) {
        if (violation.index().equals(index.sqliteName())
            || NullKeys.isOf(index, violation.index())) {
          return duplicate(relation, index.name());
        }
      }
    }
    return duplicate(null, violation.index());
  }

  static SqlFault duplicate(Relation relation, String constraint) {
    return new SqlFault(
            SqlState.UNIQUE_VIOLATION,
            "duplicate key value violates unique constraint \"" + constraint + "\"")
        .on(on(relation, null, constraint));
  }

  private static SqlFault notNull(Violation.NotNull violation, Schema schema) {
    Relation relation = relation(schema, violation.table()).orElse(null);
    String table = relation == null ? violation.table() : relation.name();
    return new SqlFault(
            SqlState.NOT_NULL_VIOLATION,
            "null value in column \""
                + violation.column()
                + "\" of relation \""
                + table
                + "\" violates not-null constraint")
        .on(on(relation, violation.column(), null));
  }

  /** SQLite names a CHECK without a name by its text. */
  private static SqlFault check(Violation.Check violation, Schema schema, Plan plan) {
    Collection<Relation> tables = plan == null ? schema.relations() : plan.tables();
    return check(tables, c -> c.name().equals(violation.name()))
        .or(() -> check(tables, c -> c.expression().strip().equals(violation.name())))
        .orElseGet(() -> check(null, violation.name()));
  }

  private static Optional<SqlFault> check(
      Collection<Relation> tables, Predicate<Constraint.Check> violated) {
    for (Relation table : tables) {
      for (Constraint constraint : table.constraints()) {
        if (constraint instanceof Constraint.Check check && violated.test(check)) {
          return Optional.of(check(table, check.name()));
        }
      }
    }
    return Optional.empty();
  }

  private static SqlFault check(Relation relation, String constraint) {
    return new SqlFault(
            SqlState.CHECK_VIOLATION,
            "new row for relation \""
                + (relation == null ? "" : relation.name())
                + "\" violates check constraint \""
                + constraint
                + "\"")
        .on(on(relation, null, constraint));
  }

  private static Optional<Relation> relation(Schema schema, String sqliteName) {
    return schema.relations().stream()
        .filter(relation -> relation.sqliteName().equalsIgnoreCase(sqliteName))
        .findFirst();
  }

  private static FaultedObject on(Relation relation, String column, String constraint) {
    return relation == null
        ? new FaultedObject(null, null, column, null, constraint)
        : new FaultedObject(relation.schema(), relation.name(), column, null, constraint);
  }
}
