package dev.manylite.translator.parse.tree;

import dev.manylite.translator.definition.ConstraintTiming;
import java.util.List;

/** A constraint of a table; {@code name} is null where none was given. */
public sealed interface TableConstraint extends Node {
  String name();

  /**
   * PRIMARY KEY or UNIQUE.
   *
   * @param options storage parameters of the index
   * @param usingIndex of USING INDEX; null if columns were written
   */
  record Key(
      String name,
      boolean primary,
      List<String> columns,
      List<String> include,
      boolean nullsNotDistinct,
      List<StorageParameter> options,
      String usingIndex,
      ConstraintTiming timing,
      int position)
      implements TableConstraint {}

  /**
   * @param noInherit it is not passed on to tables that inherit
   */
  record Check(
      String name, Expression expression, boolean notValid, boolean noInherit, int position)
      implements TableConstraint {}

  /**
   * @param referencedColumns empty where the primary key is meant
   * @param full MATCH FULL
   * @param deleteColumns that ON DELETE SET NULL or SET DEFAULT sets; empty for all
   */
  record ForeignKey(
      String name,
      List<String> columns,
      ObjectName referenced,
      List<String> referencedColumns,
      boolean full,
      Action onUpdate,
      Action onDelete,
      List<String> deleteColumns,
      ConstraintTiming timing,
      boolean notValid,
      int position)
      implements TableConstraint {}

  /**
   * EXCLUDE.
   *
   * @param index that it asks for; without a name
   * @param operators one for each key
   */
  record Exclusion(
      String name, CreateIndex index, List<String> operators, ConstraintTiming timing, int position)
      implements TableConstraint {}

  /** Referential action. */
  enum Action {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
  }
}
