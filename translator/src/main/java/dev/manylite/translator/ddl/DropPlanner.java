package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** DROP: all named objects are one unit, as far as they depend on each other. */
final class DropPlanner {
  private final Draft draft;
  private final Dependents dependents;

  DropPlanner(Draft draft) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
  }

  void plan(DropObjects statement) {
    if (statement.kind() == ObjectKind.TYPE || statement.kind() == ObjectKind.DOMAIN) {
      new DropTypePlanner(draft).plan(statement);
      return;
    }
    Map<Integer, Relation> relations = new LinkedHashMap<>();
    for (ObjectName name : statement.names()) {
      switch (statement.kind()) {
        case TABLE, VIEW, MATERIALIZED_VIEW -> {
          Relation relation = relation(statement, name);
          if (relation != null) {
            relations.put(relation.oid(), relation);
          }
        }
        case INDEX -> dropIndex(statement, name);
        case SEQUENCE -> dropSequence(statement, name);
        case SCHEMA -> dropSchema(statement, name);
        case STATISTICS -> new StatisticsPlanner(draft).drop(name, statement.ifExists());
        default -> dropAbsent(statement, name);
      }
    }
    dropRelations(new ArrayList<>(relations.values()), statement.cascade());
  }

  /** Null where IF EXISTS says to skip it. */
  private Relation relation(DropObjects statement, ObjectName name) {
    Relation relation = draft.schema.relation(name.schema(), name.name()).orElse(null);
    if (relation == null) {
      missing(statement, name);
      return null;
    }
    if (relation.kind() == Relation.Kind.SYSTEM) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied: \"" + relation.name() + "\" is a system catalog");
    }
    if (!relation.word().equals(statement.kind().word())) {
      throw wrongKind(statement, name, relation.word().toUpperCase(Locale.ROOT));
    }
    new Ownership(draft)
        .requireToDrop(relation.oid(), relation.schema(), relation.word() + " " + name.name());
    return relation;
  }

  private void missing(DropObjects statement, ObjectName name) {
    String kind = statement.kind().word();
    if (name.schema() != null && draft.schema.schema(name.schema()).isEmpty()) {
      String noSchema = "schema \"" + name.schema() + "\" does not exist";
      if (!statement.ifExists()) {
        throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, noSchema);
      }
      draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, noSchema + ", skipping"));
      return;
    }
    boolean sequence = draft.schema.sequence(name.schema(), name.name()).isPresent();
    boolean index = draft.schema.tableOfIndex(name.schema(), name.name()).isPresent();
    boolean relation = draft.schema.relation(name.schema(), name.name()).isPresent();
    if (sequence || index || relation) {
      String other = sequence ? "SEQUENCE" : index ? "INDEX" : relationKind(name);
      throw wrongKind(statement, name, other);
    }
    String message = kind + " \"" + name.name() + "\" does not exist";
    if (!statement.ifExists()) {
      boolean undefinedTable =
          switch (statement.kind()) {
            case TABLE, VIEW, SEQUENCE, MATERIALIZED_VIEW, FOREIGN_TABLE -> true;
            default -> false;
          };
      throw new SqlFault(
          undefinedTable ? SqlState.UNDEFINED_TABLE : SqlState.UNDEFINED_OBJECT, message);
    }
    draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, message + ", skipping"));
  }

  private String relationKind(ObjectName name) {
    return draft
        .schema
        .relation(name.schema(), name.name())
        .map(r -> r.word().toUpperCase(Locale.ROOT))
        .orElse("TABLE");
  }

  private static SqlFault wrongKind(DropObjects statement, ObjectName name, String actual) {
    String kind = statement.kind().word();
    String article = kind.startsWith("i") ? "an " : "a ";
    String otherArticle = actual.startsWith("I") ? "an " : "a ";
    return new SqlFault(
            SqlState.WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not " + article + kind)
        .withHint(
            "Use DROP "
                + actual
                + " to remove "
                + otherArticle
                + actual.toLowerCase(java.util.Locale.ROOT)
                + ".");
  }

  private void dropAbsent(DropObjects statement, ObjectName name) {
    if (statement.kind() == ObjectKind.EXTENSION && name.name().equals("plpgsql")) {
      throw SqlFault.unsupported("DROP EXTENSION");
    }
    missing(statement, name);
  }

  private void dropIndex(DropObjects statement, ObjectName name) {
    Relation table = draft.schema.tableOfIndex(name.schema(), name.name()).orElse(null);
    if (table == null) {
      missing(statement, name);
      return;
    }
    Index index =
        table.indexes().stream()
            .filter(i -> i.name().equals(name.name()))
            .findFirst()
            .orElseThrow();
    new Ownership(draft).requireToDrop(table.oid(), table.schema(), "index " + name.name());
    if (index.constraint()) {
      String on = "constraint " + index.name() + " on " + dependents.describe(table);
      throw new SqlFault(
              SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
              "cannot drop index "
                  + dependents.describe(table, index.name())
                  + " because "
                  + on
                  + " requires it")
          .withHint("You can drop " + on + " instead.");
    }
    releaseKey(
        table,
        index.keys().stream().map(Index.Key::column).toList(),
        "index " + index.name(),
        index.name(),
        statement.cascade());
    PartitionIndexes partitions = new PartitionIndexes(draft);
    partitions.requireDetached(table, index);
    partitions.dropAttached(table, index);
    new ConstraintDropper(draft).dropIndex(draft.table(table), index);
  }

  /** Drops a constraint after the foreign keys that need it. */
  void dropConstraint(TableDraft table, Constraint constraint, boolean cascade) {
    if (constraint instanceof Constraint.Key key) {
      releaseKey(
          table.relation,
          key.columns(),
          "constraint " + constraint.name() + " on " + dependents.describe(table.relation),
          constraint.name(),
          cascade);
    }
    new ConstraintDropper(draft).drop(table, constraint);
  }

  private void releaseKey(
      Relation table, List<String> columns, String what, String index, boolean cascade) {
    Relation without =
        Relations.minusIndex(
            Relations.withConstraints(
                table, table.constraints().stream().filter(c -> !c.name().equals(index)).toList()),
            index);
    List<Dependents.Reference> needing =
        Stream.concat(dependents.toItself(table).stream(), dependents.direct(table).stream())
            .filter(r -> r.key().referencedColumns().size() == columns.size())
            .filter(r -> columns.containsAll(r.key().referencedColumns()))
            .filter(r -> !ConstraintPlanner.hasUnique(without, r.key().referencedColumns()))
            .toList();
    if (needing.isEmpty()) {
      return;
    }
    if (!cascade) {
      throw Dependents.stillNeeded(
          what,
          needing.stream()
              .map(r -> dependents.describe(r) + " depends on index " + index)
              .toList());
    }
    dependents.noticeCascade(needing.stream().map(dependents::describe).toList());
    for (Dependents.Reference reference : needing) {
      new ConstraintDropper(draft).drop(draft.table(reference.table()), reference.key());
    }
  }

  void dropRelations(List<Relation> named, boolean cascade) {
    List<String> objects = new ArrayList<>();
    List<String> details = new ArrayList<>();
    List<Relation> dropped = new ArrayList<>();
    Map<Integer, String> heirs = new HashMap<>();
    for (Relation relation : named) {
      dropped.addAll(heirs(relation, named, heirs));
      dropped.add(relation);
    }
    List<Dependents.Reference> references = new ArrayList<>();
    List<Relation> views = new ArrayList<>();
    List<TextUse> texts = new ArrayList<>();
    for (Relation relation : dropped) {
      // Partitions go without a word.
      if (heirs.containsKey(relation.oid()) && !relation.lineage().isPartition()) {
        objects.add(dependents.describe(relation));
        details.add(dependents.describe(relation) + " depends on " + heirs.get(relation.oid()));
      }
      List<Dependents.Reference> needing =
          heirs.containsKey(relation.oid())
              ? dependents.direct(relation)
              : dependents.references(relation);
      for (Dependents.Reference reference : needing) {
        if (references.stream().anyMatch(r -> r.key().oid() == reference.key().oid())) {
          continue;
        }
        boolean alsoDropped = dropped.stream().anyMatch(r -> r.oid() == reference.table().oid());
        if (!alsoDropped) {
          objects.add(dependents.describe(reference));
          details.add(
              dependents.describe(reference) + " depends on " + dependents.describe(relation));
        }
        references.add(reference);
      }
      collectViews(relation, dropped, views, objects, details);
      for (TextUse use : new TextUses(draft).of(relation)) {
        boolean goes =
            use.owner() != null && dropped.stream().anyMatch(r -> r.oid() == use.owner().oid());
        if (!goes && !objects.contains(use.object())) {
          texts.add(use);
          objects.add(use.object());
          details.add(use.detail());
        }
      }
    }
    List<RowUses.Held> held = new ArrayList<>();
    for (Relation relation : dropped) {
      RowType row = draft.schema.rowType(relation);
      for (RowUses.Held one : new RowUses(draft).columns(row)) {
        boolean goes =
            Stream.concat(dropped.stream(), views.stream())
                .anyMatch(r -> r.oid() == one.table().oid());
        if (!goes) {
          String column =
              "column " + one.column().name() + " of " + dependents.describe(one.table());
          held.add(one);
          objects.add(column);
          details.add(column + " depends on type " + one.part(row).sqlName());
        }
      }
      new RowUses(draft).refuseTypes(row, "dropping a table that a type is made from");
    }
    List<Routine> routines = new ArrayList<>();
    for (Relation relation : dropped) {
      String type = "type " + draft.schema.rowType(relation).sqlName();
      for (Routine routine :
          new RoutineDependents(draft).ofType(t -> t.row() && t.oid() == relation.oid())) {
        if (!routines.contains(routine)) {
          routines.add(routine);
          int place = routines.size() - 1;
          objects.add(place, RoutineNames.describe(routine, draft.schema));
          details.add(place, RoutineNames.describe(routine, draft.schema) + " depends on " + type);
        }
      }
    }
    if (!objects.isEmpty() && !cascade) {
      throw stillNeeded(named, details);
    }
    dependents.noticeCascade(objects);
    texts.forEach(use -> use.drop().run());
    views.forEach(this::removeView);
    routines.forEach(draft::remove);
    held.forEach(h -> new DropTypePlanner(draft).dropColumn(h.table(), h.column()));
    for (Dependents.Reference reference : references) {
      new ConstraintDropper(draft)
          .drop(draft.table(draftTable(reference.table())), current(reference));
    }
    for (Relation relation : dropped) {
      if (relation.kind() == Relation.Kind.TABLE) {
        if (draft.schema.relation(relation.schema(), relation.name()).isPresent()) {
          dropTable(draftTable(relation));
        }
      } else if (relation.kind() == Relation.Kind.VIEW) {
        removeView(relation);
      } else {
        draft.step(Step.Execute.of("DROP VIEW " + QuotedName.of(relation.sqliteName())));
        draft.schema = draft.schema.without(relation);
        draft.forget(
            dev.manylite.translator.ddl.ObjectKind.TABLE, relation.schema(), relation.name());
      }
    }
  }

  private SqlFault stillNeeded(List<Relation> dropped, List<String> details) {
    if (dropped.size() == 1) {
      Relation one = dropped.get(0);
      return Dependents.stillNeeded(dependents.describe(one), details);
    }
    return Dependents.stillNeeded(details);
  }

  /** Tables that inherit go with their parents. */
  private List<Relation> heirs(Relation parent, List<Relation> named, Map<Integer, String> needed) {
    List<Relation> found = new ArrayList<>();
    heirs(parent, named, found, needed);
    Collections.reverse(found);
    return found;
  }

  /** The youngest first, each after those that inherit from it. */
  private void heirs(
      Relation parent, List<Relation> dropped, List<Relation> found, Map<Integer, String> needed) {
    List<Relation> children = new ArrayList<>(draft.schema.children(parent));
    Collections.reverse(children);
    for (Relation child : children) {
      boolean known = dropped.stream().anyMatch(r -> r.oid() == child.oid());
      if (!known && needed.putIfAbsent(child.oid(), dependents.describe(parent)) == null) {
        heirs(child, dropped, found, needed);
        found.add(child);
      }
    }
  }

  void collectViews(
      Relation relation,
      List<Relation> dropped,
      List<Relation> views,
      List<String> objects,
      List<String> details) {
    for (Relation view : dependents.views(relation)) {
      boolean known = dropped.stream().anyMatch(r -> r.oid() == view.oid());
      if (!known && views.stream().noneMatch(v -> v.oid() == view.oid())) {
        views.add(view);
        objects.add(dependents.describe(view));
        details.add(dependents.describe(view) + " depends on " + dependents.describe(relation));
        collectViews(view, dropped, views, objects, details);
      }
    }
  }

  private Relation draftTable(Relation relation) {
    return draft.schema.relation(relation.schema(), relation.name()).orElse(relation);
  }

  private Constraint current(Dependents.Reference reference) {
    return draftTable(reference.table()).constraints().stream()
        .filter(c -> c.name().equals(reference.key().name()))
        .findFirst()
        .orElseThrow();
  }

  private void dropTable(Relation table) {
    TableDraft owner = draft.table(table);
    draft.step(
        Step.Execute.of(
            "DROP TABLE "
                + (table.isTemporary() ? "temp." : "")
                + QuotedName.of(table.sqliteName())));
    draft.remove(owner);
    for (Sequence sequence : draft.schema.sequences()) {
      if (sequence.isOwnedBy(table)) {
        draft.remove(sequence);
      }
    }
  }

  void removeView(Relation view) {
    draft
        .schema
        .relation(view.schema(), view.name())
        .ifPresent(
            now -> {
              if (now.isMaterialized()) {
                dropTable(now);
              } else {
                draft.remove(now);
              }
            });
  }

  private void dropSequence(DropObjects statement, ObjectName name) {
    Sequence sequence = draft.schema.sequence(name.schema(), name.name()).orElse(null);
    if (sequence == null) {
      missing(statement, name);
      return;
    }
    new Ownership(draft)
        .requireToDrop(sequence.oid(), sequence.schema(), "sequence " + name.name());
    List<Relation> drawing = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (Relation relation : draft.schema.relations()) {
      for (Column column : relation.columns()) {
        boolean identity =
            column.identity() != Column.Identity.NONE
                && sequence.isOwnedBy(relation, column.name());
        if (identity) {
          String owner = "column " + column.name() + " of " + dependents.describe(relation);
          throw new SqlFault(
                  SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
                  "cannot drop sequence " + sequence.name() + " because " + owner + " requires it")
              .withHint("You can drop " + owner + " instead.");
        }
        if (ColumnPlanner.nextval(sequence).equals(column.defaultExpression())) {
          drawing.add(relation);
          columns.add(column);
        }
      }
    }
    releaseDefaults(sequence, drawing, columns, statement.cascade());
    draft.remove(sequence);
  }

  private void releaseDefaults(
      Sequence sequence, List<Relation> drawing, List<Column> columns, boolean cascade) {
    if (drawing.isEmpty()) {
      return;
    }
    List<String> objects = new ArrayList<>();
    for (int i = 0; i < drawing.size(); i++) {
      objects.add(
          "default value for column "
              + columns.get(i).name()
              + " of "
              + dependents.describe(drawing.get(i)));
    }
    if (!cascade) {
      throw Dependents.stillNeeded(
          "sequence " + sequence.name(),
          objects.stream().map(o -> o + " depends on sequence " + sequence.name()).toList());
    }
    dependents.noticeCascade(objects);
    for (int i = 0; i < drawing.size(); i++) {
      TableDraft table = draft.table(drawing.get(i));
      Column now = table.relation.column(columns.get(i).name()).orElseThrow();
      draft.replace(table, Relations.withColumn(table.relation, Relations.withDefault(now, null)));
    }
  }

  private void dropSchema(DropObjects statement, ObjectName name) {
    SchemaFacts facts = draft.schema.schema(name.name()).orElse(null);
    if (facts == null) {
      String message = "schema \"" + name.name() + "\" does not exist";
      if (!statement.ifExists()) {
        throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, message);
      }
      draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, message + ", skipping"));
      return;
    }
    if (facts.name().equals(Schema.PG_CATALOG)
        || facts.name().equals(Schema.TOAST)
        || facts.name().equals(Schema.INFORMATION_SCHEMA)) {
      throw new SqlFault(
          SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
          "cannot drop schema " + facts.name() + " because it is required by the database system");
    }
    if (facts.name().equals(Schema.PUBLIC)) {
      throw SqlFault.unsupported("DROP SCHEMA public");
    }
    new Ownership(draft).require(facts.oid(), "schema " + facts.name());
    List<Relation> relations =
        draft.schema.relations().stream().filter(r -> r.schema().equals(facts.name())).toList();
    List<ExtendedStatistics> statistics =
        new StatisticsPlanner(draft)
            .ofSchema(facts.name()).stream()
                .filter(
                    s -> relations.stream().noneMatch(r -> r.storage().statistics().contains(s)))
                .toList();
    List<Sequence> sequences =
        draft.schema.sequences().stream()
            .filter(s -> s.schema().equals(facts.name()) && s.ownerTable() == null)
            .toList();
    List<String> objects = new ArrayList<>();
    relations.forEach(r -> objects.add(dependents.describe(r)));
    sequences.forEach(s -> objects.add("sequence " + s.schema() + "." + s.name()));
    List<SchemaType> types = new DropTypePlanner(draft).ofSchema(facts.name());
    statistics.forEach(s -> objects.add("statistics object " + s.schema() + "." + s.name()));
    types.forEach(t -> objects.add("type " + t.type().sqlName()));
    List<Routine> routines =
        draft.schema.routines().stream().filter(r -> r.schema().equals(facts.name())).toList();
    routines.forEach(r -> objects.add(RoutineNames.describe(r, draft.schema)));
    if (!objects.isEmpty() && !statement.cascade()) {
      throw Dependents.stillNeeded(
          "schema " + facts.name(),
          objects.stream().map(o -> o + " depends on schema " + facts.name()).toList());
    }
    draft.cascading = new LinkedHashSet<>(objects);
    statistics.forEach(
        s ->
            new StatisticsPlanner(draft)
                .drop(new ObjectName(s.schema(), s.name(), name.position()), true));
    dropQuietly(relations);
    new DropTypePlanner(draft).dropQuietly(types);
    sequences.forEach(draft::remove);
    for (Routine routine : routines) {
      if (draft.schema.routine(routine.oid()).isPresent()) {
        new RoutineDependents(draft).drop(List.of(routine), true);
      }
    }
    List<String> all = List.copyOf(draft.cascading);
    draft.cascading = null;
    dependents.noticeCascade(all);
    draft.remove(facts);
  }

  /** What is outside and depends on them goes too; it has been told already. */
  private void dropQuietly(List<Relation> relations) {
    dropRelations(relations.stream().filter(r -> r.kind() != Relation.Kind.VIEW).toList(), true);
    for (Relation relation : relations) {
      if (relation.kind() == Relation.Kind.VIEW) {
        removeView(relation);
      }
    }
  }
}
