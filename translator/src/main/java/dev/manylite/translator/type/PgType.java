package dev.manylite.translator.type;

import java.util.List;

/**
 * One PostgreSQL type: its row of {@code pg_type}, its text form, and how SQLite holds its values.
 *
 * <p>A <em>runtime value</em> is what SQLite computes with and what crosses every interface of
 * Manylite: null, {@link Long}, {@link Double}, {@link String} or {@code byte[]}. Which of them,
 * and in which spelling, is the type's own matter (see package-info). Implementations are stateless
 * and safe for all threads.
 */
public interface PgType {
  /** The type's facts as {@code pg_type} lists them. */
  TypeFacts facts();

  default int oid() {
    return facts().oid();
  }

  /** {@code pg_type.typname}, e.g. {@code int4}, {@code _int4}. */
  default String name() {
    return facts().name();
  }

  /** The SQL spelling without modifier as {@code format_type} gives it, e.g. {@code integer}. */
  default String sqlName() {
    return facts().sqlName();
  }

  default boolean isArray() {
    return facts().elementOid() != 0 && facts().category() == 'A';
  }

  /**
   * Text form → runtime value; PostgreSQL's input function. The modifier is applied as an
   * assignment would (22001 for a too-long varchar).
   *
   * @throws dev.manylite.translator.fault.SqlFault 22P02, 22003, 22007, 22008 …
   */
  Object input(String text, int modifier, TypeContext context);

  /** What the input function tells the client of a text that it can read; null for nothing. */
  default String inputNotice(String text) {
    return null;
  }

  /** Runtime value (not null) → text form; PostgreSQL's output function. */
  String output(Object value, int modifier, TypeContext context);

  /**
   * What a client sent in binary form, decoded but spelled as the client spelled it → runtime value
   * (not null); the rest of PostgreSQL's receive function.
   *
   * @throws dev.manylite.translator.fault.SqlFault 22P02 for what is no JSON …
   */
  default Object receive(Object decoded) {
    return decoded;
  }

  /**
   * A runtime value of this type → one that satisfies the modifier (manual, 10.4 step 3): rounds
   * numeric, cuts (explicit) or refuses (22001) strings, rounds fractional seconds. Null stays
   * null.
   */
  default Object coerce(Object value, int modifier, boolean explicit) {
    return value;
  }

  /** The modifier of {@code name(mods)}, e.g. {@code varchar(10)} → 14. 22023 for a bad one. */
  default int modifier(List<String> modifiers) {
    if (modifiers.isEmpty()) {
      return SqlType.NO_MODIFIER;
    }
    throw new dev.manylite.translator.fault.SqlFault(
        dev.manylite.translator.fault.SqlState.SYNTAX_ERROR,
        "type modifier is not allowed for type \"" + name() + "\"");
  }

  /** What {@link #modifier} changed of what was written, as a warning; null if nothing. */
  default String modifierWarning(List<String> modifiers) {
    return null;
  }

  /** {@code format_type(oid, modifier)}, e.g. {@code character varying(10)}. */
  default String format(int modifier) {
    return sqlName();
  }

  /** The declared type that a column of this type gets in the SQLite file. */
  default String declaration(int modifier) {
    return format(modifier);
  }

  /** How a column of this type, created by Manylite, holds its values. */
  default ColumnForm columnForm(int modifier) {
    return ColumnForm.RUNTIME;
  }

  /**
   * The SQLite collation under which runtime values order and compare as PostgreSQL's do, or null
   * where SQLite's own comparison already does.
   */
  default String collation() {
    return null;
  }

  /**
   * The same where values are only asked to be equal, as in a key; null also where equal values are
   * always spelt the same.
   */
  default String equality() {
    return collation();
  }
}
