/**
 * Tenants: a database name → a file → open handles. {@link dev.manylite.gateway.tenant.Tenants}
 * leases a {@link dev.manylite.gateway.tenant.Tenant} to a session; the tenant leases handles
 * ({@link dev.manylite.gateway.tenant.HandleLease}) and the right to write ({@link
 * dev.manylite.gateway.tenant.WriterLease}). Whoever got a lease closes it. Must never know
 * clients, portals or PostgreSQL's syntax. Begin with {@code Tenants}.
 */
package dev.manylite.gateway.tenant;
