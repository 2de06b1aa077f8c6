package dev.manylite.gateway.tenant;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A tenant in the cache with who holds it; changed only inside the cache's entry computations. */
record OpenTenant(Tenant tenant, Set<TenantLease> leases) {
  OpenTenant(Tenant tenant) {
    this(tenant, ConcurrentHashMap.newKeySet());
  }
}
