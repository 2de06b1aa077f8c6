package dev.manylite.translator.bound;

import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.schema.Column;
import java.util.List;

/** A typed statement that reads or writes rows. */
public sealed interface BoundStatement
    permits BoundQuery,
        BoundStatement.Insert,
        BoundStatement.Update,
        BoundStatement.Delete,
        BoundStatement.Merge {

  /** The result columns: a query's, or those of RETURNING; empty if none. */
  List<OutputColumn> columns();

  /**
   * @param columns the columns written, defaults included; {@code rows} yields their values in this
   *     order, converted to the columns' types and modifiers
   * @param conflict null if none
   */
  record Insert(
      List<CommonTable> with,
      boolean recursive,
      BoundFrom.Table target,
      List<Column> targetColumns,
      BoundQuery rows,
      Conflict conflict,
      List<OutputColumn> columns)
      implements BoundStatement {}

  /**
   * ON CONFLICT.
   *
   * @param constraintColumns of the arbiter index; empty for DO NOTHING without target
   * @param constraintExpressions expression keys of the arbiter
   * @param excluded the source number under which EXCLUDED's columns are referred to
   * @param assignments null for DO NOTHING
   */
  record Conflict(
      List<String> constraintColumns,
      List<BoundExpression> constraintExpressions,
      BoundExpression indexWhere,
      int excluded,
      List<Assignment> assignments,
      BoundExpression where) {}

  record Assignment(Column column, BoundExpression value) {}

  /** from: null if none. */
  record Update(
      List<CommonTable> with,
      boolean recursive,
      BoundFrom.Table target,
      List<Assignment> assignments,
      BoundFrom from,
      BoundExpression where,
      List<OutputColumn> columns)
      implements BoundStatement {
    public Update withWhere(BoundExpression other) {
      return new Update(with, recursive, target, assignments, from, other, columns);
    }
  }

  /** using: null if none. */
  record Delete(
      List<CommonTable> with,
      boolean recursive,
      BoundFrom.Table target,
      BoundFrom using,
      BoundExpression where,
      List<OutputColumn> columns)
      implements BoundStatement {
    public Delete withWhere(BoundExpression other) {
      return new Delete(with, recursive, target, using, other, columns);
    }
  }

  /**
   * MERGE: each pair of a source's row and a row of the target that fits it, or of a source's row
   * alone, goes to the first action that takes it. Gone after the statement's stages are known.
   */
  record Merge(
      List<CommonTable> with,
      boolean recursive,
      BoundFrom.Table target,
      BoundFrom source,
      BoundExpression on,
      List<MergeAction> actions)
      implements BoundStatement {
    @Override
    public List<OutputColumn> columns() {
      return List.of();
    }
  }

  /**
   * @param matched takes pairs, not a source's row alone
   * @param condition null if none
   * @param values what UPDATE sets, and what INSERT gives with its defaults
   */
  record MergeAction(
      boolean matched, BoundExpression condition, Kind kind, List<Assignment> values) {
    public enum Kind {
      UPDATE,
      DELETE,
      INSERT,
      NOTHING
    }
  }
}
