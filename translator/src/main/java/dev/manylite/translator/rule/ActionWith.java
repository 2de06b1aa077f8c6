package dev.manylite.translator.rule;

import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import java.util.ArrayList;
import java.util.List;

/** An action can read the original statement's WITH queries, and has them for its own. */
final class ActionWith {
  private ActionWith() {}

  static Statement add(Statement action, Query.With with) {
    if (with == null) {
      return action;
    }
    Query.With own = RuleRewrite.with(action);
    List<Query.CommonTable> tables = new ArrayList<>(with.tables());
    if (own != null) {
      tables.addAll(own.tables());
    }
    boolean recursive = with.recursive() || own != null && own.recursive();
    return replace(action, new Query.With(recursive, tables, with.position()));
  }

  static Statement replace(Statement statement, Query.With with) {
    if (statement instanceof Statement.Insert s) {
      return new Statement.Insert(
          with,
          s.target(),
          s.columns(),
          s.overriding(),
          s.source(),
          s.conflict(),
          s.returning(),
          s.position());
    } else if (statement instanceof Statement.Update s) {
      return new Statement.Update(
          with, s.target(), s.assignments(), s.from(), s.where(), s.returning(), s.position());
    } else if (statement instanceof Statement.Delete s) {
      return new Statement.Delete(
          with, s.target(), s.using(), s.where(), s.returning(), s.position());
    } else if (statement instanceof Statement.Merge s) {
      return new Statement.Merge(with, s.target(), s.source(), s.on(), s.whens(), s.position());
    }
    Query query = ((Statement.Select) statement).query();
    return new Statement.Select(
        new Query(
            with,
            query.body(),
            query.orderBy(),
            query.limit(),
            query.offset(),
            query.withTies(),
            query.locking(),
            query.position()),
        statement.position());
  }
}
