package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.HandleOptions;
import java.time.Duration;

/**
 * Limits and times of open tenants.
 *
 * @param handles open handles of all tenants together; each costs about 190 KB and 3 file
 *     descriptors
 * @param handlesPerTenant of them for one tenant; a transaction with a snapshot keeps one, so does
 *     an open cursor. The writer may have one more
 * @param idleHandle how long an unused handle stays open
 * @param idleTenant how long a tenant without sessions stays in memory
 * @param budgetWait how long a statement waits for a handle where a limit is reached
 */
public record TenantOptions(
    int handles,
    int handlesPerTenant,
    Duration idleHandle,
    Duration idleTenant,
    Duration budgetWait,
    HandleOptions handle) {
  public static TenantOptions defaults(HandleOptions handle) {
    return new TenantOptions(
        2000, 500, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(30), handle);
  }
}
