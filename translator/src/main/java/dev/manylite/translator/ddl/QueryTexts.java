package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.rule.RuleText;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Queries that the schema keeps as text (views, rules, bodies of the standard's form) and that
 * follow when something that they name is renamed. Made while it has its old name; written once it
 * has the new one.
 */
final class QueryTexts {
  private final Draft draft;
  private final Map<Integer, String> views = new LinkedHashMap<>();
  private final Map<Integer, List<Rule>> rules = new LinkedHashMap<>();
  private final Map<Integer, String> bodies = new LinkedHashMap<>();

  /**
   * @param such whether a text names what is renamed
   * @param rewriting the text as it will be
   */
  QueryTexts(Draft draft, Predicate<ViewText> such, Function<ViewText, String> rewriting) {
    this(draft, such, rewriting, (relation, text) -> text);
  }

  /** What is said of a rule's relation. */
  interface RuleRewriting {
    String of(Relation relation, String text);
  }

  /**
   * @param ofRule what is done to rules' texts besides
   */
  QueryTexts(
      Draft draft,
      Predicate<ViewText> such,
      Function<ViewText, String> rewriting,
      RuleRewriting ofRule) {
    this.draft = draft;
    for (Relation relation : draft.schema.relations()) {
      if (relation.definingQuery() != null) {
        ViewText text = new Dependents(draft).text(relation);
        if (text != null && such.test(text)) {
          views.put(relation.oid(), rewriting.apply(text));
        }
      }
      List<Rule> changed = new ArrayList<>();
      for (Rule rule : draft.rules(relation)) {
        changed.add(
            mapped(
                rule,
                text -> ofRule.of(relation, rewritten(relation, rule, text, such, rewriting))));
      }
      if (!changed.equals(draft.rules(relation))) {
        rules.put(relation.oid(), changed);
      }
    }
    for (Routine routine : draft.schema.routines()) {
      ViewText text = routine.standard() ? body(routine) : null;
      if (text != null && such.test(text)) {
        bodies.put(routine.oid(), SqlBody.withText(routine, rewriting.apply(text)));
      }
    }
  }

  private static Rule mapped(Rule rule, UnaryOperator<String> change) {
    String condition =
        rule.condition() == null
            ? null
            : change
                .apply(RuleText.CONDITION + rule.condition())
                .substring(RuleText.CONDITION.length());
    return rule.withTexts(condition, rule.actions().stream().map(change).toList());
  }

  private String rewritten(
      Relation relation,
      Rule rule,
      String text,
      Predicate<ViewText> such,
      Function<ViewText, String> rewriting) {
    ViewText read = RuleTexts.read(text, relation, rule, draft.schema, draft.context.types());
    return read != null && such.test(read) ? rewriting.apply(read) : text;
  }

  /** Null where another program has changed what it names. */
  private ViewText body(Routine routine) {
    try {
      return new RoutineBody(draft).text(routine);
    } catch (SqlFault broken) {
      return null;
    }
  }

  /**
   * Each must still mean what it did.
   *
   * @throws SqlFault 0A000 where it can't be read under the new name
   */
  void write() {
    views.forEach(
        (oid, text) -> {
          Relation changed = Relations.withViewQuery(relation(oid), text);
          draft.change(changed);
          if (new Dependents(draft).text(changed) == null) {
            throw SqlFault.unsupported(
                "renaming what view \"" + changed.name() + "\" joins by name");
          }
        });
    rules.forEach(
        (oid, changed) -> {
          Relation relation = relation(oid);
          draft.setRules(relation, changed);
          for (Rule rule : changed) {
            for (String text : RuleTexts.all(rule)) {
              if (!RuleTexts.isNotify(text)
                  && RuleTexts.read(text, relation, rule, draft.schema, draft.context.types())
                      == null) {
                throw SqlFault.unsupported("renaming what rule \"" + rule.name() + "\" names");
              }
            }
          }
        });
    bodies.forEach(
        (oid, text) -> {
          Routine changed = draft.schema.routine(oid).orElseThrow().withBody(text);
          draft.put(changed);
          if (body(changed) == null) {
            throw SqlFault.unsupported(
                "renaming what the body of function \"" + changed.name() + "\" names");
          }
        });
  }

  private Relation relation(int oid) {
    return draft.schema.relations().stream().filter(r -> r.oid() == oid).findFirst().orElseThrow();
  }
}
