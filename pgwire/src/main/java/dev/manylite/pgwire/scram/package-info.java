/**
 * The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677) as PostgreSQL speaks it (manual, 55.3.1):
 * {@link dev.manylite.pgwire.scram.ScramVerifier} is what is stored instead of a password, {@link
 * dev.manylite.pgwire.scram.ScramExchange} checks one client's proof, {@link
 * dev.manylite.pgwire.scram.SaslPrep} normalizes passwords (RFC 4013), {@link
 * dev.manylite.pgwire.scram.ChannelBinding} ties the proof to the TLS certificate (RFC 5929).
 *
 * <p>Works on strings and bytes only: no connection, no users, no clock; randomness is passed in.
 */
package dev.manylite.pgwire.scram;
