package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.ddl.SchemaChange;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.EndOfTransaction;
import dev.manylite.translator.schema.Schema;
import java.util.Optional;

/** ON COMMIT of temporary tables, within the transaction that commits. */
public final class TemporaryTables implements TransactionListener {
  private final Session session;

  public TemporaryTables(Session session) {
    this.session = session;
  }

  @Override
  public void beforeCommit() {
    // Rows that have to go were written in this very transaction, tables made in it.
    if (!session.database().hasOwn() || !session.transaction().writing()) {
      return;
    }
    Optional<SqliteHandle> handle = session.transaction().heldHandle();
    if (handle.isEmpty()) {
      return;
    }
    Schema schema = session.planner().throughPath(session.database().schema(handle.get()));
    if (schema.schema(Schema.TEMPORARY).map(s -> s.onCommit().isEmpty()).orElse(true)) {
      return;
    }
    session.functions().under(schema);
    SchemaChange change =
        DefinitionExecution.plan(
            session,
            new EndOfTransaction(SqlFault.NO_POSITION),
            handle.get(),
            schema,
            notice -> {
              // The client has asked for nothing.
            });
    new StepRunner(session, handle.get(), schema, change).run();
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
