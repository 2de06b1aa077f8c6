package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterRule;
import dev.manylite.translator.parse.tree.CreateRule;
import dev.manylite.translator.parse.tree.Notify;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.rule.RuleText;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE, ALTER and DROP RULE, COMMENT ON RULE (PostgreSQL's rewriteDefine.c). */
final class RuleDefinitions {
  private final Draft draft;

  RuleDefinitions(Draft draft) {
    this.draft = draft;
  }

  void create(CreateRule statement) {
    Relation relation = relation(statement.table());
    if (relation.kind() == Relation.Kind.FOREIGN_VIEW) {
      throw SqlFault.unsupported("a rule on a view that another program made");
    }
    new Ownership(draft).require(relation);
    if (relation.isMaterialized()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "rules on materialized views are not supported");
    }
    String condition = condition(statement, relation);
    List<String> actions = new ArrayList<>();
    for (CreateRule.Text action : statement.actions()) {
      checkAction(action, statement);
      actions.add(text(action, statement, relation));
    }
    if (statement.event() == RuleEvent.SELECT) {
      refuseSelect(statement, relation);
    }
    if (statement.name().equals("_RETURN")) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION,
          "non-view rule for \"" + relation.name() + "\" must not be named \"_RETURN\"");
    }
    List<Rule> rules = new ArrayList<>(draft.rules(relation));
    Optional<Rule> before =
        rules.stream().filter(r -> r.name().equals(statement.name())).findFirst();
    if (before.isPresent() && !statement.orReplace()) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "rule \""
              + statement.name()
              + "\" for relation \""
              + relation.name()
              + "\" already exists");
    }
    before.ifPresent(rules::remove);
    rules.add(
        new Rule(
            before
                .map(Rule::oid)
                .orElseGet(
                    () ->
                        draft.newOid(
                            "rule", relation.schema(), relation.name() + "." + statement.name())),
            statement.name(),
            statement.event(),
            statement.instead(),
            condition,
            actions,
            before.map(Rule::firing).orElse(TriggerFiring.ORIGIN),
            before.map(Rule::comment).orElse(null)));
    draft.setRules(relation, rules);
  }

  private static boolean isViewsOwn(Relation relation, String name) {
    return relation.definingQuery() != null && name.equals("_RETURN");
  }

  private Relation relation(ObjectName name) {
    Relation relation =
        draft
            .schema
            .relation(name.schema(), name.name())
            .orElseThrow(() -> Lookup.missingRelation(name));
    if (relation.kind() == Relation.Kind.SYSTEM) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied: \"" + relation.name() + "\" is a system catalog");
    }
    return relation;
  }

  private static void checkAction(CreateRule.Text action, CreateRule rule) {
    if (action.statement() instanceof Notify && rule.condition() != null) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION,
          "rules with WHERE conditions can only have SELECT, INSERT, UPDATE, or DELETE actions");
    }
    if (action.statement() instanceof Statement.Merge) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "MERGE is not supported in rules");
    }
  }

  /** The text to remember; binding it tells what is wrong with it. */
  private String text(CreateRule.Text action, CreateRule rule, Relation relation) {
    if (action.statement() instanceof Notify) {
      return action.text();
    }
    String text = normalised(action.text(), relation, rule, action.position());
    return InsertTarget.listed(RuleTexts.withColumns(text, relation), draft.schema);
  }

  private String condition(CreateRule rule, Relation relation) {
    if (rule.condition() == null) {
      return null;
    }
    String select = RuleText.CONDITION + rule.condition().text();
    int from = rule.condition().position() - RuleText.CONDITION.length();
    return normalised(select, relation, rule, from).substring(RuleText.CONDITION.length());
  }

  /**
   * @param from where the text begins in the statement
   */
  private String normalised(String text, Relation relation, CreateRule rule, int from) {
    try {
      RuleText read = new RuleText(text, relation, rule.event());
      read.checkRows();
      return new ViewText(text, read.bindable(draft.schema), draft.schema, draft.context.types())
          .normalised();
    } catch (SqlFault fault) {
      if (fault.position() == SqlFault.NO_POSITION) {
        throw fault;
      }
      throw new SqlFault(fault.sqlState(), fault.getMessage())
          .withDetail(fault.detail())
          .withHint(fault.hint())
          .causedBy(fault)
          .at(fault.position() + from);
    }
  }

  private static void refuseSelect(CreateRule statement, Relation relation) {
    if (statement.actions().size() > 1) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "multiple actions for rules on SELECT are not implemented");
    }
    if (statement.actions().isEmpty()
        || !(statement.actions().get(0).statement() instanceof Statement.Select)
        || !statement.instead()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "rules on SELECT must have action INSTEAD SELECT");
    }
    if (statement.condition() != null) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "event qualifications are not implemented for rules on SELECT");
    }
    if (relation.kind() == Relation.Kind.VIEW) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "\"" + relation.name() + "\" is already a view");
    }
    throw SqlFault.unsupported("CREATE RULE ON SELECT");
  }

  void alter(AlterRule statement) {
    ObjectName table = statement.table();
    if (statement.action() == AlterRule.Action.DROP && statement.ifExists()) {
      if (draft.schema.relation(table.schema(), table.name()).isEmpty()) {
        draft.notice(
            Notice.of(
                SqlState.SUCCESSFUL_COMPLETION,
                "relation \"" + table.name() + "\" does not exist, skipping"));
        return;
      }
    }
    Relation relation = relation(table);
    List<Rule> rules = new ArrayList<>(draft.rules(relation));
    Rule rule =
        rules.stream().filter(r -> r.name().equals(statement.name())).findFirst().orElse(null);
    if (rule == null) {
      missing(statement, relation);
      return;
    }
    if (statement.action() == AlterRule.Action.RENAME) {
      new Ownership(draft).require(relation);
    } else {
      new Ownership(draft).requireOfPart(relation);
    }
    rules.remove(rule);
    switch (statement.action()) {
      case DROP -> {
        // It is out already.
      }
      case RENAME -> {
        if (rules.stream().anyMatch(r -> r.name().equals(statement.text()))
            || isViewsOwn(relation, statement.text())) {
          throw new SqlFault(
              SqlState.DUPLICATE_OBJECT,
              "rule \""
                  + statement.text()
                  + "\" for relation \""
                  + relation.name()
                  + "\" already exists");
        }
        rules.add(rule.withName(statement.text()));
      }
      case COMMENT ->
          rules.add(
              rule.withComment(
                  statement.text() == null || statement.text().isEmpty()
                      ? null
                      : statement.text()));
    }
    draft.setRules(relation, rules);
  }

  private void missing(AlterRule statement, Relation relation) {
    if (isViewsOwn(relation, statement.name())) {
      if (statement.action() == AlterRule.Action.DROP) {
        throw new SqlFault(
                SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
                "cannot drop rule _RETURN on "
                    + relation.word()
                    + " "
                    + relation.name()
                    + " because "
                    + relation.word()
                    + " "
                    + relation.name()
                    + " requires it")
            .withHint("You can drop " + relation.word() + " " + relation.name() + " instead.");
      }
      if (statement.action() == AlterRule.Action.RENAME) {
        throw new SqlFault(
            SqlState.INVALID_OBJECT_DEFINITION, "renaming an ON SELECT rule is not allowed");
      }
      throw SqlFault.unsupported("COMMENT ON RULE \"_RETURN\"");
    }
    String message =
        "rule \"" + statement.name() + "\" for relation \"" + relation.name() + "\" does not exist";
    if (!statement.ifExists()) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, message);
    }
    draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, message + ", skipping"));
  }

  /** ALTER TABLE … ENABLE and DISABLE RULE. */
  void fire(Relation relation, String name, TriggerFiring firing) {
    List<Rule> rules = new ArrayList<>(draft.rules(relation));
    Rule rule =
        rules.stream()
            .filter(r -> r.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_OBJECT,
                        "rule \""
                            + name
                            + "\" for relation \""
                            + relation.name()
                            + "\" does not exist"));
    rules.remove(rule);
    rules.add(rule.withFiring(firing));
    draft.setRules(relation, rules);
  }
}
