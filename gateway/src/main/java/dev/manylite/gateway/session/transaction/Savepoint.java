package dev.manylite.gateway.session.transaction;

/**
 * @param name the client's; may repeat
 * @param sqliteName unique in its transaction
 * @param moment of the transaction that began with it
 * @param settingsDepth of the session's settings before it
 * @param modes of the transaction when it was made
 */
public record Savepoint(
    String name, String sqliteName, int moment, int settingsDepth, TransactionModes modes) {}
