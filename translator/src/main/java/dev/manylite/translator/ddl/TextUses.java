package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What the texts of rules, and of functions' bodies of the standard's form, name (pg_depend). */
final class TextUses {
  private final Draft draft;
  private final Dependents dependents;

  TextUses(Draft draft) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
  }

  /** Rules of other relations, and functions, that name this one. */
  List<TextUse> of(Relation named) {
    return such(named, dependents.describe(named), text -> text.reads(named));
  }

  /** Rules, and other functions, that call this one. */
  List<TextUse> of(Routine called) {
    return such(null, RoutineNames.describe(called, draft.schema), text -> text.calls(called))
        .stream()
        .filter(use -> !use.object().equals(use.on()))
        .toList();
  }

  private List<TextUse> such(Relation except, String on, Predicate<ViewText> such) {
    return such(except, on, such, (relation, rule) -> false);
  }

  private List<TextUse> such(
      Relation except, String on, Predicate<ViewText> such, BiPredicate<Relation, Rule> suchRule) {
    List<TextUse> uses = new ArrayList<>();
    for (Relation relation : draft.schema.relations()) {
      for (Rule rule : draft.rules(relation)) {
        if ((except == null || relation.oid() != except.oid())
            && (suchRule.test(relation, rule) || any(relation, rule, such))) {
          uses.add(use(relation, rule, on));
        }
      }
    }
    for (Routine routine : draft.schema.routines()) {
      if (any(routine, such)) {
        String object = RoutineNames.describe(routine, draft.schema);
        uses.add(new TextUse(null, routine, object, on, () -> draft.remove(routine)));
      }
    }
    return uses;
  }

  private TextUse use(Relation relation, Rule rule, String on) {
    String object = "rule " + rule.name() + " on " + dependents.describe(relation);
    return new TextUse(relation, null, object, on, () -> drop(relation, rule));
  }

  private void drop(Relation relation, Rule rule) {
    draft.setRules(
        relation, draft.rules(relation).stream().filter(r -> r.oid() != rule.oid()).toList());
  }

  private boolean any(Routine routine, Predicate<ViewText> such) {
    if (!routine.standard()) {
      return false;
    }
    try {
      return such.test(new RoutineBody(draft).text(routine));
    } catch (SqlFault broken) {
      // Another program has changed what it names.
      return false;
    }
  }

  private boolean any(Relation relation, Rule rule, Predicate<ViewText> such) {
    return RuleTexts.of(relation, rule, draft.schema, draft.context.types()).stream()
        .anyMatch(such);
  }

  /** Rules, also of the relation itself, and functions that name the column. */
  List<TextUse> of(Relation named, Column column, String on) {
    return such(
        null,
        on,
        text -> text.reads(named, column.number()),
        (relation, rule) -> relation.oid() == named.oid() && RuleTexts.namesRow(rule, column));
  }
}
