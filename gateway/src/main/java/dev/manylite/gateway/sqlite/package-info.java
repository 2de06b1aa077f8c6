/**
 * SQLite: the only package that sees the driver. A {@link dev.manylite.gateway.sqlite.SqliteHandle}
 * is one connection, used by one thread at a time; a {@link dev.manylite.gateway.sqlite.Cursor} is
 * one statement being run on it; an {@link dev.manylite.gateway.sqlite.Interruption} is how a
 * running statement is stopped from elsewhere. Values are runtime values (see {@code
 * translator.type}). Must never know sessions, tenants or PostgreSQL's syntax. Begin with {@code
 * SqliteHandle}.
 */
package dev.manylite.gateway.sqlite;
