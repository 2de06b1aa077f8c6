package dev.manylite.gateway;

import dev.manylite.gateway.auth.Authenticator;
import dev.manylite.gateway.auth.DatabaseRights;
import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.gateway.auth.StoredSettings;
import dev.manylite.gateway.auth.SystemDatabase;
import dev.manylite.gateway.catalog.RecordedCatalog;
import dev.manylite.gateway.catalog.SystemCatalog;
import dev.manylite.gateway.config.Configuration;
import dev.manylite.gateway.config.ConfigurationFault;
import dev.manylite.gateway.session.GatewayBackend;
import dev.manylite.gateway.session.SessionCatalog;
import dev.manylite.gateway.session.SessionRegistry;
import dev.manylite.gateway.session.SessionServices;
import dev.manylite.gateway.session.plan.PlanCache;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.gateway.tenant.Tenants;
import dev.manylite.pgwire.scram.ScramVerifier;
import dev.manylite.pgwire.server.PgServer;
import dev.manylite.pgwire.server.PgServerOptions;
import dev.manylite.pgwire.server.ServerTls;
import dev.manylite.translator.Translator;
import dev.manylite.translator.ddl.DefinitionPlanner;
import dev.manylite.translator.fault.SqlFault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running gateway. What was opened is closed in the opposite order. */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final long PLAN_CACHE_CHARACTERS = 16L * 1024 * 1024;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Configuration configuration;
  private PgServer server;

  private Gateway(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * @throws ConfigurationFault where it can't start as it is told to
   */
  public static Gateway start(Configuration configuration) {
    Gateway gateway = new Gateway(configuration);
    try {
      gateway.start();
      return gateway;
    } catch (RuntimeException | Error e) {
      gateway.close();
      throw e;
    }
  }

  private void start() {
    DataFolder folder = keep(DataFolder.open(configuration.data()));
    SystemDatabase system = keep(SystemDatabase.open(folder.systemDatabase()));
    SecureRandom random = new SecureRandom();
    Roles roles = new Roles(system);
    Role superuser = superuser(roles, random);
    boolean trust = configuration.trust() || superuser.password().isEmpty();
    InetSocketAddress address =
        ListenAddress.choose(configuration, superuser.password().isPresent());
    SystemCatalog catalog = new SystemCatalog();
    Tenants tenants = keep(TenantOpening.open(configuration, catalog));
    createDatabase(tenants);
    Clock clock = Clock.systemUTC();
    ScheduledExecutorService timers = Threads.timers();
    opened.push(timers::shutdownNow);
    ExecutorService workers = Threads.workers(configuration.maxConnections());
    opened.push(workers::shutdown);
    SessionServices services =
        new SessionServices(
            tenants,
            roles,
            new DatabaseRights(system, roles),
            new StoredSettings(system),
            ServerSettings.table(configuration, address),
            new PlanCache(PLAN_CACHE_CHARACTERS),
            new Translator(),
            new DefinitionPlanner(),
            (handle, relations, session, schema) ->
                catalog.fill(handle, relations, new SessionCatalog(session, schema)),
            new RecordedCatalog(),
            new SessionRegistry(clock),
            timers,
            clock,
            random);
    GatewayBackend backend =
        new GatewayBackend(services, new Authenticator(roles, system, trust, clock, random));
    server = listen(address, backend, workers);
    opened.push(() -> server.close(configuration.stopTimeout()));
  }

  private <T extends AutoCloseable> T keep(T resource) {
    opened.push(resource);
    return resource;
  }

  private Role superuser(Roles roles, SecureRandom random) {
    Role role = roles.bootstrap(configuration.superuser());
    String password =
        configuration
            .password()
            .or(
                () ->
                    role.password().isPresent()
                        ? Optional.empty()
                        : configuration.initialPassword())
            .orElse(null);
    boolean changed =
        password != null && role.password().filter(v -> v.matches(password)).isEmpty();
    if (changed) {
      roles.save(role.withPassword(Optional.of(ScramVerifier.of(password, random))));
    }
    return roles.find(role.name()).orElseThrow();
  }

  private void createDatabase(Tenants tenants) {
    configuration
        .database()
        .map(TenantId::of)
        .filter(id -> !tenants.exists(id))
        .ifPresent(id -> tenants.create(id, null, new Interruption()));
  }

  private PgServer listen(
      InetSocketAddress address, GatewayBackend backend, ExecutorService workers) {
    PgServerOptions.Builder options =
        PgServerOptions.builder().address(address).maxConnections(configuration.maxConnections());
    try {
      if (configuration.tlsCertificate().isPresent()) {
        options.tls(
            ServerTls.fromPem(
                configuration.tlsCertificate().get(), configuration.tlsKey().orElseThrow()));
      }
      return PgServer.start(options.build(), backend, workers);
    } catch (IOException e) {
      throw new ConfigurationFault(e.getMessage());
    }
  }

  public InetSocketAddress address() {
    return server.address();
  }

  /** Where to point psql. */
  public String greeting() {
    InetSocketAddress address = address();
    String host =
        address.getAddress().isAnyLocalAddress()
            ? "127.0.0.1"
            : address.getAddress().getHostAddress();
    return "manylite serves "
        + configuration.data().toAbsolutePath().normalize()
        + "; connect with: psql -h "
        + host
        + " -p "
        + address.getPort()
        + " -U "
        + configuration.superuser()
        + " -d "
        + configuration.database().orElse("postgres");
  }

  /** Running statements get their time to finish; every file is closed on return. Idempotent. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (SqlFault e) {
        LOG.error("sqlState={} while stopping: {}", e.sqlState(), e.getMessage());
      } catch (Exception e) {
        LOG.error("while stopping", e);
      }
    }
  }
}
