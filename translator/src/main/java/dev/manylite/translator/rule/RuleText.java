package dev.manylite.translator.rule;

import dev.manylite.translator.bind.ParseTreeWalk;
import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.Locale;

/** The text of a rule's action or condition, to be bound where no statement is at hand. */
public final class RuleText {
  /** What stands before a condition, to make it a statement. */
  public static final String CONDITION = "SELECT 1 WHERE ";

  private final Statement statement;
  private final Relation relation;
  private final RuleEvent event;

  /**
   * @param text of an action, or of a condition behind {@link #CONDITION}
   */
  public RuleText(String text, Relation relation, RuleEvent event) {
    Statement parsed = Parser.parse(text).get(0).tree();
    this.statement =
        text.startsWith(CONDITION) ? new ConditionNames(relation, event).apply(parsed) : parsed;
    this.relation = relation;
    this.event = event;
  }

  /**
   * @throws SqlFault 42P17 where there is no such row
   */
  public void checkRows() {
    Query.With with = RuleRewrite.with(statement);
    if (with != null) {
      for (String row : ParseTreeWalk.qualifiers(with)) {
        if (row.equals(RowNames.NEW) || row.equals(RowNames.OLD)) {
          throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot refer to " + row.toUpperCase(Locale.ROOT) + " within WITH query");
        }
      }
    }
    for (String row : ParseTreeWalk.qualifiers(statement)) {
      boolean isNew = row.equals(RowNames.NEW);
      boolean isOld = row.equals(RowNames.OLD);
      boolean missing =
          switch (event) {
            case SELECT -> isNew || isOld;
            case INSERT -> isOld;
            case DELETE -> isNew;
            case UPDATE -> false;
          };
      if (missing) {
        throw new SqlFault("42P17", "ON " + event + " rule cannot use " + (isNew ? "NEW" : "OLD"));
      }
    }
  }

  /** Whether an action's or condition's text names the column of NEW or OLD. */
  public static boolean namesRow(String text, String column) {
    return ParseTreeWalk.references(Parser.parse(text).get(0).tree()).stream()
        .anyMatch(
            names ->
                names.size() == 1 && names.get(0).equals(column)
                    || (names.get(0).equals(RowNames.NEW) || names.get(0).equals(RowNames.OLD))
                        && (names.size() == 1 || names.get(1).equals(column)));
  }

  /** Of a condition that is {@code WHERE} of a SELECT; its columns are qualified by their rows. */
  public Statement statement() {
    return statement;
  }

  /** As it is for a statement that changes every row and every column. */
  public Statement bindable(Catalog catalog) {
    FromItem.Table target =
        new FromItem.Table(relation.schema(), relation.name(), false, null, Trees.NOWHERE);
    Statement original =
        new Statement.Update(null, target, List.of(), List.of(), null, List.of(), Trees.NOWHERE);
    return new RuleAction(original, relation, catalog).merged(statement, null);
  }
}
