/**
 * Who may come in: roles with their passwords, kept in the gateway's own system database, and the
 * proof that a client is asked for. Knows no protocol messages beyond the seam's {@code
 * Authentication} and no tenant's file. Begin with {@link dev.manylite.gateway.auth.Roles}.
 */
package dev.manylite.gateway.auth;
