package dev.manylite.translator.ddl;

/**
 * The kinds of objects that {@code _manylite_object} remembers. {@link #SEQUENCE_STATE} is written
 * by whoever hands out sequence values, all others by the steps of a {@link SchemaChange}.
 */
public final class ObjectKind {
  public static final String TABLE_NAME = "_manylite_object";

  /** Made on first need; its absence means that nothing is remembered. */
  public static final String CREATE_TABLE =
      "CREATE TABLE IF NOT EXISTS main.\"_manylite_object\" (\"kind\" TEXT, \"schema\" TEXT,"
          + " \"name\" TEXT, \"definition\" TEXT, PRIMARY KEY (\"kind\", \"schema\", \"name\"))";

  public static final String TABLE = "table";
  public static final String VIEW = "view";
  public static final String SEQUENCE = "sequence";

  /** {@code {"last_value":1,"is_called":false}}; absent until the sequence is first used. */
  public static final String SEQUENCE_STATE = "sequence_state";

  /** What CREATE TYPE and CREATE DOMAIN made. */
  public static final String TYPE = "type";

  /** A function or procedure; the name is followed by the types of its inputs. */
  public static final String ROUTINE = "routine";

  public static final String SCHEMA = "schema";
  public static final String DATABASE = "database";

  /** A relation's rules, under its OID. */
  public static final String RULES = "rules";

  /** ON COMMIT of a temporary table, under its OID. */
  public static final String ON_COMMIT = "on_commit";

  /** Owner and access list of a relation, sequence or schema, under its OID. */
  public static final String ACCESS = "access";

  /**
   * What a role's new objects of a kind begin with, under the role's OID and the kind; the schema
   * is empty where it is so in all.
   */
  public static final String DEFAULT_ACCESS = "default_access";

  private ObjectKind() {}
}
