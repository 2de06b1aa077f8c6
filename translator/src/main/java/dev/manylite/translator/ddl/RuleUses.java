package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.rule.RuleText;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the texts of rules name. */
final class RuleUses {
  private final Draft draft;

  RuleUses(Draft draft) {
    this.draft = draft;
  }

  /** A rule and whose it is. */
  record Use(Relation relation, Rule rule) {}

  /** Rules of other relations that name this one. */
  List<Use> of(Relation named) {
    List<Use> uses = new ArrayList<>();
    for (Relation relation : draft.schema.relations()) {
      for (Rule rule : draft.rules(relation)) {
        if (relation.oid() != named.oid() && any(relation, rule, text -> text.reads(named))) {
          uses.add(new Use(relation, rule));
        }
      }
    }
    return uses;
  }

  private boolean any(Relation relation, Rule rule, Predicate<ViewText> such) {
    for (String text : texts(rule)) {
      if (!text.stripLeading().regionMatches(true, 0, "notify", 0, 6)) {
        RuleText read = new RuleText(text, relation, rule.event());
        try {
          if (such.test(
              new ViewText(
                  text, read.bindable(draft.schema), draft.schema, draft.context.types()))) {
            return true;
          }
        } catch (SqlFault broken) {
          // Another program has changed what it names.
        }
      }
    }
    return false;
  }

  private static List<String> texts(Rule rule) {
    List<String> texts = new ArrayList<>(rule.actions());
    if (rule.condition() != null) {
      texts.add(RuleText.CONDITION + rule.condition());
    }
    return texts;
  }

  /**
   * @throws SqlFault 0A000 where a rule names the relation
   */
  void refuse(Relation named, String change) {
    boolean own =
        draft.rules(named).stream().anyMatch(r -> any(named, r, text -> text.reads(named)));
    if (own || !of(named).isEmpty()) {
      throw SqlFault.unsupported(change + " a relation that a rule names");
    }
  }

  /**
   * @throws SqlFault 0A000 where a rule names the column
   */
  void refuse(Relation named, Column column, String change) {
    for (Relation relation : draft.schema.relations()) {
      for (Rule rule : draft.rules(relation)) {
        boolean ofRows =
            relation.oid() == named.oid()
                && texts(rule).stream().anyMatch(t -> RuleText.namesRow(t, column.name()));
        if (ofRows || any(relation, rule, text -> text.reads(named, column.number()))) {
          throw SqlFault.unsupported(change + " a column that a rule names");
        }
      }
    }
  }

  String describe(Use use) {
    return "rule " + use.rule.name() + " on " + new Dependents(draft).describe(use.relation);
  }

  void drop(Use use) {
    draft.setRules(
        use.relation,
        draft.rules(use.relation).stream().filter(r -> r.oid() != use.rule.oid()).toList());
  }
}
