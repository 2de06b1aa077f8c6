package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.ddl.Step;
import dev.manylite.translator.ddl.textindex.WordTables;
import dev.manylite.translator.ddl.textindex.WordUpkeep;
import dev.manylite.translator.schema.Schema;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Brings full-text indexes up to date at the end of each transaction that writes, with what other
 * programs have written too.
 */
public final class TextIndexes implements TransactionListener {
  private final Session session;
  private Schema known;
  private List<WordUpkeep> upkeep = List.of();

  public TextIndexes(Session session) {
    this.session = session;
  }

  @Override
  public void beforeCommit() {
    if (session.transaction().writing()) {
      session.transaction().heldHandle().ifPresent(this::collect);
    }
  }

  /** Within the transaction that a handle is in. */
  public void collect(SqliteHandle handle) {
    Schema schema = session.database().schema(handle);
    if (!schema.keepsWords()) {
      return;
    }
    for (WordUpkeep one : upkeep(schema)) {
      long state = (Long) handle.queryValue(one.state());
      if (state == WordUpkeep.LOST) {
        run(one.rebuild(), handle);
      } else if (state == WordUpkeep.CHANGED) {
        run(one.collect(), handle);
      }
    }
  }

  /** REINDEX: those of some indexes are made anew. */
  public void rebuild(SqliteHandle handle, IntPredicate indexes) {
    Schema schema = session.database().schema(handle);
    for (WordUpkeep one : schema.keepsWords() ? upkeep(schema) : List.<WordUpkeep>of()) {
      if (indexes.test(one.index())) {
        run(one.rebuild(), handle);
      }
    }
  }

  private List<WordUpkeep> upkeep(Schema schema) {
    session.functions().under(session.planner().throughPath(schema));
    if (schema != known) {
      upkeep = WordTables.upkeep(schema, session.types());
      known = schema;
    }
    return upkeep;
  }

  private static void run(List<Step.Execute> steps, SqliteHandle handle) {
    for (Step.Execute step : steps) {
      handle.ensureRegistered(step.needs().functions());
      handle.ensureCollations(step.needs().collations());
      handle.execute(step.sql());
    }
  }

  @Override
  public void ended(boolean committed) {
    // What was done is undone with the transaction.
  }

  @Override
  public void rolledBackTo(int savepoint) {
    // As at the end.
  }
}
