package dev.manylite.gateway.session;

import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.tenant.TenantFile;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.system.ServerFacts;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Roles;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What system functions learn of the server through one session. */
final class SessionServerFacts implements ServerFacts {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** {@code pg_signal_backend}. */
  private static final int SIGNAL_BACKEND = 4200;

  private final Session session;

  SessionServerFacts(Session session) {
    this.session = session;
  }

  @Override
  public String version() {
    return "PostgreSQL "
        + session.settings().get("server_version")
        + " on Manylite, over SQLite "
        + SqliteHandle.libraryVersion();
  }

  @Override
  public Instant startTime() {
    return session.services().sessions().startTime();
  }

  @Override
  public int processId() {
    return session.processId();
  }

  @Override
  public String roleName(int oid) {
    return session.roles().name(oid);
  }

  @Override
  public int roleOid(String name) {
    return session.roles().oid(name);
  }

  @Override
  public boolean isSuperuser(String role) {
    return session.roles().superuser(role);
  }

  @Override
  public Roles roles() {
    return session.roles();
  }

  @Override
  public String databaseName(int oid) {
    try (Stream<TenantFile> files = session.services().tenants().list()) {
      return files
          .map(TenantFile::id)
          .filter(id -> id.oid() == oid)
          .map(TenantId::name)
          .findFirst()
          .orElse(null);
    }
  }

  @Override
  public Access databaseAccess(String name) {
    boolean known = session.services().tenants().exists(TenantId.of(name));
    return known ? session.services().databaseRights().of(name) : null;
  }

  @Override
  public long databasesSize() {
    try (Stream<TenantFile> files = session.services().tenants().list()) {
      return files.mapToLong(TenantFile::size).sum();
    }
  }

  @Override
  public long systemSize() {
    return session.services().storedSettings().fileSize();
  }

  private Optional<InetSocketAddress> client() {
    return session.activity().client() instanceof InetSocketAddress address
        ? Optional.of(address)
        : Optional.empty();
  }

  @Override
  public String clientAddress() {
    return client().map(a -> SessionCatalog.inet(a.getAddress())).orElse(null);
  }

  @Override
  public Integer clientPort() {
    return client().map(InetSocketAddress::getPort).orElse(null);
  }

  @Override
  public long databaseSize(String name) {
    return session.services().tenants().find(TenantId.of(name)).map(TenantFile::size).orElse(-1L);
  }

  @Override
  public Long databaseSize(int oid) {
    TenantId own = session.database().tenant().id();
    if (own.oid() == oid) {
      return databaseSize(own.name());
    }
    try (Stream<TenantFile> files = session.services().tenants().list()) {
      return files
          .filter(file -> file.id().oid() == oid)
          .findFirst()
          .map(TenantFile::size)
          .orElse(null);
    }
  }

  @Override
  public long relationSize(String sqliteName) {
    try (var lease = session.database().lease()) {
      return lease.handle().sizeOf(sqliteName);
    }
  }

  @Override
  public boolean signal(int processId, boolean terminate) {
    Optional<Session> other = session.services().sessions().find(processId);
    if (other.isEmpty()) {
      session
          .notices()
          .warning(SqlState.WARNING, "PID " + processId + " is not a PostgreSQL backend process");
      return false;
    }
    requireRightTo(other.get(), terminate);
    if (terminate) {
      other
          .get()
          .terminate(
              new SqlFault(
                  SqlState.ADMIN_SHUTDOWN, "terminating connection due to administrator command"));
    } else {
      other.get().cancel();
    }
    return true;
  }

  @Override
  public List<Integer> blockers(int processId) {
    return session.services().sessions().find(processId).stream()
        .flatMap(waiting -> blockers(waiting.database()).stream())
        .toList();
  }

  /** Of those in line to write, all wait for the one who may. */
  private List<Integer> blockers(Database waiting) {
    List<Integer> blockers =
        new ArrayList<>(waiting.tenant().advisoryLocks().blockingProcesses(waiting.owner()));
    if (waiting.owner().isAwaitingTurn()) {
      session.services().sessions().all().stream()
          .map(Session::database)
          .filter(other -> other.tenant() == waiting.tenant() && other.owner().isHavingTurn())
          .map(other -> other.owner().processId())
          .filter(other -> !blockers.contains(other))
          .forEach(blockers::add);
    }
    return blockers;
  }

  private void requireRightTo(Session other, boolean terminate) {
    String me = session.user().current();
    boolean superuser = isSuperuser(me);
    String verb = terminate ? "terminate" : "cancel";
    String object = terminate ? "process" : "query";
    if (isSuperuser(other.user().login()) && !superuser) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "must be a superuser to " + verb + " superuser " + object);
    }
    Roles roles = session.roles();
    int mine = roles.oid(me);
    if (!roles.mayActAs(mine, roles.oid(other.user().login()))
        && !roles.mayActAs(mine, SIGNAL_BACKEND)) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "must be a member of the role whose "
              + object
              + " is being "
              + (terminate ? "terminated" : "canceled")
              + " or member of pg_signal_backend");
    }
  }

  @Override
  public void sleep(double seconds) {
    long end = System.nanoTime() + (long) (seconds * NANOS_PER_SECOND);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      session.interruption().park(this, left);
      session.interruption().check();
    }
  }
}
