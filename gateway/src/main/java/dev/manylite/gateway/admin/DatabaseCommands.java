package dev.manylite.gateway.admin;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.utility.Blocks;
import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.gateway.tenant.Tenants;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterDatabase;
import dev.manylite.translator.parse.tree.AlterDatabaseOwner;
import dev.manylite.translator.parse.tree.AlterDatabaseSetting;
import dev.manylite.translator.parse.tree.CreateDatabase;
import dev.manylite.translator.parse.tree.DropDatabase;
import dev.manylite.translator.parse.tree.RenameDatabase;
import dev.manylite.translator.parse.tree.StatementOption;
import java.util.Locale;
import java.util.Set;

/** CREATE, ALTER and DROP DATABASE (manual, chapter 23). */
public final class DatabaseCommands {
  private static final Set<String> C_LOCALES = Set.of("c", "posix", "c.utf-8", "c.utf8");

  private DatabaseCommands() {}

  public static void addTo(UtilityTable table) {
    table.command(CreateDatabase.class, DatabaseCommands::create);
    table.command(DropDatabase.class, DatabaseCommands::drop);
    table.command(RenameDatabase.class, DatabaseCommands::rename);
    table.command(AlterDatabase.class, DatabaseCommands::alter);
    table.command(AlterDatabaseOwner.class, DatabaseCommands::owner);
    table.command(AlterDatabaseSetting.class, DatabaseCommands::setting);
  }

  private static String create(Session session, CreateDatabase statement) {
    Blocks.forbid(session, "CREATE DATABASE");
    Privileges.requireCreateDatabase(session);
    TenantId template = null;
    for (StatementOption option : statement.options()) {
      if (option.name().equals("template") && option.value() != null) {
        template = TenantId.of(option.value());
      } else {
        checkOption(session, option);
      }
    }
    tenants(session).create(TenantId.of(statement.name()), template, session.interruption());
    return "CREATE DATABASE";
  }

  /** Options that say what is so anyway are taken, others refused. */
  private static void checkOption(Session session, StatementOption option) {
    if (option.value() == null) {
      return;
    }
    String value = option.value().toLowerCase(Locale.ROOT);
    switch (option.name()) {
      case "owner" -> Privileges.requireRole(session, option.value());
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
      case "connection_limit", "allow_connections", "is_template" -> {
        boolean standard =
            Set.of("-1", "true", "on", "1").contains(value) == !option.name().equals("is_template");
        if (!standard) {
          throw SqlFault.unsupported(option.name().toUpperCase(Locale.ROOT).replace('_', ' '))
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

  private static String drop(Session session, DropDatabase statement) {
    Blocks.forbid(session, "DROP DATABASE");
    Privileges.requireCreateDatabase(session);
    TenantId id = TenantId.of(statement.name());
    if (!tenants(session).exists(id) && statement.ifExists()) {
      session.notices().notice("database \"" + statement.name() + "\" does not exist, skipping");
      return "DROP DATABASE";
    }
    if (id.name().equals(session.database().name())) {
      throw new SqlFault(SqlState.OBJECT_IN_USE, "cannot drop the currently open database");
    }
    tenants(session).drop(id, statement.force());
    session.services().storedSettings().databaseDropped(id.name());
    return "DROP DATABASE";
  }

  private static String rename(Session session, RenameDatabase statement) {
    Blocks.forbid(session, "ALTER DATABASE RENAME");
    Privileges.requireCreateDatabase(session);
    TenantId from = TenantId.of(statement.name());
    TenantId to = TenantId.of(statement.newName());
    if (from.name().equals(session.database().name())) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "current database cannot be renamed");
    }
    tenants(session).rename(from, to);
    session.services().storedSettings().databaseRenamed(from.name(), to.name());
    return "ALTER DATABASE";
  }

  private static String alter(Session session, AlterDatabase statement) {
    requireExists(session, statement.name());
    Privileges.requireCreateDatabase(session);
    statement.options().forEach(option -> checkOption(session, option));
    return "ALTER DATABASE";
  }

  /** A database has no owner of its own: whoever may log in shares it. */
  private static String owner(Session session, AlterDatabaseOwner statement) {
    requireExists(session, statement.name());
    Privileges.requireRole(session, RoleNames.resolve(session, statement.owner()));
    return "ALTER DATABASE";
  }

  private static String setting(Session session, AlterDatabaseSetting statement) {
    requireExists(session, statement.name());
    Privileges.requireCreateDatabase(session);
    StoredSettingChanges.apply(session, statement.name(), "", statement.change());
    return "ALTER DATABASE";
  }

  private static void requireExists(Session session, String name) {
    TenantId id = TenantId.of(name);
    if (!tenants(session).exists(id)) {
      throw id.unknown();
    }
  }

  private static Tenants tenants(Session session) {
    return session.services().tenants();
  }
}
