/**
 * One client's session: what its messages do. {@link dev.manylite.gateway.session.ClientSession} is
 * the protocol's view of it; the sub-packages hold its parts (settings, transaction block, prepared
 * statements, portals, utility statements). Must never know JDBC or bytes on the wire. Begin with
 * {@code ClientSession}.
 */
package dev.manylite.gateway.session;
