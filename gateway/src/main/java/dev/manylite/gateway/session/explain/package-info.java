/**
 * EXPLAIN: SQLite's plan of a statement in PostgreSQL's layout (manual, 14.1). A node is only what
 * SQLite says that it does, under the name that PostgreSQL has for it; what SQLite does not tell
 * (costs, estimated rows, rows of an inner node) is left out, never made up. Begin with {@link
 * dev.manylite.gateway.session.explain.StatementPlan}.
 */
package dev.manylite.gateway.session.explain;
