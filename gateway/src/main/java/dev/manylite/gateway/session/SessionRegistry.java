package dev.manylite.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.manylite.gateway.tenant.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All sessions of a server, by process id. */
public final class SessionRegistry {
  /** More transactions than there can be, so that numbers grow over restarts, too. */
  private static final long NUMBERS_PER_MILLISECOND = 1000;

  private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();
  private final Cache<Tenant, String> identities = Caffeine.newBuilder().weakKeys().build();
  private final Cache<Tenant, SchemaChange> schemaChanges =
      Caffeine.newBuilder().weakKeys().build();
  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong transactions = new AtomicLong();
  private final Instant startTime;

  public SessionRegistry(Clock clock) {
    startTime = clock.instant();
    transactions.set(startTime.toEpochMilli() * NUMBERS_PER_MILLISECOND);
  }

  /** txid_current of the next transaction that asks for it. */
  long nextTransaction() {
    return transactions.incrementAndGet();
  }

  /** What that will be. */
  long upcomingTransaction() {
    return transactions.get() + 1;
  }

  /** The first that this run of the server had to give. */
  long firstTransaction() {
    return startTime.toEpochMilli() * NUMBERS_PER_MILLISECOND + 1;
  }

  /**
   * The transaction in which a schema was first seen to have this version; after a restart, that is
   * when it is asked for first.
   */
  long schemaChange(Tenant tenant, long version) {
    return schemaChanges
        .asMap()
        .compute(
            tenant,
            (key, last) ->
                last != null && last.version() == version
                    ? last
                    : new SchemaChange(version, nextTransaction()))
        .transaction();
  }

  private record SchemaChange(long version, long transaction) {}

  /** When the server started. */
  public Instant startTime() {
    return startTime;
  }

  void add(Session session) {
    sessions.put(session.processId(), session);
  }

  void remove(Session session) {
    sessions.remove(session.processId(), session);
  }

  public Collection<Session> all() {
    return List.copyOf(sessions.values());
  }

  public Optional<Session> find(int processId) {
    return Optional.ofNullable(sessions.get(processId));
  }

  /** Names an open tenant for caches: another one under the same name later is not the same. */
  String identity(Tenant tenant) {
    return identities.get(tenant, key -> key.id().name() + "#" + opened.incrementAndGet());
  }
}
