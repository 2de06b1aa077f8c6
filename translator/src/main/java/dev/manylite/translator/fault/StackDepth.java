package dev.manylite.translator.fault;

/** 54001: a statement that is nested too deeply, for the parser, for a stack or for SQLite. */
public final class StackDepth {
  /** PostgreSQL's, at its default; its setting changes nothing here. */
  private static final String HINT =
      "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), after ensuring"
          + " the platform's stack depth limit is adequate.";

  private StackDepth() {}

  public static SqlFault exceeded() {
    return new SqlFault(SqlState.STATEMENT_TOO_COMPLEX, "stack depth limit exceeded")
        .withHint(HINT);
  }
}
