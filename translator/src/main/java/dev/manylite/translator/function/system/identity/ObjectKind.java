package dev.manylite.translator.function.system.identity;

import dev.manylite.translator.schema.CatalogObject;
import java.util.Optional;

/** The catalogs whose objects have identities, and what an object of each is. */
enum ObjectKind {
  CLASS(CatalogObject.PG_CLASS, "pg_class", "relation"),
  PROC(CatalogObject.PG_PROC, "pg_proc", "routine"),
  TYPE(CatalogObject.PG_TYPE, "pg_type", "type"),
  NAMESPACE(CatalogObject.PG_NAMESPACE, "pg_namespace", "schema"),
  AUTHID(CatalogObject.PG_AUTHID, "pg_authid", "role"),
  DATABASE(1262, "pg_database", "database"),
  LANGUAGE(CatalogObject.PG_LANGUAGE, "pg_language", "language"),
  EXTENSION(CatalogObject.PG_EXTENSION, "pg_extension", "extension"),
  TABLESPACE(1213, "pg_tablespace", "tablespace"),
  AM(2601, "pg_am", "access method"),
  COLLATION(3456, "pg_collation", "collation"),
  CONVERSION(2607, "pg_conversion", "conversion"),
  OPERATOR(2617, "pg_operator", "operator"),
  OPCLASS(2616, "pg_opclass", "operator class"),
  OPFAMILY(2753, "pg_opfamily", "operator family"),
  CAST(2605, "pg_cast", "cast"),
  AMOP(2602, "pg_amop", "operator of access method"),
  AMPROC(2603, "pg_amproc", "function of access method"),
  CONSTRAINT(CatalogObject.PG_CONSTRAINT, "pg_constraint", "constraint"),
  TRIGGER(CatalogObject.PG_TRIGGER, "pg_trigger", "trigger"),
  REWRITE(CatalogObject.PG_REWRITE, "pg_rewrite", "rule"),
  ATTRDEF(CatalogObject.PG_ATTRDEF, "pg_attrdef", "default value"),
  TS_CONFIG(3602, "pg_ts_config", "text search configuration"),
  TS_DICT(3600, "pg_ts_dict", "text search dictionary");

  private final int catalog;
  private final String relation;
  private final String word;

  ObjectKind(int catalog, String relation, String word) {
    this.catalog = catalog;
    this.relation = relation;
    this.word = word;
  }

  /** The name of the catalog. */
  String relation() {
    return relation;
  }

  /** The kind; of some, what is said where the object is gone. */
  String word() {
    return word;
  }

  static Optional<ObjectKind> of(int catalog) {
    for (ObjectKind kind : values()) {
      if (kind.catalog == catalog) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
