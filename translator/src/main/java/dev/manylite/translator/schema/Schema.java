package dev.manylite.translator.schema;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A snapshot of one database's schema. Immutable: the {@code with…} methods return a changed copy.
 * Keeps relations (indexes share their name space) and sequences by qualified name.
 */
public final class Schema implements Catalog {
  public static final String PUBLIC = "public";
  public static final String PG_CATALOG = "pg_catalog";
  public static final String INFORMATION_SCHEMA = "information_schema";

  /** Where PostgreSQL keeps what is too long for a row; nothing is here. */
  public static final String TOAST = "pg_toast";

  /** Where a session's temporary relations are; PostgreSQL numbers it, we have one a session. */
  public static final String TEMPORARY = "pg_temp";

  private final String database;
  private final long version;
  private final SearchPath searchPath;
  private final Map<String, SchemaFacts> schemas;
  private final NamedRelations relations;
  private final NamedSequences sequences;
  private final String databaseComment;
  private final Derived derived;
  private final Map<QualifiedName, SchemaType> types;
  private final Routines routines;

  private Schema(
      String database,
      long version,
      SearchPath searchPath,
      Map<String, SchemaFacts> schemas,
      NamedRelations relations,
      NamedSequences sequences,
      String databaseComment,
      Derived derived,
      Map<QualifiedName, SchemaType> types,
      Routines routines) {
    this.database = database;
    this.version = version;
    this.searchPath = searchPath;
    this.schemas = schemas;
    this.relations = relations;
    this.sequences = sequences;
    this.databaseComment = databaseComment;
    this.derived = derived;
    this.types = types;
    this.routines = routines;
  }

  /**
   * @param relations the database's own
   */
  public static Schema of(
      String database,
      long version,
      Collection<SchemaFacts> schemas,
      Collection<Relation> relations,
      SystemSchemas system,
      Collection<Sequence> sequences,
      Collection<SchemaType> types,
      String databaseComment) {
    Map<QualifiedName, SchemaType> typesByName = new LinkedHashMap<>();
    types.forEach(t -> typesByName.put(new QualifiedName(t.schema(), t.name()), t));
    Map<String, SchemaFacts> byName = new LinkedHashMap<>();
    schemas.forEach(s -> byName.put(s.name(), s));
    NamedRelations byQualifiedName = NamedRelations.of(relations, system);
    return new Schema(
            database,
            version,
            SearchPath.EMPTY,
            byName,
            byQualifiedName,
            NamedSequences.of(sequences),
            databaseComment,
            new Derived(byQualifiedName, typesByName),
            typesByName,
            Routines.NONE)
        .withSearchPath(List.of(PUBLIC));
  }

  /**
   * The same schema seen through another search_path. Schemas that do not exist are skipped;
   * pg_temp and pg_catalog come first unless they are named (manual, 20.11.1).
   */
  public Schema withSearchPath(List<String> path) {
    List<String> effective = new ArrayList<>();
    if (!path.contains(TEMPORARY) && schemas.containsKey(TEMPORARY)) {
      effective.add(TEMPORARY);
    }
    if (!path.contains(PG_CATALOG)) {
      effective.add(PG_CATALOG);
    }
    int implicit = effective.size();
    for (String name : path) {
      // The temporary schema is there as soon as it is named.
      boolean there = schemas.containsKey(name) || name.equals(TEMPORARY);
      if (there && !effective.contains(name)) {
        effective.add(name);
      }
    }
    return new Schema(
        database,
        version,
        new SearchPath(effective, implicit),
        schemas,
        relations,
        sequences,
        databaseComment,
        derived,
        types,
        routines);
  }

  public Schema withVersion(long newVersion) {
    return new Schema(
        database,
        newVersion,
        searchPath,
        schemas,
        relations,
        sequences,
        databaseComment,
        derived,
        types,
        routines);
  }

  /** Adds a relation, or replaces the one of this name. */
  public Schema with(Relation relation) {
    NamedRelations changed = relations.with(relation);
    return new Schema(
        database,
        version,
        searchPath,
        schemas,
        changed,
        sequences,
        databaseComment,
        new Derived(changed, types),
        types,
        routines);
  }

  public Schema without(Relation relation) {
    NamedRelations changed = relations.without(relation);
    return new Schema(
        database,
        version,
        searchPath,
        schemas,
        changed,
        sequences,
        databaseComment,
        new Derived(changed, types),
        types,
        routines);
  }

