package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.session.Session;
import dev.manylite.pgwire.scram.ScramVerifier;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.StatementOption;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of CREATE and ALTER ROLE. */
final class RoleOptions {
  private static final int NO_LIMIT = -1;

  private RoleOptions() {}

  static Role apply(Session session, Role role, List<StatementOption> options) {
    Set<String> seen = new HashSet<>();
    Role changed = role;
    for (StatementOption option : options) {
      if (!seen.add(option.name())) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options")
            .at(option.position());
      }
      changed = apply(session, changed, option);
    }
    return changed;
  }

  private static Role apply(Session session, Role role, StatementOption option) {
    boolean on = "true".equals(option.value());
    return switch (option.name()) {
      case "superuser" -> {
        if (on != role.superuser()) {
          Privileges.requireSuperuser(session, "must be superuser to create superusers");
        }
        yield role.withSuperuser(on);
      }
      case "createdb" -> role.withCreateDatabase(on);
      case "createrole" -> role.withCreateRole(on);
      case "inherit" -> role.withInherit(on);
      case "login", "canlogin" -> role.withLogin(on);
      case "replication", "isreplication" -> role.withReplication(on);
      case "bypassrls" -> role.withBypassRowSecurity(on);
      case "connection_limit" -> role.withConnectionLimit(limit(option));
      case "password" -> role.withPassword(password(session, option.value()));
      case "valid_until" -> role.withValidUntil(time(session, option.value()));
      case "sysid" -> {
        session.notices().notice("SYSID can no longer be specified");
        yield role;
      }
      // What they name is done behind what the role itself is.
      case "role", "admin", "in_role", "add_user", "drop_user" -> role;
      default -> throw SqlFault.unsupported("role option " + option.name()).at(option.position());
    };
  }

  /** Those that the option names. */
  static List<Role> roles(Session session, List<StatementOption> options, String name) {
    List<Role> found = new ArrayList<>();
    for (StatementOption option : options) {
      if (option.name().equals(name)) {
        for (String role : option.list()) {
          String resolved =
              switch (role) {
                case "CURRENT_USER", "CURRENT_ROLE" -> session.user().current();
                case "SESSION_USER" -> session.user().session();
                case "PUBLIC" -> "public";
                default -> role;
              };
          found.add(Privileges.requireRole(session, resolved));
        }
      }
    }
    return found;
  }

  private static int limit(StatementOption option) {
    int limit = Integer.parseInt(option.value());
    if (limit < NO_LIMIT) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "invalid connection limit: " + limit);
    }
    return limit;
  }

  private static Optional<ScramVerifier> password(Session session, String text) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      session.notices().notice("empty string is not a valid password, clearing password");
      return Optional.empty();
    }
    if (session.settings().get("password_encryption").equals("md5")) {
      throw SqlFault.unsupported("password_encryption md5");
    }
    Optional<ScramVerifier> given = ScramVerifier.parse(text);
    return given.isPresent()
        ? given
        : Optional.of(ScramVerifier.of(text, session.services().random()));
  }

  private static Optional<OffsetDateTime> time(Session session, String text) {
    Object value = Types.TIMESTAMPTZ.input(text, SqlType.NO_MODIFIER, session.types());
    String canonical = (String) value;
    return Optional.of(
        switch (canonical) {
          case "infinity" -> OffsetDateTime.MAX;
          case "-infinity" -> OffsetDateTime.MIN;
          default -> OffsetDateTime.parse(canonical.replace(' ', 'T'));
        });
  }
}
