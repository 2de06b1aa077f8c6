package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement.Conflict;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.schema.Column;
import java.util.List;

/**
 * What is to be done with a query's rows, one after the other (PostgreSQL's ModifyTable). Places
 * count the query's columns from 0.
 *
 * @param rows says which rows, and how they are changed; null for a leaf
 * @param events whose statement triggers fire, in this order
 * @param identity the place of what tells the target's row apart; -1 where no row is there before
 * @param action the place of the change's number, from 1; -1 where there is one change only
 * @param before the places of the row's values before, in the order of the target's columns; empty
 *     where no row is there before
 * @param carried places of what RETURNING reads beside the target
 * @param returning what is returned for a row: its identity, its columns and what is carried along
 *     are parameters behind those of the statement. Null if nothing is
 * @param conflict of INSERT; null if none
 * @param parameters how many the statement itself has
 * @param leaves of a tree of tables, each one's own changes, without rows; else empty
 * @param member the place of the leaf where a row is; -1 where no row is there before
 * @param leaf the place of the leaf where it goes
 */
public record RowChanges(
    BoundFrom.Table target,
    BoundQuery rows,
    List<TriggerEvent> events,
    int identity,
    int action,
    List<Integer> before,
    List<Change> changes,
    List<Integer> carried,
    BoundQuery returning,
    Conflict conflict,
    int parameters,
    List<RowChanges> leaves,
    int member,
    int leaf) {

  /** Of one table. */
  public RowChanges(
      BoundFrom.Table target,
      BoundQuery rows,
      List<TriggerEvent> events,
      int identity,
      int action,
      List<Integer> before,
      List<Change> changes,
      List<Integer> carried,
      BoundQuery returning,
      Conflict conflict,
      int parameters) {
    this(
        target,
        rows,
        events,
        identity,
        action,
        before,
        changes,
        carried,
        returning,
        conflict,
        parameters,
        List.of(),
        -1,
        -1);
  }

  RowChanges withRows(BoundQuery other) {
    return new RowChanges(
        target,
        other,
        events,
        identity,
        action,
        before,
        changes,
        carried,
        returning,
        conflict,
        parameters,
        leaves,
        member,
        leaf);
  }

  RowChanges withoutRows() {
    return withRows(null);
  }

  RowChanges over(List<RowChanges> tables, int memberPlace, int leafPlace) {
    return new RowChanges(
        target,
        rows,
        events,
        identity,
        action,
        before,
        changes,
        carried,
        returning,
        conflict,
        parameters,
        tables,
        memberPlace,
        leafPlace);
  }

  public enum Kind {
    INSERT,
    UPDATE,
    DELETE
  }

  /**
   * @param columns that get values
   * @param places of these values
   */
  public record Change(Kind kind, List<Column> columns, List<Integer> places) {}
}
