/**
 * The typed tree and the schema → PostgreSQL text, in the spelling of PostgreSQL's own {@code
 * pg_get_expr}, {@code pg_get_constraintdef}, {@code pg_get_indexdef} and {@code pg_get_viewdef}.
 * What the schema stores is this text: binding it again gives the same tree. Must never know
 * SQLite. Begin with {@link dev.manylite.translator.ddl.deparse.ExpressionDeparser}.
 */
package dev.manylite.translator.ddl.deparse;
