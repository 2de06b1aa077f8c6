package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import java.util.ArrayList;
import java.util.List;
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
    List<TextUse> uses = new ArrayList<>();
    for (Relation relation : draft.schema.relations()) {
      for (Rule rule : draft.rules(relation)) {
        if ((except == null || relation.oid() != except.oid()) && any(relation, rule, such)) {
          String object = "rule " + rule.name() + " on " + dependents.describe(relation);
          uses.add(new TextUse(relation, object, on, () -> drop(relation, rule)));
        }
      }
    }
    for (Routine routine : draft.schema.routines()) {
      if (any(routine, such)) {
        String object = RoutineNames.describe(routine, draft.schema);
        uses.add(new TextUse(null, object, on, () -> draft.remove(routine)));
      }
    }
    return uses;
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

  private static void refuse(List<TextUse> uses, String what) {
    if (!uses.isEmpty()) {
      String by = uses.get(0).owner() != null ? "a rule" : "a function's body";
      throw SqlFault.unsupported(what + " that " + by + " names");
    }
  }

  /**
   * @throws SqlFault 0A000 where such a text names the column
   */
  void refuse(Relation named, Column column, String change) {
    boolean ofRows = draft.rules(named).stream().anyMatch(rule -> RuleTexts.namesRow(rule, column));
    if (ofRows) {
      throw SqlFault.unsupported(change + " a column that a rule names");
    }
    refuse(such(null, "", text -> text.reads(named, column.number())), change + " a column");
  }
}
