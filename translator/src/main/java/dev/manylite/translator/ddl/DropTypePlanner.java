package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.BoundTypes;
import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.InformationSchemaTypes;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** DROP TYPE and DROP DOMAIN, with the columns, domains and views that are made from the type. */
final class DropTypePlanner {
  private final Draft draft;
  private final Dependents dependents;

  /** What goes with the named types, in the order in which it is told. */
  private final List<Dependent> found = new ArrayList<>();

  /**
   * One of type, column (with its table), table and view, or what goes with a column: none of
   * these.
   */
  private record Dependent(
      String object, String on, SchemaType type, Relation relation, Column column) {
    boolean isTable() {
      return relation != null
          && column == null
          && relation.kind() == Relation.Kind.TABLE
          && !relation.isMaterialized();
    }
  }

  private final List<Routine> routines = new ArrayList<>();

  DropTypePlanner(Draft draft) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
  }

  void plan(DropObjects statement) {
    List<SchemaType> dropped = new ArrayList<>();
    for (ObjectName name : statement.names()) {
      Optional<PgType> type = draft.schema.type(name.schema(), name.name());
      if (type.isEmpty()) {
        missing(statement, name);
        continue;
      }
      SchemaType own = droppable(name, type.get(), statement.kind());
      new Ownership(draft).requireToDrop(own.oid(), own.schema(), "type " + own.type().sqlName());
      if (dropped.stream().noneMatch(t -> t.oid() == own.oid())) {
        dropped.add(own);
      }
    }
    drop(dropped, statement.cascade());
  }

  private void missing(DropObjects statement, ObjectName name) {
    boolean noSchema = name.schema() != null && draft.schema.schema(name.schema()).isEmpty();
    String message =
        noSchema
            ? "schema \"" + name.schema() + "\" does not exist"
            : "type \"" + Lookup.display(name) + "\" does not exist";
    if (!statement.ifExists()) {
      throw new SqlFault(
          noSchema ? SqlState.INVALID_SCHEMA_NAME : SqlState.UNDEFINED_OBJECT, message);
    }
    draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, message + ", skipping"));
  }

  private SchemaType droppable(ObjectName name, PgType type, ObjectKind kind) {
    if (kind == ObjectKind.DOMAIN && !(type instanceof DomainType)) {
      throw TypePlanner.notDomain(name, type);
    }
    Optional<SchemaType> own = new TypePlanner(draft).listed(type);
    if (own.isPresent() && type instanceof MultirangeType multirange) {
      throw required(type, "type " + multirange.range().sqlName());
    }
    if (own.isPresent()) {
      return own.get();
    }
    if (Types.byOid(type.oid()).or(() -> InformationSchemaTypes.type(type.oid())).isPresent()) {
      throw new SqlFault(
          SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
          "cannot drop type " + type.sqlName() + " because it is required by the database system");
    }
    String owner =
        type.isArray()
            ? "type " + Types.element(type).sqlName()
            : type instanceof RowType ? dependents.describe(relation(type)) : "";
    throw required(type, owner);
  }

  private static SqlFault required(PgType type, String owner) {
    return new SqlFault(
            SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
            "cannot drop type " + type.sqlName() + " because " + owner + " requires it")
        .withHint("You can drop " + owner + " instead.");
  }

  private Relation relation(PgType row) {
    return draft.schema.relations().stream()
        .filter(r -> draft.schema.rowType(r).oid() == row.oid())
        .findFirst()
        .orElseThrow();
  }

  /** What is dropped with a schema; multirange types go with their range types. */
  List<SchemaType> ofSchema(String schema) {
    List<SchemaType> types = new ArrayList<>();
    for (SchemaType type : draft.schema.types()) {
      if (!type.schema().equals(schema)) {
        continue;
      }
      if (!(type.type() instanceof MultirangeType multirange)) {
        types.add(type);
      } else if (!new TypePlanner(draft).own(multirange.range()).schema().equals(schema)) {
        throw SqlFault.unsupported("dropping a multirange type's schema without its range type's");
      }
    }
    return types;
  }

  /** The types of a schema that is dropped; all that depends on them goes without a word. */
  void dropQuietly(List<SchemaType> dropped) {
    dropped.forEach(t -> collect(t, dropped));
    if (draft.cascading != null) {
      found.forEach(d -> draft.cascading.add(d.object()));
    }
    carryOut(dropped);
  }

  private void drop(List<SchemaType> dropped, boolean cascade) {
    dropped.forEach(t -> collect(t, dropped));
    dropped.forEach(this::collectRoutines);
    if (!found.isEmpty() && !cascade) {
      List<String> details = found.stream().map(d -> d.object + " depends on " + d.on).toList();
      throw dropped.size() == 1
          ? Dependents.stillNeeded("type " + dropped.get(0).type().sqlName(), details)
          : Dependents.stillNeeded(details);
    }
    dependents.noticeCascade(found.stream().map(Dependent::object).toList());
    carryOut(dropped);
  }

  private void collectRoutines(SchemaType type) {
    int relation = type.type() instanceof RowType row ? row.relationOid() : 0;
    for (Routine routine :
        new RoutineDependents(draft)
            .ofType(t -> t.row() ? t.oid() == relation : type.hasOid(t.oid()))) {
      if (!routines.contains(routine)) {
        routines.add(routine);
        found.add(
            new Dependent(
                RoutineNames.describe(routine, draft.schema),
                "type " + type.type().sqlName(),
                null,
                null,
                null));
      }
    }
  }

  private void carryOut(List<SchemaType> dropped) {
    routines.forEach(draft::remove);
    for (Dependent dependent : found) {
      if (dependent.column != null) {
        dropColumn(dependent.relation, dependent.column);
      } else if (dependent.isTable()) {
        dropTable(dependent.relation);
      } else if (dependent.relation != null) {
        new DropPlanner(draft).removeView(dependent.relation);
      }
    }
    for (Dependent dependent : found) {
      if (dependent.type != null && dependent.type.type() instanceof RowType row) {
        new CompositePlanner(draft).removeAttributes(row.oid(), dropped);
      } else if (dependent.type != null) {
        remove(dependent.type);
      }
    }
    dropped.forEach(this::remove);
  }

  private void remove(SchemaType type) {
    multirange(type).ifPresent(draft::remove);
    draft.remove(type);
  }

  /** The multirange type that comes and goes with a range type. */
  private Optional<SchemaType> multirange(SchemaType type) {
    return type.type() instanceof RangeType range
        ? new TypePlanner(draft).listed(range.multirange())
        : Optional.empty();
  }

  void dropColumn(Relation owner, Column column) {
    Optional<Relation> now = draft.schema.relation(owner.schema(), owner.name());
    if (now.isPresent() && now.get().column(column.name()).isPresent()) {
      new DropColumnPlanner(draft, true)
          .plan(
              draft.table(now.get()),
              new AlterTableAction.DropColumn(column.name(), true, true, SqlFault.NO_POSITION));
    }
  }

  private void collect(SchemaType type, List<SchemaType> dropped) {
    String name = "type " + type.type().sqlName();
    collectColumns(type, type.type().facts().arrayOid(), name + "[]");
    multirange(type).ifPresent(t -> collect(t, dropped));
    for (SchemaType other : draft.schema.types()) {
      boolean known =
          other.type() instanceof MultirangeType
              || dropped.stream().anyMatch(t -> t.oid() == other.oid())
              || found.stream().anyMatch(d -> d.type != null && d.type.oid() == other.oid());
      if (other.type() instanceof RowType row) {
        collectAttributes(type, other, row, name);
        continue;
      }
      Integer over = known ? null : madeFrom(other.type(), type);
      if (over != null) {
        String on = over == type.oid() ? name : name + "[]";
        found.add(new Dependent("type " + other.type().sqlName(), on, other, null, null));
        collect(other, dropped);
      }
    }
    collectColumns(type, type.oid(), name);
    new TypedTables(draft).ofType(type.oid()).forEach(table -> collectTable(table, name));
    refuseExpressions(type);
    for (Relation view : draft.schema.relations()) {
      boolean known =
          found.stream()
              .anyMatch(
                  d -> d.column == null && d.relation != null && d.relation.oid() == view.oid());
      if (view.definingQuery() == null || known) {
        continue;
      }
      ViewText text = dependents.text(view);
      if (text != null && text.names(type)) {
        found.add(new Dependent(dependents.describe(view), name, null, view, null));
      }
    }
  }

  /** A typed table with those that inherit from it, and what depends on them. */
  private void collectTable(Relation table, String on) {
    found.add(new Dependent(dependents.describe(table), on, null, table, null));
    String name = dependents.describe(table);
    for (Relation child : draft.schema.children(table)) {
      // Partitions go without a word.
      if (!child.lineage().isPartition()) {
        collectTable(child, name);
      }
    }
    for (Dependents.Reference reference : dependents.direct(table)) {
      found.add(new Dependent(dependents.describe(reference), name, null, null, null));
    }
    dependents.views(table).forEach(view -> collectView(view, name));
  }

  private void collectView(Relation view, String on) {
    if (found.stream().noneMatch(d -> d.relation != null && d.relation.oid() == view.oid())) {
      String name = dependents.describe(view);
      found.add(new Dependent(name, on, null, view, null));
      dependents.views(view).forEach(above -> collectView(above, name));
    }
  }

  /** What goes with it has been told. */
  private void dropTable(Relation table) {
    Optional<Relation> now = draft.schema.relation(table.schema(), table.name());
    if (now.isPresent()) {
      Set<String> telling = draft.cascading;
      draft.cascading = new LinkedHashSet<>();
      new DropPlanner(draft).dropRelations(List.of(now.get()), true);
      draft.cascading = telling;
    }
  }

  /** Attributes of a composite type, which stays without them. */
  private void collectAttributes(SchemaType type, SchemaType other, RowType row, String name) {
    for (int i = row.fields().size() - 1; i >= 0; i--) {
      RowType.Field field = row.fields().get(i);
      if (type.hasOid(field.type().oid())) {
        String on = field.type().oid() == type.oid() ? name : name + "[]";
        String object = "column " + field.name() + " of composite type " + other.type().sqlName();
        found.add(new Dependent(object, on, other, null, null));
      }
    }
  }

  /** Which of the type and the array over it another type is made from; null if none. */
  private static Integer madeFrom(PgType other, SchemaType type) {
    for (SqlType part : parts(other)) {
      if (type.hasOid(part.oid())) {
        return part.oid();
      }
    }
    return null;
  }

  private static List<SqlType> parts(PgType type) {
    if (type instanceof RangeType range) {
      return List.of(SqlType.of(range.subtype()));
    }
    return type instanceof DomainType domain ? List.of(domain.over()) : List.of();
  }

  /** The last column of a table is told of first. */
  private void collectColumns(SchemaType type, int oid, String on) {
    for (Relation table : draft.schema.relations()) {
      List<Column> columns = new ArrayList<>(table.columns());
      Collections.reverse(columns);
      for (Column column : columns) {
        if (table.kind() == Relation.Kind.TABLE
            && !table.isMaterialized()
            && column.type().oid() == oid) {
          String object = "column " + column.name() + " of " + dependents.describe(table);
          found.add(new Dependent(object, on, null, table, column));
          collectReaders(new ColumnDependents(draft, table, column));
        }
      }
    }
  }

  private void collectReaders(ColumnDependents readers) {
    for (ColumnDependents.Told told : readers.told()) {
      Relation view =
          readers.views().stream()
              .filter(v -> dependents.describe(v).equals(told.object()))
              .findFirst()
              .orElse(null);
      if (found.stream().noneMatch(d -> d.object.equals(told.object()))) {
        found.add(new Dependent(told.object(), told.on(), null, view, null));
      }
    }
  }

  /** Expressions of columns that stay, which would name a type that is gone. */
  private void refuseExpressions(SchemaType type) {
    for (Relation table : draft.schema.relations()) {
      Set<String> going = new LinkedHashSet<>();
      for (Dependent dependent : found) {
        if (dependent.column != null && dependent.relation.oid() == table.oid()) {
          going.add(dependent.column.name());
        }
      }
      Relation rest = table;
      if (table.kind() == Relation.Kind.TABLE) {
        RelationTexts.mapped(rest, (text, use) -> refuse(text, use, rest, going, type));
      }
    }
  }

  private String refuse(
      String text, ExpressionUse use, Relation table, Set<String> going, SchemaType type) {
    if (!text.contains(type.name())) {
      return text;
    }
    Compiled compiled = draft.expressions.compile(text, use, table, draft.schema);
    boolean goes =
        compiled.columns().stream().anyMatch(going::contains)
            || use == ExpressionUse.DEFAULT
                && table.columns().stream()
                    .allMatch(c -> !text.equals(c.defaultExpression()) || going.contains(c.name()));
    if (!goes && BoundTypes.any(compiled.bound(), t -> type.hasOid(t.oid()))) {
      throw SqlFault.unsupported(
          "dropping a type that an expression in table \"" + table.name() + "\" names");
    }
    return text;
  }
}
