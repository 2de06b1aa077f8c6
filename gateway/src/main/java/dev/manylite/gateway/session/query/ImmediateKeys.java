package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Schema;

/**
 * Foreign keys that are immediate by SET CONSTRAINTS (manual) while SQLite defers them: it can't
 * check one sooner than it was declared, and defers either all or none of the others. They are
 * looked for at each statement's end, which takes a look at all rows of the tables that refer.
 */
public final class ImmediateKeys {
  private ImmediateKeys() {}

  /**
   * At the end of a statement.
   *
   * @param plan what it did; null for COPY
   * @throws SqlFault 23503
   */
  public static void checkAfter(Session session, Plan plan) {
    if (session.deferredTriggers().changed()) {
      check(session, plan);
    }
  }

  /** Of all tables, as they have become immediate. */
  public static void checkAll(Session session) {
    check(session, null);
  }

  private static void check(Session session, Plan plan) {
    SqliteHandle handle = session.transaction().heldHandle().orElse(null);
    if (handle == null) {
      return;
    }
    boolean deferring = !Long.valueOf(0).equals(handle.queryValue("PRAGMA defer_foreign_keys"));
    Schema schema = session.database().schema(handle);
    new ForeignKeyViolations(schema, session.types())
        .check(
            handle,
            plan,
            key ->
                // Which rows a NOT VALID one admits is not known here; COMMIT finds the others.
                key.validated()
                    && (deferring || key.timing().initiallyDeferred())
                    && !session.deferredTriggers().defers(key));
  }
}
