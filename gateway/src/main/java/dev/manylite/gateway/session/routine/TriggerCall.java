package dev.manylite.gateway.session.routine;

import dev.manylite.translator.schema.Relation;
import java.util.List;

/**
 * What a trigger tells its function (manual, 39.1 and 43.10.1).
 *
 * @param name the trigger's
 * @param table that it is on
 * @param arguments of CREATE TRIGGER
 * @param newRow runtime values, one for each column of {@code table}; null where there is no row
 * @param oldRow likewise
 * @param transitions the tables of REFERENCING, filled; empty if none
 */
public record TriggerCall(
    String name,
    When when,
    Level level,
    Operation operation,
    Relation table,
    List<String> arguments,
    Object[] newRow,
    Object[] oldRow,
    List<Transition> transitions) {
  public enum When {
    BEFORE("BEFORE"),
    AFTER("AFTER"),
    INSTEAD_OF("INSTEAD OF");

    private final String words;

    When(String words) {
      this.words = words;
    }

    /** As TG_WHEN shows it. */
    public String words() {
      return words;
    }
  }

  public enum Level {
    ROW,
    STATEMENT
  }

  public enum Operation {
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }

  /**
   * A transition table.
   *
   * @param name under which the function's queries read it
   * @param rows a relation whose SQLite table holds the rows, with the columns of the trigger's
   *     table
   */
  public record Transition(String name, Relation rows) {}
}
