package dev.manylite.translator.ddl;

/**
 * A NoticeResponse that a definition statement gives.
 *
 * @param severity NOTICE or WARNING
 * @param detail null if none
 */
public record Notice(String severity, String sqlState, String message, String detail, String hint) {
  public static Notice of(String sqlState, String message) {
    return new Notice("NOTICE", sqlState, message, null, null);
  }

  public static Notice warning(String sqlState, String message) {
    return new Notice("WARNING", sqlState, message, null, null);
  }
}
