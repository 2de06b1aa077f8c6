package dev.manylite.translator.function.system;

/**
 * The session's advisory locks; a service of {@code FunctionContext}. A key is a bigint or two
 * integers.
 */
public interface Locks {
  /**
   * Waits for it.
   *
   * @param inTransaction it is given back at the transaction's end
   */
  void lock(Object[] key, boolean exclusive, boolean inTransaction);

  /** False where another session has it. */
  boolean tryLock(Object[] key, boolean exclusive, boolean inTransaction);

  /**
   * Gives back what the session, not its transaction, locked; false, with a warning, if nothing.
   */
  boolean unlock(Object[] key, boolean exclusive);

  void unlockAll();
}
