package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.ColumnRecord;
import dev.manylite.translator.ddl.record.SchemaRecord;
import dev.manylite.translator.ddl.record.TableRecord;
import dev.manylite.translator.ddl.record.ViewRecord;
import dev.manylite.translator.definition.CheckOption;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.OnCommit;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Routines;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A SQLite file's own schema, completed by what Manylite remembers → {@link Schema}. One reading's
 * state; begin with {@link #load}.
 */
public final class SchemaLoader {
  private final SchemaSource source;
  private final ObjectRows objects;
  private final ObjectRows temporaryObjects;
  private final Oids oids = new Oids(this::isRecorded);
  private static final Access EVERYBODY = Access.ofEverybody(Access.Kind.TABLE);

  /** Made when first needed, which most readings never come to. */
  private RecordedOids recordedOids;

  private final MadeRelations before;
  private final MadeRelations made;
  private final KnownTypes types;
  private final Map<String, Map<Integer, Access>> access = new HashMap<>();
  private final Map<String, Map<Integer, List<Rule>>> rules = new HashMap<>();
  private final Map<String, List<DefaultAccess>> defaults = new HashMap<>();
  private final Map<Integer, OnCommit> onCommit = new HashMap<>();

  private final List<SchemaFacts> schemas = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Set<QualifiedName> names = new HashSet<>();
  private final List<Sequence> sequences = new ArrayList<>();

  private SchemaLoader(SchemaSource source, MadeRelations before) {
    this.source = source;
    this.objects = new ObjectRows(source.objects());
    this.temporaryObjects = new ObjectRows(source.temporaryObjects());
    List<ObjectRow> typeRows = new ArrayList<>(objects.ofKind(ObjectKind.TYPE));
    typeRows.addAll(temporaryObjects.ofKind(ObjectKind.TYPE));
    boolean sameTypes = before.hasTypes(source.committed(), typeRows);
    this.types = sameTypes ? before.types : KnownTypes.read(source.committed(), typeRows);
    this.before = sameTypes ? before : MadeRelations.NONE;
    this.made = new MadeRelations(types, source.committed(), typeRows);
  }

  public static Schema load(SchemaSource source) {
    return new SchemaLoader(source, MadeRelations.NONE).schema();
  }

  /**
   * @param before an earlier reading of the same file, from which is taken what is the same still;
   *     null for none
   */
  public static LoadedSchema load(SchemaSource source, LoadedSchema before) {
    SchemaLoader loader =
        new SchemaLoader(source, before == null ? MadeRelations.NONE : before.made());
    return new LoadedSchema(loader.schema(), loader.made);
  }

  private Schema schema() {
    schemas.add(new SchemaFacts(11, Schema.PG_CATALOG, "system catalog schema"));
    schemas.add(new SchemaFacts(99, Schema.TOAST, "reserved schema for TOAST tables"));
    schemas.add(new SchemaFacts(13207, Schema.INFORMATION_SCHEMA, null));
    String publicComment =
        objects
            .find(ObjectKind.SCHEMA, "", Schema.PUBLIC)
            .map(row -> row.schemaRecord().comment())
            .orElse("standard public schema");
    schemas.add(
        new SchemaFacts(Oids.PUBLIC_SCHEMA, Schema.PUBLIC, publicComment)
            .withAccess(access(objects, "", Oids.PUBLIC_SCHEMA)));
    for (ObjectRow row : objects.ofKind(ObjectKind.SCHEMA)) {
      if (!row.name().equals(Schema.PUBLIC)) {
        SchemaRecord known = row.schemaRecord();
        schemas.add(
            new SchemaFacts(oid(known.oid(), "schema", "", row.name()), row.name(), known.comment())
                .withAccess(access(objects, "", known.oid())));
      }
    }
    List<String> made = new ArrayList<>();
    schemas.forEach(s -> made.add(s.name()));
    part(source.rows(), objects, made);
    if (!source.temporaryRows().isEmpty() || !source.temporaryObjects().isEmpty()) {
      schemas.add(new SchemaFacts(oids.of("schema", "", Schema.TEMPORARY), Schema.TEMPORARY, null));
      part(source.temporaryRows(), temporaryObjects, List.of(Schema.TEMPORARY));
    }
    schemas.replaceAll(this::withAccess);
    String databaseComment =
        objects
            .find(ObjectKind.DATABASE, "", "")
            .map(row -> row.schemaRecord().comment())
            .orElse(null);
    Schema schema =
        Schema.of(
            source.database(),
            source.version(),
            schemas,
            relations,
            source.system(),
            sequences,
            types.types(),
            databaseComment);
    List<Routine> routines = new ArrayList<>();
    for (ObjectRow row : objects.ofKind(ObjectKind.ROUTINE)) {
      routines.add(row.routine());
    }
    return CurrentRows.apply(
        routines.isEmpty() ? schema : schema.withRoutines(Routines.of(routines)));
  }

  /** One of the file's databases: main or temp. */
  private void part(List<SchemaRow> rows, ObjectRows objects, List<String> made) {
    ShadowTables shadows = new ShadowTables(rows);
    List<TableLoader> tables = new ArrayList<>();
    for (SchemaRow row : rows) {
      boolean hidden = SqliteNames.isInternal(row.name()) || shadows.contains(row.name());
      if (hidden || row.sql() == null) {
        continue;
      }
      if (row.type().equals("view") || ShadowTables.isVirtual(row)) {
        foreignView(row, objects);
      } else if (row.type().equals("table")) {
        String schema = SqliteNames.schema(row.name(), made);
        String name = SqliteNames.local(row.name(), schema);
        TableRecord known =
            objects
                .find(ObjectKind.TABLE, schema, name)
                .map(ObjectRow::table)
                .orElse(TableRecord.NONE);
        tables.add(new TableLoader(row, schema, name, known, oids, types));
      }
    }
    DatabaseRows all = new DatabaseRows(rows, tables);
    for (TableLoader table : tables) {
      Relation relation = relation(table, all);
      add(relation);
      if (table.known == TableRecord.NONE) {
        access
            .computeIfAbsent(relation.schema(), name -> new HashMap<>())
            .put(relation.oid(), EVERYBODY);
      }
    }
    for (ObjectRow row : objects.ofKind(ObjectKind.ON_COMMIT)) {
      onCommit.put(row.oid(), row.onCommit());
    }
    for (ObjectRow row : objects.ofKind(ObjectKind.RULES)) {
      rules.computeIfAbsent(row.schema(), name -> new HashMap<>()).put(row.oid(), row.rules());
    }
    for (ObjectRow row : objects.ofKind(ObjectKind.ACCESS)) {
      if (!row.schema().isEmpty()) {
        access.computeIfAbsent(row.schema(), name -> new HashMap<>()).put(row.oid(), row.access());
      }
    }
    for (ObjectRow row : objects.ofKind(ObjectKind.DEFAULT_ACCESS)) {
      defaults
          .computeIfAbsent(
              row.schema().isEmpty() ? Schema.PG_CATALOG : row.schema(), n -> new ArrayList<>())
          .add(row.defaultAccess());
    }
    for (ObjectRow row : objects.ofKind(ObjectKind.VIEW)) {
      view(row);
    }
    for (ObjectRow row : objects.ofKind(ObjectKind.SEQUENCE)) {
      sequences.add(row.sequence());
    }
  }

  private Relation relation(TableLoader table, DatabaseRows all) {
    List<Object> others = table.madeOf(all);
    Relation relation = before.find(table.row, others);
    if (relation == null) {
      relation = table.relation(all);
    }
    if (table.isOnItsOwn()) {
      made.put(table.row, others, relation);
    }
    return relation;
  }

  /** Null while nothing is on record. */
  private static Access access(ObjectRows objects, String schema, int oid) {
    return objects
        .find(ObjectKind.ACCESS, schema, Integer.toString(oid))
        .map(ObjectRow::access)
        .orElse(null);
  }

  /** With what is on record of the objects that are in it. */
  private SchemaFacts withAccess(SchemaFacts facts) {
    Map<Integer, Access> known = access.get(facts.name());
    Map<Integer, List<Rule>> made = rules.get(facts.name());
    List<DefaultAccess> begin = defaults.getOrDefault(facts.name(), List.of());
    return known == null && made == null && onCommit.isEmpty() && begin.isEmpty()
        ? facts
        : new SchemaFacts(
            facts.oid(),
            facts.name(),
            facts.comment(),
            facts.access(),
            known == null ? Map.of() : known,
            made == null ? Map.of() : made,
            facts.name().equals(Schema.TEMPORARY) ? onCommit : Map.of(),
            begin);
  }

  /** Recorded OIDs come first, so that a generated one can't take them. */
  private boolean isRecorded(int oid) {
    if (recordedOids == null) {
      recordedOids = new RecordedOids(objects, temporaryObjects);
    }
    return recordedOids.contains(oid);
  }

  private int oid(int recorded, String kind, String schema, String name) {
    return recorded != 0 ? recorded : oids.of(kind, schema, name);
  }

  private void add(Relation relation) {
    relations.add(relation);
    names.add(new QualifiedName(relation.schema(), relation.name()));
  }

  private void view(ObjectRow row) {
    if (!names.add(new QualifiedName(row.schema(), row.name()))) {
      // Another program made a table of this name since.
      return;
    }
    Relation known = before.find(row, List.of());
    Relation view = known == null ? relation(row) : known;
    made.put(row, List.of(), view);
    relations.add(view);
  }

  private Relation relation(ObjectRow row) {
    ViewRecord view = row.view();
    List<Column> columns = new ArrayList<>();
    for (ColumnRecord column : view.columns()) {
      PgType known = types.find(column.type(), column.typeOid()).orElse(null);
      SqlType type = new SqlType(known == null ? Types.TEXT : known, column.modifier());
      columns.add(
          new Column(
              columns.size() + 1,
              column.name(),
              type,
              false,
              column.defaultExpression(),
              Column.Identity.NONE,
              null,
              ColumnForm.RUNTIME,
              column.comment()));
    }
    Relation loaded =
        new Relation(
                view.oid(),
                row.schema(),
                row.name(),
                Relation.Kind.VIEW,
                SqliteNames.of(row.schema(), row.name()),
                false,
                columns,
                List.of(),
                List.of(),
                view.query(),
                view.comment(),
                null,
                false,
                view.checkOption() == null ? null : CheckOption.valueOf(view.checkOption()))
            .withTriggers(view.triggers());
    return Relations.withStorage(loaded, view.storage());
  }

  private void foreignView(SchemaRow row, ObjectRows objects) {
    List<SchemaSource.ViewColumn> shape = source.viewColumns().get(row.name());
    if (shape == null) {
      return;
    }
    Optional<TableRecord> known =
        objects.find(ObjectKind.TABLE, Schema.PUBLIC, row.name()).map(ObjectRow::table);
    List<Column> columns = new ArrayList<>();
    for (SchemaSource.ViewColumn column : shape) {
      columns.add(
          new Column(
              columns.size() + 1,
              column.name(),
              DeclaredTypes.of(column.declaredType() == null ? "" : column.declaredType()),
              false,
              null,
              Column.Identity.NONE,
              null,
              ColumnForm.FOREIGN,
              known.flatMap(k -> k.column(column.name())).map(ColumnRecord::comment).orElse(null)));
    }
    add(
        new Relation(
            oid(known.map(TableRecord::oid).orElse(0), "relation", Schema.PUBLIC, row.name()),
            Schema.PUBLIC,
            row.name(),
            Relation.Kind.FOREIGN_VIEW,
            row.name(),
            false,
            columns,
            List.of(),
            List.of(),
            ForeignViewText.query(row.sql()),
            known.map(TableRecord::comment).orElse(null)));
  }

  private record QualifiedName(String schema, String name) {}
}
