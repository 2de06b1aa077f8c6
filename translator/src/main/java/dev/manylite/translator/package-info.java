/**
 * PostgreSQL SQL → typed tree → SQLite SQL. Pure: no Netty, no JDBC, no I/O, no clock. The stages
 * are packages, in this order: {@code parse}, {@code bind} (→ {@code bound}), {@code rewrite},
 * {@code emit}; {@code type}, {@code function} and {@code schema} are what they know; {@code ddl}
 * turns schema changes into steps. Begin with {@link dev.manylite.translator.Plan}.
 */
package dev.manylite.translator;
