package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * A statement. Those that read and write rows are here; {@link DefinitionStatement} changes the
 * schema, {@link UtilityStatement} is the session's own.
 */
public sealed interface Statement extends Node
    permits Statement.Select,
        Statement.CursorSelect,
        Statement.Insert,
        Statement.Update,
        Statement.Delete,
        Statement.Merge,
        DefinitionStatement,
        UtilityStatement {

  record Select(Query query, int position) implements Statement {}

  /** The same as a cursor's, whose rows can be changed by way of it. */
  record CursorSelect(Query query, int position) implements Statement {}

  /**
   * @param columns empty where not written
   * @param source null for DEFAULT VALUES
   * @param overriding null, or SYSTEM, or USER
   * @param conflict null if none
   * @param returning empty if none
   */
  record Insert(
      Query.With with,
      FromItem.Table target,
      List<Target> columns,
      Overriding overriding,
      Query source,
      Conflict conflict,
      List<Query.SelectItem> returning,
      int position)
      implements Statement {
    public enum Overriding {
      SYSTEM,
      USER
    }
  }

  /**
   * A target column, or a part of it.
   *
   * @param parts the way to the part; empty for the whole column
   */
  record Target(String name, List<TargetPart> parts, int position) {}

  /**
   * ON CONFLICT.
   *
   * @param targets of the inference; empty if none was written
   * @param constraint of ON CONSTRAINT; null if none
   * @param update false for DO NOTHING
   */
  record Conflict(
      List<ConflictTarget> targets,
      Expression targetWhere,
      String constraint,
      boolean update,
      List<Assignment> assignments,
      Expression where,
      int position) {}

  record ConflictTarget(Expression expression, String collation, String operatorClass) {}

  /**
   * {@code a = x}, or {@code (a, b) = (x, y)} / {@code (a, b) = (query)} with several targets and a
   * RowConstructor or ScalarQuery as value.
   */
  /**
   * @param list the targets are written in parentheses, so that the value gives one for each
   */
  record Assignment(List<Target> targets, boolean list, Expression value, int position) {}

  record Update(
      Query.With with,
      FromItem.Table target,
      List<Assignment> assignments,
      List<FromItem> from,
      Expression where,
      List<Query.SelectItem> returning,
      int position)
      implements Statement {}

  record Delete(
      Query.With with,
      FromItem.Table target,
      List<FromItem> using,
      Expression where,
      List<Query.SelectItem> returning,
      int position)
      implements Statement {}

  /** MERGE. */
  record Merge(
      Query.With with,
      FromItem.Table target,
      FromItem source,
      Expression on,
      List<MergeWhen> whens,
      int position)
      implements Statement {}

  /**
   * WHEN [NOT] MATCHED.
   *
   * @param condition of AND; null if none
   * @param columns of INSERT; empty where not written
   * @param values of INSERT; null for DEFAULT VALUES
   * @param assignments of UPDATE
   * @param position of WHEN; of INSERT where that is the action
   */
  record MergeWhen(
      boolean matched,
      Expression condition,
      Action action,
      List<Target> columns,
      Insert.Overriding overriding,
      List<Expression> values,
      List<Assignment> assignments,
      int position) {
    public enum Action {
      UPDATE,
      DELETE,
      INSERT,
      NOTHING
    }
  }
}
