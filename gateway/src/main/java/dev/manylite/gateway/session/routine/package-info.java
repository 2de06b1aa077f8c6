/**
 * Functions and procedures of the database's own being run (manual, chapter 38): a call that SQLite
 * makes comes back here, and the body's statements take the session's ordinary way, on the handle
 * and in the transaction of the statement that calls. Begin with {@link
 * dev.manylite.gateway.session.routine.RoutineCalls}.
 */
package dev.manylite.gateway.session.routine;
