package dev.manylite.gateway.sqlite;

/** SQLite's result codes that are told apart (sqlite.org/rescode.html). */
final class ResultCode {
  static final int OK = 0;
  static final int ERROR = 1;
  static final int BUSY = 5;
  static final int LOCKED = 6;
  static final int NOMEM = 7;
  static final int READONLY = 8;
  static final int INTERRUPT = 9;
  static final int IOERR = 10;
  static final int CORRUPT = 11;
  static final int FULL = 13;
  static final int CANTOPEN = 14;
  static final int TOOBIG = 18;
  static final int CONSTRAINT = 19;
  static final int NOTADB = 26;
  static final int ROW = 100;
  static final int DONE = 101;
  static final int BUSY_SNAPSHOT = BUSY | (2 << 8);
  static final int CONSTRAINT_DATATYPE = CONSTRAINT | (12 << 8);
  static final int ABORT_ROLLBACK = 4 | (2 << 8);

  private ResultCode() {}

  static int primary(int code) {
    return code & 0xff;
  }

  /** Errors after which SQLite may have rolled the whole transaction back by itself. */
  static boolean endsTransaction(int code) {
    return switch (primary(code)) {
      case FULL, IOERR, NOMEM, INTERRUPT, BUSY, CORRUPT -> true;
      default -> false;
    };
  }
}
