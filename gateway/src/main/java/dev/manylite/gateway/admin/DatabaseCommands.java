package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.DatabaseRights;
import dev.manylite.gateway.auth.DatabaseTraits;
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

/** CREATE, ALTER and DROP DATABASE (manual, chapter 23). */
public final class DatabaseCommands {
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
    DatabaseTraits traits = DatabaseTraits.ORDINARY;
    for (StatementOption option : statement.options()) {
      if (option.name().equals("template") && option.value() != null) {
        template = TenantId.of(option.value());
      } else if (option.name().equals("owner") && option.value() != null) {
        owner = owner(session, option.value());
      } else {
        traits = DatabaseOptions.apply(traits, option);
      }
    }
    TenantId id = TenantId.of(statement.name());
    if (template != null && !isTemplate(session, template)) {
      new DatabaseGrants(session).requireCopy(template.name());
    }
    tenants(session).create(id, template, session.interruption());
    new DatabaseGrants(session).created(id.name(), owner);
    if (!traits.equals(DatabaseTraits.ORDINARY)) {
      session.services().databaseRights().put(id.name(), traits);
    }
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
    if (isTemplate(session, id)) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot drop a template database");
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

  private static boolean isTemplate(Session session, TenantId id) {
    return id.isTemplate() || session.services().databaseRights().traits(id.name()).template();
  }

  private static String alter(Session session, AlterDatabase statement) {
    TenantId id = TenantId.of(statement.name());
    new DatabaseGrants(session).requireOwner(id.name());
    DatabaseRights rights = session.services().databaseRights();
    DatabaseTraits before = rights.traits(id.name()).withTemplate(isTemplate(session, id));
    DatabaseTraits after = before;
    for (StatementOption option : statement.options()) {
      after = DatabaseOptions.apply(after, option);
    }
    if (!after.allowsConnections() && id.name().equals(session.database().name())) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "cannot disallow connections for current database");
    }
    if (!after.equals(before)) {
      if (session.transaction().inBlock()) {
        throw SqlFault.unsupported("ALTER DATABASE inside a transaction block");
      }
      if (id.isTemplate() && (!after.template() || id.equals(TenantId.TEMPLATE0))) {
        throw SqlFault.unsupported("ALTER DATABASE " + id + " of this kind");
      }
      rights.put(id.name(), after);
    }
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
