/**
 * What types and functions may know of a session, as the translator's interfaces ask for it. Begin
 * with {@link dev.manylite.gateway.session.context.SessionTypes}.
 */
package dev.manylite.gateway.session.context;
