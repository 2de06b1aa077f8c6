/**
 * How a statement fails: {@link dev.manylite.translator.fault.SqlFault} with PostgreSQL's SQLSTATE,
 * wording and position. Every module that sees the translator reports errors this way; the wire's
 * ErrorResponse is made from it at one place in the gateway. Knows nothing of SQL, types or
 * clients. Begin with {@code SqlFault}.
 */
package dev.manylite.translator.fault;
