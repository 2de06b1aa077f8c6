package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.sqlite.Mentions;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What depends on what: foreign keys on tables, views on relations (pg_depend). */
final class Dependents {
  private final Draft draft;

  Dependents(Draft draft) {
    this.draft = draft;
  }

  /** A foreign key of another table. */
  record Reference(Relation table, Constraint.ForeignKey key) {}

  /** Also those to a partitioned table that it is part of. */
  List<Reference> references(Relation parent) {
    List<Reference> references = new ArrayList<>(direct(parent));
    if (parent.lineage().isPartition()) {
      draft.schema.parents(parent).forEach(above -> references.addAll(references(above)));
      references.removeIf(r -> r.table().oid() == parent.oid());
    }
    return references;
  }

  /** Foreign keys of the table to itself. */
  List<Reference> toItself(Relation table) {
    List<Reference> references = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key && key.references(table)) {
        references.add(new Reference(table, key));
      }
    }
    return references;
  }

  /** Those of other tables that name the table itself. */
  List<Reference> direct(Relation parent) {
    List<Reference> references = new ArrayList<>();
    for (Relation table : draft.schema.relations()) {
      for (Constraint constraint : table.constraints()) {
        if (table.oid() != parent.oid()
            && constraint instanceof Constraint.ForeignKey key
            && key.references(parent)) {
          references.add(new Reference(table, key));
        }
      }
    }
    return references;
  }

  /** Views that read the relation itself, other programs' too. */
  List<Relation> views(Relation relation) {
    List<Relation> views = viewsThat(relation, text -> text.reads(relation));
    for (Relation view : draft.schema.relations()) {
      if (view.kind() == Relation.Kind.FOREIGN_VIEW
          && view.oid() != relation.oid()
          && foreignReads(view, relation)) {
        views.add(view);
      }
    }
    return views;
  }

  /** Where only SQLite can read the view, one that mentions the relation is taken to read it. */
  private boolean foreignReads(Relation view, Relation relation) {
    if (view.viewQuery() == null || relation.isTemporary()) {
      return false;
    }
    ViewText text = text(view.viewQuery());
    return text != null
        ? text.reads(relation)
        : Mentions.of(view.viewQuery(), relation.sqliteName());
  }

  /** Views that read the column itself. */
  List<Relation> views(Relation relation, Column column) {
    return viewsThat(relation, text -> text.reads(relation, column.number()));
  }

  private List<Relation> viewsThat(Relation relation, Predicate<ViewText> reads) {
    List<Relation> views = new ArrayList<>();
    for (Relation view : draft.schema.relations()) {
      if (view.definingQuery() != null && view.oid() != relation.oid()) {
        ViewText text = text(view);
        if (text != null && reads.test(text)) {
          views.add(view);
        }
      }
    }
    return views;
  }

  /** Null where the view can't be read, since another program has changed what it reads. */
  ViewText text(Relation view) {
    return text(view.definingQuery());
  }

  private ViewText text(String query) {
    return text(query, draft.schema, draft.context.types());
  }

  static ViewText text(String query, Schema schema, TypeContext types) {
    try {
      return new ViewText(query, schema, types);
    } catch (SqlFault broken) {
      return null;
    }
  }

  /**
   * 2BP01.
   *
   * @param what {@code table t}, {@code column a of table t}
   */
  static SqlFault stillNeeded(String what, Collection<String> details) {
    return new SqlFault(
            SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
            "cannot drop " + what + " because other objects depend on it")
        .withDetail(String.join("\n", details))
        .withHint("Use DROP ... CASCADE to drop the dependent objects too.");
  }

  /** Where more than one object was to be dropped. */
  static SqlFault stillNeeded(Collection<String> details) {
    return new SqlFault(
            SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
            "cannot drop desired object(s) because other objects depend on them")
        .withDetail(String.join("\n", details))
        .withHint("Use DROP ... CASCADE to drop the dependent objects too.");
  }

  /** What CASCADE drops, as PostgreSQL tells it. */
  void noticeCascade(List<String> objects) {
    if (draft.cascading != null) {
      draft.cascading.addAll(objects);
      return;
    }
    if (objects.size() == 1) {
      draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, "drop cascades to " + objects.get(0)));
    } else if (objects.size() > 1) {
      draft.notice(
          new Notice(
              "NOTICE",
              SqlState.SUCCESSFUL_COMPLETION,
              "drop cascades to " + objects.size() + " other objects",
              objects.stream().map(o -> "drop cascades to " + o).collect(Collectors.joining("\n")),
              null));
    }
  }

  String describe(Relation relation) {
    return ConstraintPlanner.describe(relation, draft.schema);
  }

  /** The name of an index or constraint in the table's schema, qualified where that is needed. */
  String describe(Relation table, String name) {
    boolean visible = draft.schema.searchPath().contains(table.schema());
    return visible
        ? PgText.identifier(name)
        : PgText.identifier(table.schema()) + "." + PgText.identifier(name);
  }

  String describe(Relation table, Trigger trigger) {
    return "trigger " + PgText.identifier(trigger.name()) + " on " + describe(table);
  }

  String describe(Reference reference) {
    return "constraint " + reference.key().name() + " on " + describe(reference.table());
  }

  /** Tables that refer to others come before those; those in a circle come as they were named. */
  List<Relation> referencesFirst(Collection<Relation> tables) {
    List<Relation> ordered = new ArrayList<>();
    List<Relation> left = new ArrayList<>(tables);
    while (!left.isEmpty()) {
      Relation next =
          left.stream()
              .filter(
                  t ->
                      references(t).stream()
                          .noneMatch(r -> left.stream().anyMatch(l -> l.oid() == r.table().oid())))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }
}
