package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.RoutineRecord;
import dev.manylite.translator.ddl.record.SchemaRecord;
import dev.manylite.translator.ddl.record.SequenceRecord;
import dev.manylite.translator.ddl.textindex.WordTables;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.OnCommit;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema change in the making: the schema as it is by now, and the steps so far. What is to be
 * remembered of the changed objects is written by the last steps. One statement's state.
 */
final class Draft {
  final SchemaSource source;
  final DefinitionContext context;
  final ExpressionCompiler expressions;
  final RetypedConstraints retyped = new RetypedConstraints(this);

  /** Of the statement that alters a table. */
  final UsingValues using = new UsingValues(this);

  Schema schema;

  private final Schema before;

  /** What goes with a schema that is dropped, which is told at once; null at other times. */
  Set<String> cascading;

  private final Oids oids = new Oids(this::isOid);
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, TableDraft> tables = new LinkedHashMap<>();
  private final Set<ObjectRow> removed = new LinkedHashSet<>();
  private final Map<Integer, Relation> views = new LinkedHashMap<>();
  private final Map<Integer, Sequence> sequences = new LinkedHashMap<>();
  private final Map<String, SchemaFacts> schemas = new LinkedHashMap<>();
  private final Map<Integer, SchemaType> types = new LinkedHashMap<>();
  private final Map<Integer, Routine> routines = new LinkedHashMap<>();
  private final AccessChanges access;
  private final RuleChanges rules;
  private final OnCommitChanges onCommit;
  private boolean databaseComment;

  Draft(Schema schema, SchemaSource source, DefinitionContext context) {
    this.schema = schema;
    this.before = schema;
    this.source = source;
    this.access = new AccessChanges(schema, context);
    this.rules = new RuleChanges(schema);
    this.onCommit = new OnCommitChanges(schema);
    // Names in stored texts must be found in the schema as it changes.
    this.context =
        new DefinitionContext(
            context.currentUser(),
            context.sessionUser(),
            context.roles(),
            new DraftTypes(context.types(), () -> this.schema),
            context.notices());
    this.expressions = new ExpressionCompiler(this.context.types());
  }

  private boolean isOid(int oid) {
    for (Relation relation : before.relations()) {
      if (relation.oid() == oid || Relations.hasPart(relation, oid)) {
        return true;
      }
    }
    return before.sequence(oid).isPresent()
        || before.schemaFacts().stream().anyMatch(s -> s.oid() == oid || hasRule(s, oid))
        || before.routine(oid).isPresent()
        || before.types().stream().anyMatch(t -> isOid(t, oid));
  }

  private static boolean hasRule(SchemaFacts facts, int oid) {
    return facts.rules().values().stream()
        .anyMatch(rs -> rs.stream().anyMatch(r -> r.oid() == oid));
  }

  private static boolean isOid(SchemaType type, int oid) {
    return type.oid() == oid
        || type.type().facts().arrayOid() == oid
        || type.type() instanceof RowType row && row.relationOid() == oid;
  }

  int newOid(String kind, String schemaName, String name) {
    return oids.of(kind, schemaName, name);
  }

  void step(Step step) {
    steps.add(step);
  }

  void notice(Notice notice) {
    context.notices().accept(notice);
  }

  // Tables -----------------------------------------------------------------------------------

  /** The table, ready to be changed. */
  TableDraft table(Relation relation) {
    return tables.computeIfAbsent(relation.oid(), oid -> TableDraft.existing(relation, source));
  }

  void add(TableDraft table) {
    tables.put(table.relation.oid(), table);
    schema = schema.with(table.relation);
  }

  /** Puts the changed table in the old one's place. */
  void replace(TableDraft table, Relation changed) {
    schema = schema.without(table.relation).with(changed);
    if (!table.relation.name().equals(changed.name())
        || !table.relation.schema().equals(changed.schema())) {
      forget(ObjectKind.TABLE, table.relation.schema(), table.relation.name());
    }
    table.relation = changed;
  }

  void remove(TableDraft table) {
    schema = schema.without(table.relation);
    tables.remove(table.relation.oid());
    forget(ObjectKind.TABLE, table.relation.schema(), table.relation.name());
  }

