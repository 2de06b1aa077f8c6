/**
 * The transaction block: what BEGIN, COMMIT, ROLLBACK and savepoints mean to a client (manual, 3.4,
 * 13.2), and which SQLite handle a statement therefore runs on. Knows no wire message and no query.
 * Begin with {@link dev.manylite.gateway.session.transaction.TransactionBlock}.
 */
package dev.manylite.gateway.session.transaction;
