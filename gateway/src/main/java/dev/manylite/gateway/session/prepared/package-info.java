/**
 * Prepared statements, of the protocol and of PREPARE alike. Begin with {@link
 * dev.manylite.gateway.session.prepared.PreparedStatement}.
 */
package dev.manylite.gateway.session.prepared;