  /** Changes the table's text in SQLite's schema; edits in a row become one. */
  void editText(TableDraft table, String text) {
    String name = table.relation.sqliteName();
    table.text = text;
    if (!steps.isEmpty()
        && steps.get(steps.size() - 1) instanceof Step.EditSchemaText last
        && last.edits().size() == 1
        && last.edits().get(0).type().equals("table")
        && last.edits().get(0).name().equals(name)) {
      steps.remove(steps.size() - 1);
    }
    step(
        new Step.EditSchemaText(
            table.temporary(),
            List.of(new Step.EditSchemaText.Edit("table", name, name, name, table.shown(text)))));
  }

  // Views, sequences, schemas --------------------------------------------------------------------

  void put(Relation view) {
    schema = schema.with(view);
    views.put(view.oid(), view);
  }

  /** Puts the changed table or view in the old one's place, under the same name. */
  void change(Relation changed) {
    if (changed.kind() == Relation.Kind.TABLE) {
      replace(table(current(changed)), changed);
    } else {
      put(changed);
    }
  }

  void remove(Relation view) {
    schema = schema.without(view);
    views.remove(view.oid());
    forget(ObjectKind.VIEW, view.schema(), view.name());
  }

  void put(Sequence sequence) {
    schema = schema.with(sequence);
    sequences.put(sequence.oid(), sequence);
  }

  void remove(Sequence sequence) {
    schema = schema.without(sequence);
    sequences.remove(sequence.oid());
    forget(ObjectKind.SEQUENCE, sequence.schema(), sequence.name());
    forget(ObjectKind.SEQUENCE_STATE, sequence.schema(), sequence.name());
  }

  /** Adds a type, or puts the changed one in the old one's place. */
  void put(SchemaType type) {
    Optional<SchemaType> before =
        schema.types().stream().filter(t -> t.oid() == type.oid()).findFirst();
    if (before.isEmpty()) {
      schema = schema.with(type);
    } else {
      schema = Retyping.apply(schema, before.get(), type);
      tables.values().forEach(t -> t.relation = current(t.relation));
      views.replaceAll((oid, view) -> current(view));
      types.replaceAll((oid, other) -> current(other));
      boolean renamed =
          !before.get().name().equals(type.name()) || !before.get().schema().equals(type.schema());
      if (renamed) {
        forget(ObjectKind.TYPE, before.get().schema(), before.get().name());
      }
    }
    types.put(type.oid(), type);
  }

  private Relation current(Relation relation) {
    return schema.relation(relation.schema(), relation.name()).orElse(relation);
  }

  private SchemaType current(SchemaType type) {
    return schema.types().stream().filter(t -> t.oid() == type.oid()).findFirst().orElse(type);
  }

  void remove(SchemaType type) {
    schema = schema.without(type);
    types.remove(type.oid());
    forget(ObjectKind.TYPE, type.schema(), type.name());
  }

  /** Adds a routine, or puts the changed one in the old one's place. */
  void put(Routine routine) {
    schema.routine(routine.oid()).ifPresent(this::forget);
    schema = schema.with(routine);
    routines.put(routine.oid(), routine);
  }

  void remove(Routine routine) {
    schema = schema.without(routine);
    routines.remove(routine.oid());
    forget(routine);
  }

  private void forget(Routine routine) {
    forget(ObjectKind.ROUTINE, routine.schema(), routine.recordName());
  }

  void put(SchemaFacts facts) {
    schema = schema.with(facts);
    schemas.put(facts.name(), facts);
  }

  void remove(SchemaFacts facts) {
    schema = schema.without(facts);
    schemas.remove(facts.name());
    forget(ObjectKind.SCHEMA, "", facts.name());
  }

  void setOnCommit(Relation table, OnCommit action) {
    onCommit.put(table.oid(), action);
  }

  List<Rule> rules(Relation relation) {
    return rules.of(schema, relation.oid());
  }

  /** All rules that a relation has from now on. */
  void setRules(Relation relation, List<Rule> changed) {
    rules.put(relation.oid(), changed);
  }

  /** Whose a relation, sequence or schema is, and what others may do with it. */
  Access access(int oid) {
    return access.of(schema, oid);
  }

