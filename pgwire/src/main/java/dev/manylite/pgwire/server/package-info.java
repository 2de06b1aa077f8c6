/**
 * A connection's life: TLS, start-up, authentication, and then messages that a worker takes from
 * the connection's mailbox one at a time and hands to the session. The gateway implements {@link
 * dev.manylite.pgwire.server.Backend} and {@link dev.manylite.pgwire.server.BackendSession} and is
 * given {@link dev.manylite.pgwire.server.Replies}; it starts everything by {@code PgServer.start}.
 *
 * <p>Nothing here knows of SQL, databases or files. Begin reading with {@code Connection}.
 */
package dev.manylite.pgwire.server;
