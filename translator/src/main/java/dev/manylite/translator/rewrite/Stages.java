package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/**
 * A writing statement as the statements that SQLite runs one after the other. In PostgreSQL all
 * parts of a statement see the data as it was before (manual, 7.8.4 and 13.2.1); in SQLite
 * RETURNING and DO UPDATE see what the statement has done so far, and nothing in WITH may write.
 * What must be known from before is put into temporary tables first.
 *
 * <pre>
 * WITH d AS (DELETE FROM t RETURNING a) INSERT INTO log SELECT a FROM d
 * kept: DELETE FROM t RETURNING a       into work_1
 * then: INSERT INTO log SELECT c1 FROM work_1
 * </pre>
 *
 * @param before in the order in which they run
 */
public record Stages(List<Stage> before, BoundStatement statement) {

  /** The only column of a statement that yields the number of changed rows, not rows. */
  public static final String COUNT = "changed_rows";

  public sealed interface Stage {}

  /** The table's rows as they are before anything is changed. */
  public record Copy(String table, Relation relation) implements Stage {}

  /**
   * A query's result, or what a writing statement returns.
   *
   * @param table null where it returns nothing; its columns are named by the result's aliases
   * @param keys columns by which it is searched
   */
  public record Kept(String table, List<String> keys, BoundStatement statement) implements Stage {}

  /**
   * Rows changed one after the other.
   *
   * @param table that gets what is returned; null where nothing is, or where the client gets it
   * @param own the statement's own change, whose rows its tag counts
   */
  public record RowByRow(String table, boolean own, RowChanges changes) implements Stage {}

  public static Stages of(BoundStatement statement, Catalog catalog) {
    if (statement instanceof BoundQuery query
        && query.with().stream().allMatch(t -> t.statement() instanceof BoundQuery)) {
      return new Stages(List.of(), statement);
    }
    return new Staging(statement, catalog).stages(statement);
  }
}
