package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.session.Session;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.CreateSequence;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.CreateView;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Schema;

/** Temporary tables are their session's only, so the session needs a SQLite handle of its own. */
final class TemporaryObjects {
  private TemporaryObjects() {}

  static boolean makes(DefinitionStatement statement, Schema schema) {
    if (statement instanceof CreateTable table) {
      return table.temporary() || inTemporarySchema(table.name());
    }
    if (statement instanceof CreateTableAs table) {
      return table.temporary() || inTemporarySchema(table.name());
    }
    if (statement instanceof CreateView view) {
      return view.temporary() || inTemporarySchema(view.name());
    }
    return statement instanceof CreateSequence sequence
        && (sequence.temporary() || inTemporarySchema(sequence.name()));
  }

  private static boolean inTemporarySchema(ObjectName name) {
    return Schema.TEMPORARY.equals(name.schema());
  }

  /**
   * @throws SqlFault 0A000 where the transaction already has another handle
   */
  static void prepare(Session session) {
    if (session.database().hasOwn()) {
      return;
    }
    if (session.transaction().heldHandle().isPresent()) {
      throw SqlFault.unsupported(
          "creating a session's first temporary object after a write in the same transaction");
    }
    session.database().keepOwn();
  }
}
