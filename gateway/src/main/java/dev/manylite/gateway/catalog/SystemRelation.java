package dev.manylite.gateway.catalog;

/** The rows of one relation of pg_catalog or information_schema. Stateless. */
public interface SystemRelation {
  default String schema() {
    return "pg_catalog";
  }

  String name();

  /** The rows that every database has and that never change, such as those of PostgreSQL's own. */
  default void constantRows(CatalogContext context, Rows rows) {
    // Most relations tell of the database alone.
  }

  /** The other rows. */
  void rows(CatalogContext context, Rows rows);

  /** What the rows depend on, and so when they are made anew. */
  default Freshness freshness() {
    return Freshness.SCHEMA;
  }

  enum Freshness {
    /** On the schema alone. */
    SCHEMA,
    /** On the server or the session: made anew for every statement. */
    STATEMENT
  }
}
