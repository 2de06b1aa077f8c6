/**
 * Parse tree → typed tree: name resolution in scopes, overload resolution, common types, parameter
 * inference, all by PostgreSQL's rules (manual, chapter 10). Whatever it does not understand is an
 * error. Must never know SQLite. Begin with {@code Binder}.
 */
package dev.manylite.translator.bind;
