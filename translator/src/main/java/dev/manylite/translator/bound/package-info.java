/**
 * The typed tree: what a statement means, every name resolved, every expression with a PostgreSQL
 * type, every conversion a node. The binder makes it, rewrites turn it into another one, the
 * emitter prints it. Inert records. Must never know SQLite's syntax or JDBC. Begin with {@link
 * dev.manylite.translator.bound.BoundStatement} and {@link
 * dev.manylite.translator.bound.BoundExpression}.
 */
package dev.manylite.translator.bound;
