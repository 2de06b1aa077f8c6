package dev.manylite.translator.schema;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the binder may know of a tenant: an immutable snapshot of its schema, seen through the
 * session's search_path. Names arrive folded and unquoted.
 */
public interface Catalog {
  /** The current database's name. */
  String database();

  /** Changes whenever the schema does; part of a plan's key. */
  long version();

  /** Schemas in search order, pg_catalog included where PostgreSQL would search it. */
  List<String> searchPath();

  /** Those of them that search_path names. */
  List<String> namedSearchPath();

  /** All schemas of the database. */
  List<String> schemas();

  /**
   * @param schema null to search the path
   */
  Optional<Relation> relation(String schema, String name);

  /**
   * @param schema null to search the path
   */
  Optional<Sequence> sequence(String schema, String name);

  /**
   * Types, built in and the database's own, by SQL or catalog name ({@code int}, {@code int4},
   * {@code character varying}); arrays as {@code _int4}.
   *
   * @param schema null to search the path
   */
  Optional<PgType> type(String schema, String name);

  Optional<PgType> type(int oid);

  /** The type of a relation's rows. */
  RowType rowType(Relation relation);

  /** The tables that inherit from it, in the order in which they were made; its partitions. */
  default List<Relation> children(Relation relation) {
    return List.of();
  }

  /** The tables that it inherits from, in the order in which they were named. */
  default List<Relation> parents(Relation relation) {
    return List.of();
  }

  /** It and all that inherit from it, directly or not, level by level. */
  default List<Relation> tree(Relation relation) {
    return List.of(relation);
  }

  /** Whose a relation, sequence or schema is, and what others may do with it. */
  default Access access(int oid) {
    return Access.NONE;
  }

  /** A relation's rules, in the order of their names, in which they are applied. */
  default List<Rule> rules(int relation) {
    return List.of();
  }

  /** Whose a schema is, and what others may do with it. */
  default Access schemaAccess(String name) {
    return Access.NONE;
  }

  /** All tables and views that are the tenant's own. */
  List<Relation> relations();

  /** Whether any of them has an index whose words are kept. */
  default boolean keepsWords() {
    return false;
  }

  /** The same, those of the system catalog, their indexes and constraints. */
  default ObjectsByOid byOid() {
    return new ObjectsByOid(relations());
  }

  /**
   * What a stored text was taken for, made once for a schema and kept while there is memory.
   *
   * @param key says which text, and for which relation
   */
  default <T> T understood(Object key, Supplier<T> make) {
    return make.get();
  }

  List<Sequence> sequences();

  default Optional<Sequence> sequence(int oid) {
    return sequences().stream().filter(s -> s.oid() == oid).findFirst();
  }

  /** The database's own types, but for those of relations' rows. */
  List<SchemaType> types();

  /**
   * Functions and procedures of the database's own, in the order of the search path; of those with
   * the same inputs, the one that is found first.
   *
   * @param schema null to search the path
   */
  default List<Routine> routines(String schema, String name) {
    return List.of();
  }

  default List<Routine> routines() {
    return List.of();
  }

  default Optional<Routine> routine(int oid) {
    return routines().stream().filter(r -> r.oid() == oid).findFirst();
  }
}
