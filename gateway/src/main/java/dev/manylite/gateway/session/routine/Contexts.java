package dev.manylite.gateway.session.routine;

import dev.manylite.translator.fault.SqlFault;

/** Where a fault happened, from the inside out (the CONTEXT field). */
final class Contexts {
  private Contexts() {}

  /** The fault one level further out; a position counted in another text. */
  static SqlFault in(SqlFault fault, String where) {
    String inner = fault.context() == null ? "" : fault.context() + "\n";
    return fault.withoutPosition().withContext(inner + where);
  }
}
