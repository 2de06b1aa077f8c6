package dev.manylite.translator;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.Map;

/**
 * How the rows of a table are changed one after the other, with triggers around each (PostgreSQL's
 * ModifyTable). Places count the columns of {@code rows} from 0.
 *
 * @param events whose statement triggers fire, in this order
 * @param rows says which rows, and how they are changed; null for a leaf
 * @param returning what is returned for a row: its identity, its columns and what is carried along
 *     are parameters behind those of the statement. Null if nothing is
 * @param keep puts that, as ?1, ?2 …, into the table of a member of WITH; null where the client
 *     gets it
 * @param own the statement's own change, whose rows its tag counts
 * @param identity the place of what tells the row apart; -1 where no row is there before
 * @param action the place of the change's number, from 1; -1 where there is one change only
 * @param before the places of the row's values before; empty where no row is there before
 * @param carried the places of what is carried along
 * @param delete removes the row of identity ?1; null for a view
 * @param fetch reads the row of identity ?1: identity, columns; null for a view
 * @param conditions WHEN of triggers by their OIDs: ?1 … is the row before, then comes the one
 *     after
 * @param conflict null if none
 * @param cascades what foreign keys do to other tables
 * @param parameters how many the statement has
 * @param leaves of a tree of tables, what is done to each; else empty
 * @param member the place of the leaf where a row is; -1 where no row is there before
 * @param leaf the place of the leaf where it goes; that of {@code member} where it is known only
 *     when triggers have fired
 * @param route gives the leaf of a row of these columns; null unless of a partitioned table
 */
public record Modification(
    Relation relation,
    List<TriggerEvent> events,
    Plan rows,
    Plan returning,
    String keep,
    boolean own,
    int identity,
    int action,
    List<Integer> before,
    List<Integer> carried,
    List<Change> changes,
    Plan delete,
    Plan fetch,
    Map<Integer, Plan> conditions,
    OnConflict conflict,
    List<Cascade> cascades,
    int parameters,
    List<Modification> leaves,
    int member,
    int leaf,
    Plan route) {

  /**
   * What a foreign key does to another table's rows, where triggers fire or SQLite can't do it.
   * SQLite would do it without triggers when the row itself is changed; so it is done before.
   *
   * @param event what is done to the row
   * @param columns places in the relation of the key's columns
   * @param table that refers to the row
   * @param plan ?1 … is the key before
   * @param follows behind it comes the key after
   * @param left finds rows that still have the key; null where some may
   */
  public record Cascade(
      TriggerEvent event,
      List<Integer> columns,
      Relation table,
      Plan plan,
      boolean follows,
      Plan left) {}

  /**
   * @param columns places in the relation of the columns that get values
   * @param places of these values
   * @param write changes these columns: their values, then the identity of UPDATE; returns identity
   *     and columns. Null for DELETE and for a view
   * @param writeAll the same for all of {@code all}, for when a trigger has set others
   * @param unchecked places of the columns of foreign keys that are NOT VALID; empty where none of
   *     them gets a value
   * @param kept of {@code all} without these
   * @param writeKept the same for {@code kept}, for when none of these changes; null where there
   *     are no others
   */
  public record Change(
      TriggerEvent event,
      List<Integer> columns,
      List<Integer> places,
      Plan write,
      List<Integer> all,
      Plan writeAll,
      List<Integer> unchecked,
      List<Integer> kept,
      Plan writeKept) {}

  /**
   * ON CONFLICT: {@code write} of INSERT returns no row then.
   *
   * @param find the row in conflict with the new one, whose values are parameters behind those of
   *     the statement: identity, columns, whether it is to be changed, its new values; null for DO
   *     NOTHING
   * @param update what DO UPDATE sets, whose places count the new values; null for DO NOTHING
   */
  public record OnConflict(Plan find, Change update) {}
}
