package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.ddl.deparse.query.ExpressionText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the schema keeps as text and may name a type or function in: expressions of tables, domains,
 * triggers and functions, and queries. They follow when it gets another name.
 */
final class NamedTexts {
  private final Draft draft;
  private final String name;
  private final QueryTexts queries;
  private final Map<Key, Meaning> meanings = new HashMap<>();

  /** Of WHEN, by the OIDs of triggers. */
  private final Map<Integer, Supplier<String>> conditions = new HashMap<>();

  /** A text, and the OID of the table, domain or function that it belongs to. */
  private record Key(int owner, String text) {}

  private record Meaning(BoundExpression bound, WrittenForms forms) {
    static Meaning of(Compiled compiled) {
      return new Meaning(compiled.bound(), compiled.forms());
    }
  }

  static NamedTexts of(Draft draft, SchemaType before, String schema, String name) {
    return new NamedTexts(
        draft,
        before.name(),
        new QueryTexts(
            draft, text -> text.names(before), text -> text.withRenamed(before, schema, name)));
  }

  static NamedTexts of(Draft draft, Routine before, String schema, String name) {
    return new NamedTexts(
        draft,
        before.name(),
        new QueryTexts(
            draft, text -> text.calls(before), text -> text.withRenamed(before, schema, name)));
  }

  /**
   * @param name the one that the texts still have
   */
  private NamedTexts(Draft draft, String name, QueryTexts queries) {
    this.draft = draft;
    this.name = name;
    this.queries = queries;
    for (Relation relation : draft.schema.relations()) {
      if (relation.kind() == Relation.Kind.TABLE) {
        RelationTexts.mapped(relation, (text, use) -> remember(relation, text, use));
      }
      for (Trigger trigger : relation.triggers()) {
        if (trigger.when() != null && trigger.when().contains(name)) {
          conditions.put(
              trigger.oid(), new TriggerCondition(draft, relation).following(trigger.when()));
        }
      }
    }
    for (SchemaType type : draft.schema.types()) {
      if (type.type() instanceof DomainType domain) {
        remember(domain);
      }
    }
    for (Routine routine : draft.schema.routines()) {
      for (Routine.Parameter parameter : routine.parameters()) {
        rememberDefault(routine.oid(), parameter.defaultValue());
      }
    }
  }

  private void rememberDefault(int owner, String text) {
    if (text != null && text.contains(name)) {
      meanings.put(
          new Key(owner, text),
          Meaning.of(draft.expressions.compile(text, ExpressionUse.DEFAULT, null, draft.schema)));
    }
  }

  private String remember(Relation relation, String text, ExpressionUse use) {
    if (text.contains(name)) {
      try {
        Compiled compiled = draft.expressions.compile(text, use, relation, draft.schema);
        meanings.put(new Key(relation.oid(), text), Meaning.of(compiled));
      } catch (SqlFault notOurs) {
        // Another program's text, in which no type of ours can be meant.
        return text;
      }
    }
    return text;
  }

  private void remember(DomainType domain) {
    rememberDefault(domain.oid(), domain.defaultExpression());
    for (DomainConstraint constraint : domain.constraints()) {
      if (constraint.expression().contains(name)) {
        WrittenForms forms = new WrittenForms();
        BoundExpression bound =
            draft.expressions.domainCheck(
                Parser.expression(constraint.expression()), domain.over(), draft.schema, forms);
        meanings.put(new Key(domain.oid(), constraint.expression()), new Meaning(bound, forms));
      }
    }
  }

  /** Writes the texts anew, once the schema has the new name. */
  void follow() {
    for (Relation relation : draft.schema.relations()) {
      if (relation.kind() == Relation.Kind.TABLE) {
        Relation changed = RelationTexts.mapped(relation, (text, use) -> now(relation.oid(), text));
        if (changed != relation) {
          draft.replace(draft.table(relation), changed);
        }
      }
    }
    for (Relation relation : draft.schema.relations()) {
      if (relation.triggers().stream().anyMatch(t -> conditions.containsKey(t.oid()))) {
        draft.change(relation.withTriggers(relation.triggers().stream().map(this::now).toList()));
      }
    }
    queries.write();
    for (SchemaType type : draft.schema.types()) {
      if (type.type() instanceof DomainType domain) {
        follow(type, domain);
      }
    }
    for (Routine routine : draft.schema.routines()) {
      List<Routine.Parameter> parameters =
          routine.parameters().stream().map(p -> follow(routine, p)).toList();
      if (!parameters.equals(routine.parameters())) {
        draft.put(routine.withParameters(parameters));
      }
    }
  }

  private Routine.Parameter follow(Routine routine, Routine.Parameter parameter) {
    return parameter.defaultValue() == null
        ? parameter
        : parameter.withDefault(now(routine.oid(), parameter.defaultValue()));
  }

  private void follow(SchemaType type, DomainType domain) {
    String defaultText =
        domain.defaultExpression() == null ? null : now(type.oid(), domain.defaultExpression());
    List<DomainConstraint> constraints = new ArrayList<>();
    for (DomainConstraint c : domain.constraints()) {
      constraints.add(
          new DomainConstraint(
              c.oid(), c.name(), now(type.oid(), c.expression()), c.validated(), c.comment()));
    }
    boolean same =
        constraints.equals(domain.constraints())
            && java.util.Objects.equals(defaultText, domain.defaultExpression());
    if (!same) {
      draft.put(TypeCopies.withRules(type, defaultText, domain.notNull(), constraints));
    }
  }

  private Trigger now(Trigger trigger) {
    Supplier<String> condition = conditions.get(trigger.oid());
    return condition == null ? trigger : Triggers.when(trigger, condition.get());
  }

  private String now(int owner, String text) {
    Meaning meaning = meanings.get(new Key(owner, text));
    return meaning == null
        ? text
        : new ExpressionText(false, true, draft.schema, draft.context.types())
            .of(meaning.bound(), meaning.forms());
  }
}
