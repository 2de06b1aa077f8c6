package dev.manylite.translator.function.system;

/** The number of the session's transaction; a service of {@code FunctionContext}. */
public interface TransactionNumbers {
  /** The numbers below stand for no transaction (manual, 54.1: frozen and bootstrap). */
  long FIRST_XID = 3;

  /** Gives it one if it has none yet. */
  long current();

  /** Null where it has neither asked for one nor written. */
  Long ifAssigned();

  /** The transaction's own, or else the one that comes next. */
  long latest();

  /** Of the transaction in which the schema was seen to have changed last. */
  long schemaChange();

  /** A number's lower half, which is what {@code xid} holds. */
  static long xid(long number) {
    return Math.max(number & 0xffffffffL, FIRST_XID);
  }
}
