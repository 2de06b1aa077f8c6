package dev.manylite.gateway.session;

import dev.manylite.translator.fault.SqlFault;

/** A failure with the line and column of COPY's data where it happened (error field W). */
public final class ContextFault extends RuntimeException {
  private final SqlFault fault;
  private final String where;

  public ContextFault(SqlFault fault, String where) {
    super(fault.getMessage(), fault, false, false);
    this.fault = fault;
    this.where = where;
  }

  public SqlFault fault() {
    return fault;
  }

  public String where() {
    return where;
  }
}
