package dev.manylite.translator.schema;

import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;

/**
 * A column of a relation.
 *
 * @param number attnum, from 1; stays when others are dropped
 * @param defaultExpression PostgreSQL text, e.g. {@code nextval('t_id_seq'::regclass)}; null if
 *     none
 * @param generated PostgreSQL text of a GENERATED ALWAYS AS (…) STORED expression; null if none
 * @param form how the file holds the values
 * @param comment COMMENT ON COLUMN; null if none
 * @param collation the OID of the COLLATE that was written; 0 for the type's own. It is kept to be
 *     shown: all that there are order by bytes
 */
public record Column(
    int number,
    String name,
    SqlType type,
    boolean notNull,
    String defaultExpression,
    Identity identity,
    String generated,
    ColumnForm form,
    String comment,
    int collation) {
  /** A column of its type's collation. */
  public Column(
      int number,
      String name,
      SqlType type,
      boolean notNull,
      String defaultExpression,
      Identity identity,
      String generated,
      ColumnForm form,
      String comment) {
    this(number, name, type, notNull, defaultExpression, identity, generated, form, comment, 0);
  }

  /** How a key over it compares; null where SQLite's own way is right. */
  public String keyCollation() {
    return form instanceof ColumnForm.NativeNumeric ? null : type.base().equality();
  }

  /** GENERATED … AS IDENTITY (pg_attribute.attidentity). */
  public enum Identity {
    NONE,
    ALWAYS,
    BY_DEFAULT
  }
}
