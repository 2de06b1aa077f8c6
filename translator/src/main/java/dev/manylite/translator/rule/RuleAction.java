package dev.manylite.translator.rule;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Notify;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A rule's action for one statement (PostgreSQL's rewriteRuleAction). */
public final class RuleAction {
  private static final String NOTIFY = "pg_notify";

  private final Statement original;
  private final Relation relation;
  private final Catalog catalog;

  /**
   * @param original an INSERT, UPDATE or DELETE of the relation
   */
  public RuleAction(Statement original, Relation relation, Catalog catalog) {
    this.original = original;
    this.relation = relation;
    this.catalog = catalog;
  }

  /** Names of NEW and OLD are columns of the original's rows. */
  private static final class RowColumns extends RowNames {
    RowColumns(Relation relation) {
      super(relation);
    }

    @Override
    Expression value(String row, Column column, int position) {
      return Trees.column(OriginalRows.ALIAS, OriginalRows.column(row, column.name()), position);
    }
  }

  /**
   * @param condition the rule's; null if none
   */
  public Statement of(String action, Expression condition) {
    Statement parsed = Parser.parse(action).get(0).tree();
    if (parsed instanceof Notify notify) {
      // Sent whatever the rows are.
      return new Statement.Select(notification(notify), Trees.NOWHERE);
    }
    return merged(parsed, condition);
  }

  /** With the positions of its text. */
  public Statement merged(Statement action, Expression condition) {
    RowColumns names = new RowColumns(relation);
    Statement substituted = TreeCopy.copy(action, names);
    Expression where = condition == null ? null : TreeCopy.copy(condition, names);
    OriginalRows rows = new OriginalRows(original, relation, catalog);
    Set<String> used = new LinkedHashSet<>(names.used());
    FromItem from = names.any() || rows.isRestricted() ? rows.from(used) : null;
    Relation target =
        substituted instanceof Statement.Insert insert
            ? catalog
                .relation(insert.target().schema(), insert.target().name())
                .orElseThrow(
                    () ->
                        new SqlFault(
                                dev.manylite.translator.fault.SqlState.UNDEFINED_TABLE,
                                "relation \"" + insert.target().name() + "\" does not exist")
                            .at(insert.target().position()))
            : null;
    Statement merged = new ActionMerge(from, where).apply(substituted, target);
    return ActionWith.add(merged, RuleRewrite.with(original));
  }

  private static Query notification(Notify notify) {
    Expression call =
        Trees.expression(
            NOTIFY + "('" + quoted(notify.channel()) + "', '" + quoted(notify.payload()) + "')");
    return Trees.query(Trees.select(List.of(Trees.item(call, NOTIFY)), List.of(), null));
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }

  static boolean isNotify(Statement.Select select) {
    return select.query().body() instanceof Query.Select body
        && body.from().isEmpty()
        && body.items().size() == 1
        && NOTIFY.equals(body.items().get(0).alias());
  }
}
