package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import java.util.ArrayList;
import java.util.List;

/** Rebuilds a statement from the bottom; a rewrite overrides what it changes. */
abstract class StatementRewriter extends ExpressionRewriter {

  BoundStatement rewrite(BoundStatement statement) {
    if (statement instanceof BoundQuery query) {
      return rewriteQuery(query);
    }
    if (statement instanceof BoundStatement.Insert insert) {
      return rewriteInsert(insert);
    }
    if (statement instanceof BoundStatement.Update update) {
      return rewriteUpdate(update);
    }
    if (statement instanceof BoundStatement.Merge merge) {
      return rewriteMerge(merge);
    }
    return rewriteDelete((BoundStatement.Delete) statement);
  }

  @Override
  BoundQuery rewriteQuery(BoundQuery query) {
    return new BoundQuery(
        rewriteTables(query.with()),
        query.recursive(),
        rewriteBody(query.body()),
        rewriteColumns(query.columns()),
        rewriteKeys(query.orderBy()),
        rewrite(query.limit()),
        rewrite(query.offset()),
        query.withTies());
  }

  List<CommonTable> rewriteTables(List<CommonTable> tables) {
    List<CommonTable> result = new ArrayList<>(tables.size());
    for (CommonTable table : tables) {
      result.add(
          new CommonTable(
              table.name(),
              table.alias(),
              table.recursive(),
              table.materialized(),
              rewrite(table.statement())));
    }
    return result;
  }

  List<OutputColumn> rewriteColumns(List<OutputColumn> columns) {
    List<OutputColumn> result = new ArrayList<>(columns.size());
    for (OutputColumn column : columns) {
      result.add(new OutputColumn(column.name(), column.alias(), rewrite(column.expression())));
    }
    return result;
  }

  BoundQuery.Body rewriteBody(BoundQuery.Body body) {
    if (body instanceof Select select) {
      return rewriteSelect(select);
    }
    if (body instanceof Values values) {
      List<List<BoundExpression>> rows = new ArrayList<>(values.rows().size());
      values.rows().forEach(row -> rows.add(rewriteAll(row)));
      return new Values(rows);
    }
    SetOperation operation = (SetOperation) body;
    return new SetOperation(
        operation.kind(),
        operation.all(),
        rewriteQuery(operation.left()),
        rewriteQuery(operation.right()));
  }

  Select rewriteSelect(Select select) {
    return new Select(
        select.distinct(),
        rewriteAll(select.distinctOn()),
        rewriteFrom(select.from()),
        rewrite(select.where()),
        select.grouped(),
        rewriteAll(select.groupBy()),
        select.groupingSets(),
        rewrite(select.having()));
  }

  /** Null for null. */
  BoundFrom rewriteFrom(BoundFrom from) {
    if (from instanceof BoundFrom.Derived derived) {
      return new BoundFrom.Derived(
          derived.source(), rewriteQuery(derived.query()), derived.lateral());
    }
    if (from instanceof BoundFrom.Function function) {
      return new BoundFrom.Function(
          function.source(),
          function.function(),
          rewriteAll(function.arguments()),
          function.result(),
          function.columns(),
          function.ordinalityAlias());
    }
    if (from instanceof BoundFrom.RowsFrom rows) {
      return new BoundFrom.RowsFrom(
          rows.source(),
          rows.functions().stream().map(f -> (BoundFrom.Function) rewriteFrom(f)).toList(),
          rows.ordinalityAlias());
    }
    if (from instanceof BoundFrom.SelectListRows rows) {
      return new BoundFrom.SelectListRows(
          rewriteFrom(rows.from()), rows.levels().stream().map(this::rewriteFrom).toList());
    }
    if (from instanceof BoundFrom.Join join) {
      return new BoundFrom.Join(
          join.kind(), rewriteFrom(join.left()), rewriteFrom(join.right()), rewrite(join.on()));
    }
    return from;
  }

  BoundStatement rewriteInsert(BoundStatement.Insert insert) {
    return new BoundStatement.Insert(
        rewriteTables(insert.with()),
        insert.recursive(),
        insert.target(),
        insert.targetColumns(),
        rewriteQuery(insert.rows()),
        insert.conflict() == null ? null : rewriteConflict(insert.conflict()),
        rewriteColumns(insert.columns()));
  }

  BoundStatement.Conflict rewriteConflict(BoundStatement.Conflict conflict) {
    return new BoundStatement.Conflict(
        conflict.constraintColumns(),
        rewriteAll(conflict.constraintExpressions()),
        rewrite(conflict.indexWhere()),
        conflict.excluded(),
        conflict.assignments() == null ? null : rewriteAssignments(conflict.assignments()),
        rewrite(conflict.where()));
  }

  List<BoundStatement.Assignment> rewriteAssignments(List<BoundStatement.Assignment> assignments) {
    List<BoundStatement.Assignment> result = new ArrayList<>(assignments.size());
    for (BoundStatement.Assignment assignment : assignments) {
      result.add(new BoundStatement.Assignment(assignment.column(), rewrite(assignment.value())));
    }
    return result;
  }

  BoundStatement rewriteUpdate(BoundStatement.Update update) {
    return new BoundStatement.Update(
        rewriteTables(update.with()),
        update.recursive(),
        update.target(),
        rewriteAssignments(update.assignments()),
        rewriteFrom(update.from()),
        rewrite(update.where()),
        rewriteColumns(update.columns()));
  }

  BoundStatement rewriteDelete(BoundStatement.Delete delete) {
    return new BoundStatement.Delete(
        rewriteTables(delete.with()),
        delete.recursive(),
        delete.target(),
        rewriteFrom(delete.using()),
        rewrite(delete.where()),
        rewriteColumns(delete.columns()));
  }

  BoundStatement rewriteMerge(BoundStatement.Merge merge) {
    List<BoundStatement.MergeAction> actions = new ArrayList<>(merge.actions().size());
    for (BoundStatement.MergeAction action : merge.actions()) {
      actions.add(
          new BoundStatement.MergeAction(
              action.matched(),
              rewrite(action.condition()),
              action.kind(),
              rewriteAssignments(action.values())));
    }
    return new BoundStatement.Merge(
        rewriteTables(merge.with()),
        merge.recursive(),
        merge.target(),
        rewriteFrom(merge.source()),
        rewrite(merge.on()),
        actions);
  }
}
