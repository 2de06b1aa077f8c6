package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.DatabaseTraits;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.StatementOption;
import java.util.Locale;
import java.util.Set;

/** What CREATE and ALTER DATABASE say after WITH (manual, CREATE DATABASE). */
final class DatabaseOptions {
  private static final Set<String> C_LOCALES = Set.of("c", "posix", "c.utf-8", "c.utf8");

  private DatabaseOptions() {}

  /**
   * The traits with what the option says of them. Of the rest, what is so anyway is taken, and what
   * is not refused.
   */
  static DatabaseTraits apply(DatabaseTraits traits, StatementOption option) {
    switch (option.name()) {
      case "connection_limit" -> {
        return traits.withConnectionLimit(limit(option));
      }
      case "allow_connections" -> {
        return traits.withAllowsConnections(isOn(option, true));
      }
      case "is_template" -> {
        return traits.withTemplate(isOn(option, false));
      }
      default -> {
        check(option);
        return traits;
      }
    }
  }

  private static int limit(StatementOption option) {
    if (option.value() == null) {
      return DatabaseTraits.ORDINARY.connectionLimit();
    }
    int limit;
    try {
      limit = Integer.parseInt(option.value());
    } catch (NumberFormatException e) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "connection_limit requires an integer value");
    }
    if (limit < -1) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "invalid connection limit: " + limit);
    }
    return limit;
  }

  /** DEFAULT leaves the value away. */
  private static boolean isOn(StatementOption option, boolean standard) {
    return option.value() == null ? standard : option.isOn();
  }

  private static void check(StatementOption option) {
    if (option.value() == null) {
      return;
    }
    String value = option.value().toLowerCase(Locale.ROOT);
    switch (option.name()) {
      case "encoding" -> {
        if (!Set.of("utf8", "utf-8", "unicode", "6").contains(value)) {
          throw SqlFault.unsupported("ENCODING " + option.value()).at(option.position());
        }
      }
      case "locale", "lc_collate", "lc_ctype" -> {
        if (!C_LOCALES.contains(value)) {
          throw SqlFault.unsupported(option.name().toUpperCase(Locale.ROOT) + " " + option.value())
              .at(option.position());
        }
      }
      case "locale_provider" -> {
        if (!value.equals("libc")) {
          throw SqlFault.unsupported("LOCALE_PROVIDER " + option.value()).at(option.position());
        }
      }
      case "tablespace" -> {
        if (!value.equals("pg_default")) {
          throw new SqlFault(
                  SqlState.UNDEFINED_OBJECT, "tablespace \"" + option.value() + "\" does not exist")
              .at(option.position());
        }
      }
      case "strategy", "oid", "collation_version" -> {
        // How the copy is made is the gateway's matter.
      }
      default ->
          throw new SqlFault(
                  SqlState.SYNTAX_ERROR, "option \"" + option.name() + "\" not recognized")
              .at(option.position());
    }
  }
}
