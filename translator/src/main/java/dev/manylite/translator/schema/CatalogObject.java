package dev.manylite.translator.schema;

/**
 * An object as pg_depend and its kin name one.
 *
 * @param catalog the OID of the system catalog that lists it
 * @param part the number of a column, 0 for the whole
 */
public record CatalogObject(int catalog, int oid, int part) {
  public static final int PG_TYPE = 1247;
  public static final int PG_PROC = 1255;
  public static final int PG_CLASS = 1259;
  public static final int PG_AUTHID = 1260;
  public static final int PG_ATTRDEF = 2604;
  public static final int PG_CONSTRAINT = 2606;
  public static final int PG_LANGUAGE = 2612;
  public static final int PG_NAMESPACE = 2615;
  public static final int PG_REWRITE = 2618;
  public static final int PG_TRIGGER = 2620;
  public static final int PG_EXTENSION = 3079;
  public static final int PG_STATISTIC_EXT = 3381;

  /** What has a lower OID is there in every database and depended on without saying so. */
  private static final int FIRST_UNPINNED = 12_000;

  /** The schema public's, which can be dropped. */
  private static final int PUBLIC_SCHEMA = 2200;

  public static CatalogObject relation(int oid) {
    return new CatalogObject(PG_CLASS, oid, 0);
  }

  public static CatalogObject column(int relation, int number) {
    return new CatalogObject(PG_CLASS, relation, number);
  }

  public static CatalogObject type(int oid) {
    return new CatalogObject(PG_TYPE, oid, 0);
  }

  public static CatalogObject routine(int oid) {
    return new CatalogObject(PG_PROC, oid, 0);
  }

  public static CatalogObject constraint(int oid) {
    return new CatalogObject(PG_CONSTRAINT, oid, 0);
  }

  /** The default or the expression of a column, which has no OID on record. */
  public static CatalogObject defaultOf(int relation, int number) {
    return new CatalogObject(PG_ATTRDEF, relation + number, 0);
  }

  /** The rule that is a view's query, which has no OID on record. */
  public static CatalogObject viewRule(int view) {
    return new CatalogObject(PG_REWRITE, view - 1, 0);
  }

  public CatalogObject whole() {
    return new CatalogObject(catalog, oid, 0);
  }

  public boolean isColumnOf(Relation relation) {
    return catalog == PG_CLASS && oid == relation.oid() && part != 0;
  }

  /** Whether it can't be dropped (manual, 53.18). */
  public boolean pinned() {
    return oid < FIRST_UNPINNED && !(catalog == PG_NAMESPACE && oid == PUBLIC_SCHEMA);
  }
}
