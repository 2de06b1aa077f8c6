package dev.manylite.gateway.sqlite;

import java.util.List;

/**
 * A constraint was violated; SQLite says which, in its own terms. The caller, who knows the schema,
 * turns it into PostgreSQL's class 23 errors with the constraint's name.
 */
public final class ConstraintFailure extends RuntimeException {
  private final transient Violation violation;

  ConstraintFailure(Violation violation, String message) {
    super(message, null, false, false);
    this.violation = violation;
  }

  public Violation violation() {
    return violation;
  }

  /** What SQLite's message names; names are those in the file. */
  public sealed interface Violation {
    /** A primary key or unique constraint or index over plain columns. */
    record Unique(String table, List<String> columns) implements Violation {}

    /** A unique index that has expressions. */
    record UniqueIndex(String index) implements Violation {}

    record NotNull(String table, String column) implements Violation {}

    /**
     * @param name the constraint's name, or its expression's text where it has none
     */
    record Check(String name) implements Violation {}

    /** SQLite does not tell which; {@code PRAGMA foreign_key_check} does. */
    record ForeignKey() implements Violation {}

    /** A value of the wrong storage class for a STRICT table's column. */
    record DataType(String message) implements Violation {}

    /** A trigger's RAISE, with its text. */
    record Trigger(String message) implements Violation {}
  }
}
