package dev.manylite.pgwire.codec;

/** Why a message's body can't be read; stays inside this package. */
final class UnreadableMessage extends Exception {
  private final String sqlState;

  UnreadableMessage(String sqlState, String message) {
    super(message, null, false, false);
    this.sqlState = sqlState;
  }

  String sqlState() {
    return sqlState;
  }

  static UnreadableMessage violation(String message) {
    return new UnreadableMessage("08P01", message);
  }
}