  public Schema with(Sequence sequence) {
    NamedSequences changed = sequences.with(sequence);
    return new Schema(
        database,
        version,
        searchPath,
        schemas,
        relations,
        changed,
        databaseComment,
        derived,
        types,
        routines);
  }

  public Schema without(Sequence sequence) {
    NamedSequences changed = sequences.without(sequence);
    return new Schema(
        database,
        version,
        searchPath,
        schemas,
        relations,
        changed,
        databaseComment,
        derived,
        types,
        routines);
  }

  /** Adds a type, or replaces the one of this name. */
  public Schema with(SchemaType type) {
    Map<QualifiedName, SchemaType> changed = new LinkedHashMap<>(types);
    changed.put(new QualifiedName(type.schema(), type.name()), type);
    return withTypes(changed);
  }

  public Schema without(SchemaType type) {
    Map<QualifiedName, SchemaType> changed = new LinkedHashMap<>(types);
    changed.remove(new QualifiedName(type.schema(), type.name()));
    return withTypes(changed);
  }

  private Schema withTypes(Map<QualifiedName, SchemaType> changed) {
    return new Schema(
        database,
        version,
        searchPath,
        schemas,
        relations,
        sequences,
        databaseComment,
        new Derived(relations, changed),
        changed,
        routines);
  }

  /** Adds a routine, or puts it in the place of the one that has its OID. */
  public Schema with(Routine routine) {
    return withRoutines(routines.with(routine));
  }

  public Schema without(Routine routine) {
    return withRoutines(routines.without(routine));
  }

  public Schema withRoutines(Routines changed) {
    return new Schema(
        database,
        version,
        searchPath,
        schemas,
        relations,
        sequences,
        databaseComment,
        // What stored texts mean may change with them.
        new Derived(relations, types),
        types,
        changed);
  }

  @Override
  public List<Routine> routines(String schema, String name) {
    if (routines == Routines.NONE) {
      return List.of();
    }
    return routines.named(schema == null ? searchPath.effective() : List.of(schema), name);
  }

  @Override
  public List<Routine> routines() {
    return routines.all();
  }

  @Override
  public Optional<Routine> routine(int oid) {
    return routines.byOid(oid);
  }

  public Schema with(SchemaFacts schema) {
    Map<String, SchemaFacts> changed = new LinkedHashMap<>(schemas);
    changed.put(schema.name(), schema);
    return new Schema(
        database,
        version,
        searchPath,
        changed,
        relations,
        sequences,
        databaseComment,
        derived,
        types,
        routines);
  }

  public Schema without(SchemaFacts schema) {
    Map<String, SchemaFacts> changed = new LinkedHashMap<>(schemas);
    changed.remove(schema.name());
    return new Schema(
        database,
        version,
        searchPath,
        changed,
        relations,
        sequences,
        databaseComment,
        derived,
        types,
        routines);
  }

