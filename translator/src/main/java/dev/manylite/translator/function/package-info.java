/**
 * What can be called: functions, operators, aggregates, window and set-returning functions, as
 * tables of {@link dev.manylite.translator.function.Signature} with an implementation each, either
 * a SQLite template or a Java body. Sub-packages follow the chapters of the manual's part 9; one
 * function, with all its overloads, per file. Must never know JDBC: the gateway registers the
 * bodies with SQLite. Begin with {@link dev.manylite.translator.function.Definitions}.
 */
package dev.manylite.translator.function;
