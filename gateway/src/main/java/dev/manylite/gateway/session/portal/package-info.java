/**
 * What runs: an {@link dev.manylite.gateway.session.portal.Execution} is one statement with its
 * values, a {@link dev.manylite.gateway.session.portal.Portal} is one that a client can name, take
 * rows from piece by piece, and (as a cursor) scroll. Knows no wire message. Begin with {@code
 * Execution}.
 */
package dev.manylite.gateway.session.portal;
