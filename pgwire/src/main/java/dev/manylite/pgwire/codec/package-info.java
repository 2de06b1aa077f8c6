/**
 * Bytes ⇄ messages. {@link dev.manylite.pgwire.codec.StartupDecoder} and {@link
 * dev.manylite.pgwire.codec.FrontendDecoder} take a buffer of whatever has arrived and give the
 * next message, if it is whole; every length and count meets a limit of {@link
 * dev.manylite.pgwire.codec.Limits} before anything is read or allocated by it. What can't be read
 * becomes an {@code Invalid} message with the error to report, never an exception. {@link
 * dev.manylite.pgwire.codec.BackendEncoder} appends answers to a buffer.
 *
 * <p>Nothing here knows of channels, threads or sessions.
 */
package dev.manylite.pgwire.codec;
