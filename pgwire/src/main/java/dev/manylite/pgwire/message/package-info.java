/**
 * The messages of protocol 3.0 as inert records (manual, 55.7 "Message Formats"): what a client
 * sends first ({@link dev.manylite.pgwire.message.StartupPacket}), what it sends afterwards ({@link
 * dev.manylite.pgwire.message.FrontendMessage}) and what the server answers ({@link
 * dev.manylite.pgwire.message.BackendMessage}). Each family is sealed and has a visitor, so that a
 * new message breaks the build wherever it has to be handled.
 *
 * <p>Nothing here knows of bytes on the wire, sockets, sessions or SQL. DataRow and outgoing
 * CopyData are missing on purpose: they are written straight into the outgoing buffer by {@link
 * dev.manylite.pgwire.server.Replies}.
 */
package dev.manylite.pgwire.message;
