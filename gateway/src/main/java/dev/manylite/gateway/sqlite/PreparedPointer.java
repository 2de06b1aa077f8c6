package dev.manylite.gateway.sqlite;

/** A {@code sqlite3_stmt*} with what is fixed about it. */
record PreparedPointer(String sql, long address, int parameters) {}
