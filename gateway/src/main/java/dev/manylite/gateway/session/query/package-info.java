/**
 * How a planned statement runs: on which handle, under which schema, and what its failures mean.
 * Begin with {@link dev.manylite.gateway.session.query.QueryExecution}.
 */
package dev.manylite.gateway.session.query;
