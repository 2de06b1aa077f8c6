package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Comment;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** COMMENT ON. */
final class CommentPlanner {
  private final Draft draft;

  CommentPlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(Comment statement) {
    // An empty comment is none.
    String text = statement.text() == null || statement.text().isEmpty() ? null : statement.text();
    List<String> names = statement.names();
    String last = names.get(names.size() - 1);
    ObjectName object =
        new ObjectName(
            names.size() > 1 ? names.get(names.size() - 2) : null, last, statement.position());
    switch (statement.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW -> onRelation(object, statement.kind(), text);
      case COLUMN -> onColumn(statement, text);
      case TYPE, DOMAIN -> onType(object, statement.kind(), text);
      case CONSTRAINT -> {
        if (statement.ofDomain()) {
          onDomainConstraint(statement.table(), last, text);
        } else {
          onConstraint(statement.table(), last, text);
        }
      }
      case TRIGGER -> new TriggerPlanner(draft).comment(statement.table(), last, text);
      case INDEX -> onIndex(object, text);
      case SEQUENCE -> onSequence(object, text);
      case SCHEMA -> onSchema(last, text);
      case DATABASE -> onDatabase(last, text);
      case EXTENSION -> onExtension(last);
      case STATISTICS -> new StatisticsPlanner(draft).comment(object, text);
      default -> throw SqlFault.unsupported("COMMENT ON " + statement.kind());
    }
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

  private void onRelation(ObjectName name, ObjectKind kind, String text) {
    Relation relation = relation(name);
    new Ownership(draft).require(relation);
    if (!relation.word().equals(kind.word())) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not a " + kind.word());
    }
    replace(relation, Relations.withComment(relation, text));
  }

  private void replace(Relation before, Relation after) {
    if (before.kind() == Relation.Kind.VIEW) {
      draft.put(after);
    } else {
      draft.replace(draft.table(before), after);
    }
  }

  private void onColumn(Comment statement, String text) {
    List<String> names = statement.names();
    if (names.size() < 2) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "column name must be qualified");
    }
    ObjectName owner =
        new ObjectName(
            names.size() > 2 ? names.get(names.size() - 3) : null,
            names.get(names.size() - 2),
            statement.position());
    Optional<SchemaType> composite =
        draft
            .schema
            .type(owner.schema(), owner.name())
            .filter(t -> t instanceof RowType)
            .flatMap(new TypePlanner(draft)::listed);
    if (composite.isPresent()) {
      onAttribute(composite.get(), names.get(names.size() - 1), text);
      return;
    }
    Relation relation = relation(owner);
    new Ownership(draft).requireOfPart(relation);
    Column column = Lookup.column(relation, names.get(names.size() - 1));
    replace(relation, Relations.withColumn(relation, Relations.withComment(column, text)));
  }

  private void onAttribute(SchemaType type, String name, String text) {
    int place =
        ((RowType) type.type())
            .place(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_COLUMN,
                        "column \""
                            + name
                            + "\" of relation \""
                            + type.name()
                            + "\" does not exist"));
    List<SchemaType.Attribute> attributes = new ArrayList<>(type.attributes());
    attributes.set(place, new SchemaType.Attribute(attributes.get(place).number(), text));
    draft.put(new SchemaType(type.schema(), type.type(), type.comment(), attributes));
  }

  private void onConstraint(ObjectName owner, String name, String text) {
    Relation table = Lookup.table(owner, draft.schema);
    new Ownership(draft).requireOfPart(table);
    List<Constraint> constraints = new ArrayList<>();
    boolean found = false;
    for (Constraint constraint : table.constraints()) {
      boolean here = constraint.name().equals(name);
      found |= here;
      constraints.add(here ? Constraints.withComment(constraint, text) : constraint);
    }
    if (!found
        && table.triggers().stream().anyMatch(t -> t.constraint() && t.name().equals(name))) {
      throw SqlFault.unsupported("COMMENT ON the CONSTRAINT of a trigger");
    }
    if (!found) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT,
          "constraint \"" + name + "\" for table \"" + table.name() + "\" does not exist");
    }
    replace(table, Relations.withConstraints(table, constraints));
  }

  private void onType(ObjectName name, ObjectKind kind, String text) {
    SchemaType type = type(name, kind == ObjectKind.DOMAIN);
    draft.put(TypeCopies.withComment(type, text));
  }

  private SchemaType type(ObjectName name, boolean domain) {
    TypePlanner types = new TypePlanner(draft);
    PgType found = types.find(name);
    if (domain && !(found instanceof DomainType)) {
      throw TypePlanner.notDomain(name, found);
    }
    SchemaType own = types.own(found);
    new Ownership(draft).require(own);
    return own;
  }

  private void onDomainConstraint(ObjectName owner, String name, String text) {
    SchemaType type = type(owner, true);
    DomainType domain = (DomainType) type.type();
    if (DomainPlanner.constraint(domain, name) == null) {
      throw DomainPlanner.missingFor(domain, name);
    }
    List<DomainConstraint> constraints = new ArrayList<>(domain.constraints());
    constraints.replaceAll(
        c ->
            c.name().equals(name)
                ? new DomainConstraint(c.oid(), name, c.expression(), c.validated(), text)
                : c);
    draft.put(
        TypeCopies.withRules(type, domain.defaultExpression(), domain.notNull(), constraints));
  }

  private void onIndex(ObjectName name, String text) {
    Relation table =
        draft
            .schema
            .tableOfIndex(name.schema(), name.name())
            .orElseThrow(() -> Lookup.missingRelation(name));
    new Ownership(draft).require(table.oid(), "index " + name.name());
    List<Index> indexes = new ArrayList<>();
    for (Index i : table.indexes()) {
      indexes.add(i.name().equals(name.name()) ? i.withComment(text) : i);
    }
    replace(table, Relations.withIndexes(table, indexes));
  }

  private void onSequence(ObjectName name, String text) {
    Sequence sequence =
        draft
            .schema
            .sequence(name.schema(), name.name())
            .orElseThrow(() -> Lookup.missingRelation(name));
    new Ownership(draft).require(sequence.oid(), "sequence " + sequence.name());
    draft.put(SequenceLimits.commented(sequence, text));
  }

  private void onSchema(String name, String text) {
    SchemaFacts facts =
        draft
            .schema
            .schema(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.INVALID_SCHEMA_NAME, "schema \"" + name + "\" does not exist"));
    new Ownership(draft).require(facts.oid(), "schema " + name);
    draft.put(facts.withComment(text));
  }

  private void onDatabase(String name, String text) {
    if (!name.equals(draft.schema.database())) {
      throw SqlFault.unsupported("COMMENT ON another DATABASE than the current one");
    }
    new Ownership(draft).requireDatabase();
    draft.commentOnDatabase(text);
  }

  /** plpgsql is shown as installed, with its own comment, which dumps repeat. */
  private static void onExtension(String name) {
    if (!name.equals("plpgsql")) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "extension \"" + name + "\" does not exist");
    }
  }
}
