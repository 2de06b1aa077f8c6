package dev.manylite.gateway.session;

import dev.manylite.gateway.admin.DatabaseGrants;
import dev.manylite.gateway.auth.Authenticator;
import dev.manylite.gateway.auth.DatabaseTraits;
import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.session.definition.SessionRoles;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.gateway.tenant.TenantLease;
import dev.manylite.pgwire.message.BackendMessage.ErrorResponse;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.pgwire.server.Backend;
import dev.manylite.pgwire.server.BackendSession;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Map;
import java.util.Optional;

/** What the protocol asks before there is a session: proofs, and the session itself. */
public final class GatewayBackend implements Backend {
  private final SessionServices services;
  private final Authenticator authenticator;

  public GatewayBackend(SessionServices services, Authenticator authenticator) {
    this.services = services;
    this.authenticator = authenticator;
  }

  @Override
  public Authentication authentication(Startup startup) {
    return authenticator.challenge(startup.user());
  }

  @Override
  public BackendSession open(
      Startup startup, int processId, CancelTarget cancellation, Notices notices) {
    try {
      Role role = role(startup.user());
      TenantLease lease =
          services
              .tenants()
              .lease(TenantId.of(startup.database()), reason -> terminate(notices, reason));
      return open(startup, processId, cancellation, notices, lease, role);
    } catch (SqlFault fault) {
      throw ErrorResponses.fatal(fault);
    }
  }

  private ClientSession open(
      Startup startup,
      int processId,
      CancelTarget cancellation,
      Notices notices,
      TenantLease lease,
      Role role) {
    Session session = null;
    try {
      String database = lease.tenant().id().name();
      DatabaseGrants.requireConnect(
          services.databaseRights(),
          new SessionRoles(services.roles(), services.databaseRights(), database),
          database,
          role);
      requireAdmitted(database, role);
      session = new Session(services, startup, processId, lease, role.superuser(), notices);
      applyDefaults(session, startup);
      Session opened = session;
      cancellation.onCancel(opened::cancel);
      cancellation.onDisconnect(opened::cancel);
      cancellation.onEndOfInput(opened::inputEnded);
      services.sessions().add(session);
      session.notices().reportSettings();
      return new ClientSession(
          session, new IdleTimeouts(services.timers(), session.settings(), notices));
    } catch (RuntimeException | Error e) {
      if (session != null) {
        services.sessions().remove(session);
      }
      lease.close();
      throw e;
    }
  }

  /** ALLOW_CONNECTIONS and CONNECTION LIMIT of the database. */
  private void requireAdmitted(String database, Role role) {
    DatabaseTraits traits = services.databaseRights().traits(database);
    if (!traits.allowsConnections()) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "database \"" + database + "\" is not currently accepting connections");
    }
    if (traits.connectionLimit() >= 0 && !role.superuser()) {
      long open =
          services.sessions().all().stream()
              .filter(session -> session.database().name().equals(database))
              .count();
      if (open >= traits.connectionLimit()) {
        throw new SqlFault(
            SqlState.TOO_MANY_CONNECTIONS, "too many connections for database \"" + database + '"');
      }
    }
  }

  private Role role(String user) {
    Optional<Role> role = services.roles().find(user);
    if (role.isEmpty()) {
      throw new SqlFault(SqlState.INVALID_AUTHORIZATION, "role \"" + user + "\" does not exist");
    }
    if (!role.get().login()) {
      throw new SqlFault(
          SqlState.INVALID_AUTHORIZATION, "role \"" + user + "\" is not permitted to log in");
    }
    requireBelowLimit(role.get());
    return role.get();
  }

  private void requireBelowLimit(Role role) {
    long open =
        services.sessions().all().stream()
            .filter(session -> session.user().login().equals(role.name()))
            .count();
    if (role.connectionLimit() >= 0 && !role.superuser() && open >= role.connectionLimit()) {
      throw new SqlFault(
          SqlState.TOO_MANY_CONNECTIONS, "too many connections for role \"" + role.name() + "\"");
    }
  }

  /** ALTER DATABASE and ALTER ROLE … SET first, then what the client says. */
  private void applyDefaults(Session session, Startup startup) {
    for (Map.Entry<String, String> stored :
        services.storedSettings().of(startup.database(), startup.user()).entrySet()) {
      try {
        session.settings().setDefault(stored.getKey(), stored.getValue());
      } catch (SqlFault fault) {
        session
            .notices()
            .send(ErrorFields.of(Severity.WARNING, fault.sqlState(), fault.getMessage()));
      }
    }
    startup.parameters().forEach(session.settings()::setDefault);
  }

  private static void terminate(Notices notices, SqlFault reason) {
    notices.terminate(
        new ErrorResponse(ErrorResponses.fields(reason, "").withSeverity(Severity.FATAL)));
  }
}
