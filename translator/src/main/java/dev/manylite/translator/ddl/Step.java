package dev.manylite.translator.ddl;

import dev.manylite.translator.Plan;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.Set;

/** One thing to do in SQLite; all steps of a change run in one transaction. */
public sealed interface Step {
  /**
   * Runs SQLite SQL.
   *
   * @param bindings runtime values of ?1, ?2 …
   * @param needs what must be registered on the handle before
   * @param onUniqueViolation asked for the fault where SQLite answers SQLITE_CONSTRAINT_UNIQUE or
   *     _PRIMARYKEY; null where that can't happen
   */
  record Execute(String sql, List<Object> bindings, Needs needs, Verify onUniqueViolation)
      implements Step {
    public static Execute of(String sql, Object... bindings) {
      return new Execute(sql, java.util.Arrays.asList(bindings), Needs.NONE, null);
    }
  }

  /**
   * Edits sqlite_schema itself: under {@code PRAGMA writable_schema=ON} the rows are updated in
   * order, then {@code PRAGMA schema_version} is raised and {@code PRAGMA writable_schema=RESET}
   * makes SQLite read them again.
   *
   * @param temporary in temp.sqlite_schema
   */
  record EditSchemaText(boolean temporary, List<Edit> edits) implements Step {
    /**
     * {@code UPDATE sqlite_schema SET name = newName, tbl_name = newTableName, sql = newSql WHERE
     * type = type AND name = name}
     */
    public record Edit(
        String type, String name, String newName, String newTableName, String newSql) {}
  }

  /** Runs a query; a row that it returns is a fault. */
  record Verify(String sql, Needs needs, RowFault fault) implements Step {}

  /**
   * Runs a translated statement, e.g. the INSERT of CREATE TABLE AS.
   *
   * @param values of its parameters
   */
  record Run(Plan plan, List<Object> values) implements Step {
    public Run(Plan plan) {
      this(plan, List.of());
    }
  }

  /**
   * A step that writes rows anew, without their CHECKs being looked at: where they concern what
   * changes, a {@link Verify} follows, but for one that is NOT VALID.
   */
  record Unchecked(Step step) implements Step {}

  /** TRUNCATE: deletes the table's own rows. */
  record Empty(Relation table) implements Step {}

  /** Fires the TRUNCATE triggers of a table. */
  record FireTruncate(Relation table, TriggerTiming timing) implements Step {}

  /** Tells the sequences' keeper to begin anew: after CREATE, ALTER … RESTART, TRUNCATE. */
  record RestartSequence(int oid, long value) implements Step {}

  /** The fault that the first row of a {@link Verify} means. */
  @FunctionalInterface
  interface RowFault {
    SqlFault of(Object[] row);
  }

  /** What must be registered on a handle before a step is prepared. */
  record Needs(Set<Signature> functions, Set<String> collations) {
    public static final Needs NONE = new Needs(Set.of(), Set.of());

    public Needs {
      functions = Set.copyOf(functions);
      collations = Set.copyOf(collations);
    }
  }
}
