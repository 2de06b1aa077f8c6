package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.Role;
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
import dev.manylite.translator.parse.tree.GrantOnDatabase;
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
    table.command(GrantOnDatabase.class, DatabaseGrants::grant);
  }

  private static String create(Session session, CreateDatabase statement) {
    Blocks.forbid(session, "CREATE DATABASE");
    Privileges.requireCreateDatabase(session);
    TenantId template = null;
    Role owner = Privileges.current(session);
    for (StatementOption option : statement.options()) {
      if (option.name().equals("template") && option.value() != null) {
        template = TenantId.of(option.value());
      } else if (option.name().equals("owner") && option.value() != null) {
        owner = owner(session, option.value());
      } else {
        checkOption(session, option);
      }
    }
    TenantId id = TenantId.of(statement.name());
    if (template != null && !template.isTemplate()) {
      new DatabaseGrants(session).requireCopy(template.name());
    }
    tenants(session).create(id, template, session.interruption());
    new DatabaseGrants(session).created(id.name(), owner);
    return "CREATE DATABASE";
  }

  private static Role owner(Session session, String name) {
    Role owner =
        Privileges.requireRole(
            session,
            switch (name) {
              case "current_user", "current_role" -> session.user().current();
              case "session_user" -> session.user().session();
              default -> name;
            });
    if (!session.roles().isMember(Privileges.current(session).oid(), owner.oid())) {
      throw Privileges.denied("must be member of role \"" + owner.name() + '"');
    }
    return owner;
  }

  /** Options that say what is so anyway are taken, others refused. */
  private static void checkOption(Session session, StatementOption option) {
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
    TenantId id = TenantId.of(statement.name());
    if (!tenants(session).exists(id) && statement.ifExists()) {
      session.notices().notice("database \"" + statement.name() + "\" does not exist, skipping");
      return "DROP DATABASE";
    }
    new DatabaseGrants(session).requireOwner(id.name());
    if (id.name().equals(session.database().name())) {
      throw new SqlFault(SqlState.OBJECT_IN_USE, "cannot drop the currently open database");
    }
    tenants(session).drop(id, statement.force());
    session.services().storedSettings().databaseDropped(id.name());
    session.services().databaseRights().dropped(id.name());
    return "DROP DATABASE";
  }

  private static String rename(Session session, RenameDatabase statement) {
    Blocks.forbid(session, "ALTER DATABASE RENAME");
    TenantId from = TenantId.of(statement.name());
    TenantId to = TenantId.of(statement.newName());
    new DatabaseGrants(session).requireOwner(from.name());
    if (!Privileges.current(session).superuser() && !Privileges.current(session).createDatabase()) {
      throw Privileges.denied("permission denied to rename database");
    }
    if (from.name().equals(session.database().name())) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "current database cannot be renamed");
    }
    tenants(session).rename(from, to);
    session.services().storedSettings().databaseRenamed(from.name(), to.name());
    session.services().databaseRights().renamed(from.name(), to.name());
    return "ALTER DATABASE";
  }

  private static String alter(Session session, AlterDatabase statement) {
    new DatabaseGrants(session).requireOwner(statement.name());
    statement.options().forEach(option -> checkOption(session, option));
    return "ALTER DATABASE";
  }

  private static String owner(Session session, AlterDatabaseOwner statement) {
    new DatabaseGrants(session)
        .changeOwner(statement.name(), RoleNames.resolve(session, statement.owner()));
    return "ALTER DATABASE";
  }

  private static String setting(Session session, AlterDatabaseSetting statement) {
    new DatabaseGrants(session).requireOwner(statement.name());
    StoredSettingChanges.apply(session, statement.name(), "", statement.change());
    return "ALTER DATABASE";
  }

  private static Tenants tenants(Session session) {
    return session.services().tenants();
  }
}