  public Schema withDatabaseComment(String comment) {
    return new Schema(
        database,
        version,
        searchPath,
        schemas,
        relations,
        sequences,
        comment,
        derived,
        types,
        routines);
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public List<String> searchPath() {
    return searchPath.effective();
  }

  @Override
  public List<String> namedSearchPath() {
    return searchPath.named();
  }

  @Override
  public List<String> schemas() {
    return List.copyOf(schemas.keySet());
  }

  /** What is known of the schemas, in the order of {@link #schemas()}. */
  public List<SchemaFacts> schemaFacts() {
    return List.copyOf(schemas.values());
  }

  public Optional<SchemaFacts> schema(String name) {
    return Optional.ofNullable(schemas.get(name));
  }

  @Override
  public Access access(int oid) {
    for (SchemaFacts schema : schemas.values()) {
      Access found = schema.oid() == oid ? schema.effectiveAccess() : schema.objects().get(oid);
      if (found != null) {
        return found;
      }
    }
    return oid < RowTypes.FIRST_OID
        ? byOid().relation(oid).map(SystemAccess::of).orElse(Access.NONE)
        : Access.NONE;
  }

  @Override
  public List<Rule> rules(int relation) {
    for (SchemaFacts schema : schemas.values()) {
      List<Rule> found = schema.rules().get(relation);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  @Override
  public Access schemaAccess(String name) {
    return schema(name).map(SchemaFacts::effectiveAccess).orElse(Access.NONE);
  }

  /** COMMENT ON DATABASE; null if none. */
  public String databaseComment() {
    return databaseComment;
  }

  @Override
  public Optional<Relation> relation(String schema, String name) {
    if (schema != null) {
      return Optional.ofNullable(relations.get(new QualifiedName(schema, name)));
    }
    for (String candidate : searchPath.effective()) {
      Relation found = relations.get(new QualifiedName(candidate, name));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Sequence> sequence(String schema, String name) {
    if (schema != null) {
      return Optional.ofNullable(sequences.get(new QualifiedName(schema, name)));
    }
    for (String candidate : searchPath.effective()) {
      Sequence found = sequences.get(new QualifiedName(candidate, name));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The table that owns the index of this name, searched along the path where schema is null. */
  public Optional<Relation> tableOfIndex(String schema, String index) {
    List<String> candidates = schema != null ? List.of(schema) : searchPath.effective();
    for (String candidate : candidates) {
      for (Relation relation : relations.all()) {
        if (relation.schema().equals(candidate)
            && relation.indexes().stream().anyMatch(i -> i.name().equals(index))) {
          return Optional.of(relation);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<PgType> type(String schema, String name) {
    for (String candidate : schema != null ? List.of(schema) : searchPath.effective()) {
      Optional<PgType> found = candidate.equals(PG_CATALOG) ? Types.byName(name) : Optional.empty();
      found = found.isPresent() ? found : typeIn(candidate, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<PgType> typeIn(String schema, String name) {
    Optional<PgType> scalar = scalarIn(schema, name);
    return scalar.isPresent() || !name.startsWith("_")
        ? scalar
        : scalarIn(schema, name.substring(1)).map(Types::array);
  }

  private Optional<PgType> scalarIn(String schema, String name) {
    QualifiedName qualified = new QualifiedName(schema, name);
    SchemaType own = types.get(qualified);
    if (own != null) {
      return Optional.of(own.type());
    }
    Optional<PgType> system =
        schema.equals(INFORMATION_SCHEMA) ? InformationSchemaTypes.type(name) : Optional.empty();
    return system.or(() -> Optional.ofNullable(relations.get(qualified)).map(this::rowType));
  }

  @Override
  public RowType rowType(Relation relation) {
    return derived.get().of(relation);
  }

  @Override
  public ObjectsByOid byOid() {
    return derived.byOid();
  }

  /** Constraints that are checked later than SQLite does ({@link LateChecks}), of all tables. */
  public List<ObjectsByOid.TableConstraint> lateConstraints() {
    return derived.late();
  }

  /** Whether a constraint may be found violated at COMMIT only, or after a statement. */
  public boolean checksAtCommit() {
    return derived.checksAtCommit();
  }

  @Override
  public boolean keepsWords() {
    return derived.keepsWords();
  }

  @Override
  public List<Relation> children(Relation relation) {
    return derived.families().children(relation);
  }

  @Override
  public List<Relation> parents(Relation relation) {
    return derived.families().parents(relation);
  }

  @Override
  public List<Relation> tree(Relation relation) {
    return derived.families().tree(relation);
  }

  /** The types of all relations' rows and the arrays of them. */
  public Collection<PgType> rowTypes() {
    return derived.get().all();
  }

  @Override
  public Optional<PgType> type(int oid) {
    Optional<PgType> builtIn = Types.byOid(oid);
    if (builtIn.isPresent()) {
      return builtIn;
    }
    for (SchemaType type : types.values()) {
      if (type.hasOid(oid)) {
        return Optional.of(oid == type.oid() ? type.type() : Types.array(type.type()));
      }
    }
    return InformationSchemaTypes.type(oid).or(() -> derived.get().type(oid));
  }

  /** The types of the database's own, but for those of relations' rows. */
  @Override
  public List<SchemaType> types() {
    return List.copyOf(types.values());
  }

  @Override
  public List<Relation> relations() {
    return relations.own();
  }

  @Override
  @SuppressWarnings("unchecked") // a key stands for one kind of thing
  public <T> T understood(Object key, Supplier<T> make) {
    Map<Object, Object> known = derived.understood();
    List<Object> seen = List.of(searchPath, key);
    Object found = known.get(seen);
    if (found == null) {
      found = make.get();
      known.put(seen, found);
    }
    return (T) found;
  }

  @Override
  public Optional<Sequence> sequence(int oid) {
    return Optional.ofNullable(sequences.get(oid));
  }

  @Override
  public List<Sequence> sequences() {
    return sequences.all();
  }

  /** The system relations, as they were given. */
  public List<Relation> systemRelations() {
    return relations.system();
  }

  /** Those of the database and of the system. */
  public Collection<Relation> allRelations() {
    return relations.all();
  }
}
