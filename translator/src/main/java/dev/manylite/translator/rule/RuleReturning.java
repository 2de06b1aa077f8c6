package dev.manylite.translator.rule;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/**
 * RETURNING of a statement that rules rewrite: it reads what an unconditional INSTEAD rule's action
 * returns, which has a column for each of the relation's (manual, CREATE RULE).
 */
final class RuleReturning {
  private static final String ALIAS = "*returned*";

  private final Statement original;
  private final Relation relation;
  private boolean served;

  RuleReturning(Statement original, Relation relation) {
    this.original = original;
    this.relation = relation;
  }

  private static List<Query.SelectItem> list(Statement statement) {
    if (statement instanceof Statement.Insert insert) {
      return insert.returning();
    } else if (statement instanceof Statement.Update update) {
      return update.returning();
    }
    return statement instanceof Statement.Delete delete ? delete.returning() : List.of();
  }

  boolean wants(Statement action) {
    return !list(original).isEmpty() && !list(action).isEmpty();
  }

  Statement of(Statement action) {
    if (served) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot have RETURNING lists in multiple rules");
    }
    served = true;
    Query.With with = RuleRewrite.with(action);
    List<String> columns = relation.columns().stream().map(Column::name).toList();
    Query.CommonTable returned =
        new Query.CommonTable(
            ALIAS, columns, null, ActionWith.replace(action, null), null, null, Trees.NOWHERE);
    List<Query.CommonTable> tables =
        with == null ? List.of(returned) : append(with.tables(), returned);
    FromItem.Table target =
        original instanceof Statement.Insert insert
            ? insert.target()
            : original instanceof Statement.Update update
                ? update.target()
                : ((Statement.Delete) original).target();
    FromItem from =
        new FromItem.Table(
            null,
            ALIAS,
            false,
            new FromItem.Alias(OriginalRows.alias(target), List.of(), List.of()),
            Trees.NOWHERE);
    Query query = Trees.query(Trees.select(list(original), List.of(from), null));
    return ActionWith.replace(
        new Statement.Select(query, original.position()),
        new Query.With(with != null && with.recursive(), tables, Trees.NOWHERE));
  }

  /**
   * A WITH query that returns all that the rule's action returns.
   *
   * @param rewritten what {@link #of} made of its statement
   */
  static Query.CommonTable member(Query.CommonTable table, Statement rewritten) {
    List<Query.SelectItem> list = list(table.statement());
    Query.With with = RuleRewrite.with(rewritten);
    boolean all =
        list.size() == 1
            && list.get(0).expression() instanceof Expression.Star
            && with.tables().size() == 1;
    if (!all) {
      throw SqlFault.unsupported("RETURNING of less than all by way of a rule in WITH");
    }
    Query.CommonTable returned = with.tables().get(0);
    return new Query.CommonTable(
        table.name(),
        table.columns().isEmpty() ? returned.columns() : table.columns(),
        table.materialized(),
        returned.statement(),
        table.search(),
        table.cycle(),
        table.position());
  }

  private static List<Query.CommonTable> append(
      List<Query.CommonTable> tables, Query.CommonTable last) {
    List<Query.CommonTable> all = new java.util.ArrayList<>(tables);
    all.add(last);
    return all;
  }

  /** What an action returns that nobody asks for. */
  Statement without(Statement action) {
    if (list(action).isEmpty()) {
      return action;
    }
    if (action instanceof Statement.Insert s) {
      return new Statement.Insert(
          s.with(),
          s.target(),
          s.columns(),
          s.overriding(),
          s.source(),
          s.conflict(),
          List.of(),
          s.position());
    } else if (action instanceof Statement.Update s) {
      return new Statement.Update(
          s.with(), s.target(), s.assignments(), s.from(), s.where(), List.of(), s.position());
    }
    Statement.Delete s = (Statement.Delete) action;
    return new Statement.Delete(
        s.with(), s.target(), s.using(), s.where(), List.of(), s.position());
  }

  boolean isMissing() {
    return !list(original).isEmpty() && !served;
  }

  SqlFault missing() {
    String event =
        original instanceof Statement.Insert
            ? "INSERT"
            : original instanceof Statement.Update ? "UPDATE" : "DELETE";
    return new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED,
            "cannot perform " + event + " RETURNING on relation \"" + relation.name() + '"')
        .withHint(
            "You need an unconditional ON " + event + " DO INSTEAD rule with a RETURNING clause.");
  }
}
