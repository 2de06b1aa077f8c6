package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Merge;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** What all kinds of statements have. */
final class Statements {
  private Statements() {}

  static List<CommonTable> with(BoundStatement statement) {
    if (statement instanceof BoundQuery query) {
      return query.with();
    }
    if (statement instanceof Insert insert) {
      return insert.with();
    }
    if (statement instanceof Merge merge) {
      return merge.with();
    }
    return statement instanceof Update update ? update.with() : ((Delete) statement).with();
  }

  static BoundStatement withTables(BoundStatement statement, List<CommonTable> with) {
    if (statement instanceof BoundQuery query) {
      return new BoundQuery(
          with,
          query.recursive(),
          query.body(),
          query.columns(),
          query.orderBy(),
          query.limit(),
          query.offset(),
          query.withTies());
    }
    if (statement instanceof Insert insert) {
      return new Insert(
          with,
          insert.recursive(),
          insert.target(),
          insert.targetColumns(),
          insert.rows(),
          insert.conflict(),
          insert.columns());
    }
    if (statement instanceof Update update) {
      return new Update(
          with,
          update.recursive(),
          update.target(),
          update.assignments(),
          update.from(),
          update.where(),
          update.columns());
    }
    if (statement instanceof Merge merge) {
      return new Merge(
          with, merge.recursive(), merge.target(), merge.source(), merge.on(), merge.actions());
    }
    Delete delete = (Delete) statement;
    return new Delete(
        with,
        delete.recursive(),
        delete.target(),
        delete.using(),
        delete.where(),
        delete.columns());
  }

  static boolean recursive(BoundStatement statement) {
    if (statement instanceof BoundQuery query) {
      return query.recursive();
    }
    if (statement instanceof Insert insert) {
      return insert.recursive();
    }
    if (statement instanceof Merge merge) {
      return merge.recursive();
    }
    return statement instanceof Update update
        ? update.recursive()
        : ((Delete) statement).recursive();
  }

  /** All tables that are written; none for a query. */
  static List<Relation> targets(BoundStatement statement) {
    if (statement instanceof Update update) {
      return update.target().written();
    }
    if (statement instanceof Delete delete) {
      return delete.target().written();
    }
    if (statement instanceof Merge merge) {
      List<Relation> all = new ArrayList<>(merge.target().members());
      all.remove(merge.target().relation());
      all.add(merge.target().relation());
      return all;
    }
    return statement instanceof Insert insert ? insert.target().written() : List.of();
  }

  /** The table that is written; null for a query. */
  static Relation target(BoundStatement statement) {
    if (statement instanceof Insert insert) {
      return insert.target().relation();
    }
    if (statement instanceof Update update) {
      return update.target().relation();
    }
    if (statement instanceof Merge merge) {
      return merge.target().relation();
    }
    return statement instanceof Delete delete ? delete.target().relation() : null;
  }

  /** The expressions that SQLite computes while it writes: RETURNING and DO UPDATE. */
  static List<BoundExpression> late(BoundStatement statement) {
    List<BoundExpression> late = new ArrayList<>();
    if (statement instanceof BoundQuery) {
      return late;
    }
    statement.columns().stream().map(OutputColumn::expression).forEach(late::add);
    if (statement instanceof Insert insert
        && insert.conflict() != null
        && insert.conflict().assignments() != null) {
      insert.conflict().assignments().forEach(a -> late.add(a.value()));
      if (insert.conflict().where() != null) {
        late.add(insert.conflict().where());
      }
    }
    return late;
  }
}
