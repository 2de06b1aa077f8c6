package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.SqlFault;

/** Prints a typed statement as SQLite SQL. Stateless. */
public final class Emitter {
  /** The statement has been through {@code Rewrites}. */
  public Emitted emit(BoundStatement statement) {
    throw SqlFault.unsupported(statement.getClass().getSimpleName());
  }
}