  /** GRANT, REVOKE, OWNER TO. */
  void setAccess(int oid, Access changed) {
    access.put(oid, changed);
  }

  /** What new objects begin with, in the schema; in pg_catalog's place, in all. */
  List<DefaultAccess> defaults(String schemaName) {
    return access.defaults(schema, schemaName);
  }

  void setDefaults(String schemaName, List<DefaultAccess> changed) {
    access.putDefaults(schemaName, changed);
  }

  void commentOnDatabase(String comment) {
    schema = schema.withDatabaseComment(comment);
    databaseComment = true;
  }

  void forget(String kind, String schemaName, String name) {
    removed.add(new ObjectRow(kind, schemaName, name, null));
  }

  // Names ------------------------------------------------------------------------------------

  /** The schema that a new object goes to. */
  String creationSchema(ObjectName name, boolean temporary) {
    if (temporary || Schema.TEMPORARY.equals(name.schema())) {
      if (name.schema() != null && !name.schema().equals(Schema.TEMPORARY)) {
        throw new SqlFault(
            SqlState.INVALID_TABLE_DEFINITION,
            "cannot create temporary relation in non-temporary schema");
      }
      ensureTemporarySchema(name.position());
      return Schema.TEMPORARY;
    }
    if (name.schema() != null) {
      if (schema.schema(name.schema()).isEmpty()) {
        throw new SqlFault(
                SqlState.INVALID_SCHEMA_NAME, "schema \"" + name.schema() + "\" does not exist")
            .at(name.position());
      }
      refuseSystemSchema(name.schema(), name.name());
      access.requireCreate(schema, name.schema(), name.position());
      return name.schema();
    }
    if (!schema.namedSearchPath().isEmpty()
        && schema.namedSearchPath().get(0).equals(Schema.TEMPORARY)) {
      throw SqlFault.unsupported("creating in pg_temp by way of search_path").at(name.position());
    }
    boolean catalogNamed = schema.namedSearchPath().contains(Schema.PG_CATALOG);
    for (String candidate : schema.searchPath()) {
      boolean implied = candidate.equals(Schema.PG_CATALOG) && !catalogNamed;
      if (!candidate.equals(Schema.TEMPORARY) && !implied) {
        refuseSystemSchema(candidate, name.name());
        access.requireCreate(schema, candidate, name.position());
        return candidate;
      }
    }
    throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, "no schema has been selected to create in")
        .at(name.position());
  }

  private static void refuseSystemSchema(String schemaName, String name) {
    if (schemaName.equals(Schema.PG_CATALOG)
        || schemaName.equals(Schema.TOAST)
        || schemaName.equals(Schema.INFORMATION_SCHEMA)) {
      throw new SqlFault(
              SqlState.INSUFFICIENT_PRIVILEGE,
              "permission denied to create \"" + schemaName + "." + name + "\"")
          .withDetail("System catalog modifications are currently disallowed.");
    }
  }

  private void ensureTemporarySchema(int position) {
    if (schema.schema(Schema.TEMPORARY).isEmpty()) {
      try {
        new Ownership(this).requireInDatabase(Privilege.TEMPORARY);
      } catch (SqlFault fault) {
        throw fault.at(position);
      }
      List<String> path = schema.searchPath();
      int oid = oids.of("schema", "", Schema.TEMPORARY);
      schema = schema.with(new SchemaFacts(oid, Schema.TEMPORARY, null)).withSearchPath(path);
    }
  }

  /** Refuses a new type's or relation's name that a type has; arrays' names may be taken. */
  void checkTypeName(String schemaName, String name, boolean relation) {
    boolean own =
        schema.types().stream()
            .anyMatch(t -> t.schema().equals(schemaName) && t.name().equals(name));
    if (own || schema.relation(schemaName, name).isPresent()) {
      SqlFault fault =
          new SqlFault(SqlState.DUPLICATE_OBJECT, "type \"" + name + "\" already exists");
      throw relation
          ? fault.withHint(
              "A relation has an associated type of the same name, so you must use a name that"
                  + " doesn't conflict with any existing type.")
          : fault;
    }
  }

  /** Whether a relation, index or sequence has the name. */
  boolean isTaken(String schemaName, String name) {
    return schema.relation(schemaName, name).isPresent()
        || schema.types().stream()
            .anyMatch(
                t ->
                    t.type() instanceof RowType
                        && t.schema().equals(schemaName)
                        && t.name().equals(name))
        || schema.sequence(schemaName, name).isPresent()
        || index(schemaName, name).isPresent();
  }

  private Optional<Index> index(String schemaName, String name) {
    for (Relation relation : schema.relations()) {
      for (Index index : relation.indexes()) {
        if (index.name().equals(name) && relation.schema().equals(schemaName)) {
          return Optional.of(index);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Refuses a new table's or index's name that SQLite would take for one that is there: it compares
   * without regard to case, and keeps some names for itself.
   */
  void checkSqliteName(String sqliteName, String name) {
    if (SqliteNames.isInternal(sqliteName)) {
      throw new SqlFault(SqlState.INVALID_NAME, "unacceptable relation name \"" + name + "\"")
          .withDetail("The prefixes \"sqlite_\" and \"_manylite_\" are reserved.");
    }
    List<String> others = new ArrayList<>();
    source.rows().forEach(row -> others.add(row.name()));
    for (Relation relation : schema.relations()) {
      others.add(relation.kind() == Relation.Kind.VIEW ? "" : relation.sqliteName());
      relation.indexes().forEach(i -> others.add(i.sqliteName()));
    }
    for (String other : others) {
      if (other != null && other.equalsIgnoreCase(sqliteName) && isStillThere(other)) {
        if (other.equals(sqliteName)) {
          throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
        }
        throw SqlFault.unsupported(
                "relation \"" + name + "\" beside one of that name in other case")
            .withDetail(
                "Names in a SQLite file must differ by more than case, and \""
                    + other
                    + "\" is there.");
      }
    }
  }

  /** Not dropped by this very statement. */
  private boolean isStillThere(String sqliteName) {
    boolean shown =
        schema.relations().stream()
            .anyMatch(
                r ->
                    r.sqliteName().equals(sqliteName)
                        || r.indexes().stream().anyMatch(i -> sqliteName.equals(i.sqliteName())));
    return shown || SqliteNames.isInternal(sqliteName);
  }

  // The end ----------------------------------------------------------------------------------

  SchemaChange finish(String tag) {
    TypeUsage.require(before, schema, context);
    new ReferencedKeys(this).settle();
    schema = new WordTables(source.rows()).settle(schema, expressions, this::step);
    tables.values().forEach(new LateTriggers(this)::settle);
    Records records = new Records();
    for (ObjectRow row : removed) {
      records.delete(row);
    }
    for (TableDraft table : tables.values()) {
      Relation relation = table.relation;
      records.put(ObjectKind.TABLE, relation.schema(), relation.name(), table.record().write());
    }
    for (Relation view : views.values()) {
      records.put(ObjectKind.VIEW, view.schema(), view.name(), TableDraft.viewRecord(view).write());
    }
    for (Sequence sequence : sequences.values()) {
      records.put(
          ObjectKind.SEQUENCE, sequence.schema(), sequence.name(), SequenceRecord.write(sequence));
    }
    for (SchemaType type : types.values()) {
      records.put(
          ObjectKind.TYPE,
          type.schema(),
          type.name(),
          TypeRecords.of(type, schema.types()).write());
    }
    for (Routine routine : routines.values()) {
      records.put(
          ObjectKind.ROUTINE, routine.schema(), routine.recordName(), RoutineRecord.write(routine));
    }
    for (SchemaFacts facts : schemas.values()) {
      records.put(
          ObjectKind.SCHEMA,
          "",
          facts.name(),
          new SchemaRecord(facts.oid(), facts.comment()).write());
    }
    if (databaseComment) {
      records.put(
          ObjectKind.DATABASE, "", "", new SchemaRecord(0, schema.databaseComment()).write());
    }
    schema = onCommit.apply(schema, records);
    schema = rules.apply(access.apply(schema, tables.keySet(), records), records);
    List<Step> all = new ArrayList<>(steps);
    all.addAll(records.steps(source));
    return new SchemaChange(tag, all, CurrentRows.apply(schema));
  }
}
