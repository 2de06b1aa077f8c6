package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.ddl.deparse.query.ExpressionText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the schema keeps as text and may name a type in: expressions of tables and domains, queries
 * of views. They follow when the type gets another name.
 */
final class TypeTexts {
  private final Draft draft;
  private final SchemaType before;
  private final Map<Key, Meaning> meanings = new HashMap<>();
  private final Map<Integer, ViewText> views = new HashMap<>();

  /** A text, and the OID of the table or domain that it belongs to. */
  private record Key(int owner, String text) {}

  private record Meaning(BoundExpression bound, WrittenForms forms) {
    static Meaning of(Compiled compiled) {
      return new Meaning(compiled.bound(), compiled.forms());
    }
  }

  /**
   * @param before the type under the name that the texts still have
   */
  TypeTexts(Draft draft, SchemaType before) {
    this.draft = draft;
    this.before = before;
    for (Relation relation : draft.schema.relations()) {
      if (relation.kind() == Relation.Kind.TABLE) {
        RelationTexts.mapped(relation, (text, use) -> remember(relation, text, use));
      }
      if (relation.definingQuery() != null) {
        ViewText text = new Dependents(draft).text(relation);
        if (text != null && text.names(before)) {
          views.put(relation.oid(), text);
        }
      }
    }
    for (SchemaType type : draft.schema.types()) {
      if (type.type() instanceof DomainType domain) {
        remember(domain);
      }
    }
  }

  private String remember(Relation relation, String text, ExpressionUse use) {
    if (text.contains(before.name())) {
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
    String defaultText = domain.defaultExpression();
    if (defaultText != null && defaultText.contains(before.name())) {
      meanings.put(
          new Key(domain.oid(), defaultText),
          Meaning.of(
              draft.expressions.compile(defaultText, ExpressionUse.DEFAULT, null, draft.schema)));
    }
    for (DomainConstraint constraint : domain.constraints()) {
      if (constraint.expression().contains(before.name())) {
        WrittenForms forms = new WrittenForms();
        BoundExpression bound =
            draft.expressions.domainCheck(
                Parser.expression(constraint.expression()), domain.over(), draft.schema, forms);
        meanings.put(new Key(domain.oid(), constraint.expression()), new Meaning(bound, forms));
      }
    }
  }

  /** Writes the texts anew, once the schema has the type under its new name. */
  void follow() {
    for (Relation relation : draft.schema.relations()) {
      if (relation.kind() == Relation.Kind.TABLE) {
        Relation changed = RelationTexts.mapped(relation, (text, use) -> now(relation.oid(), text));
        if (changed != relation) {
          draft.replace(draft.table(relation), changed);
        }
      }
      if (views.containsKey(relation.oid())) {
        SchemaType after =
            draft.schema.types().stream()
                .filter(t -> t.oid() == before.oid())
                .findFirst()
                .orElseThrow();
        String text = views.get(relation.oid()).withRenamed(before, after.schema(), after.name());
        draft.change(Relations.withViewQuery(relation, text));
      }
    }
    for (SchemaType type : draft.schema.types()) {
      if (type.type() instanceof DomainType domain) {
        follow(type, domain);
      }
    }
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

  private String now(int owner, String text) {
    Meaning meaning = meanings.get(new Key(owner, text));
    return meaning == null
        ? text
        : new ExpressionText(false, true, draft.schema, draft.context.types())
            .of(meaning.bound(), meaning.forms());
  }
}
