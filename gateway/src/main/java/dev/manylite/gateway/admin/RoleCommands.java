package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterRole;
import dev.manylite.translator.parse.tree.AlterRoleSetting;
import dev.manylite.translator.parse.tree.CommentOnRole;
import dev.manylite.translator.parse.tree.CreateRole;
import dev.manylite.translator.parse.tree.DropRole;
import dev.manylite.translator.parse.tree.GrantRole;
import dev.manylite.translator.parse.tree.RenameRole;
import dev.manylite.translator.parse.tree.RoleName;
import java.util.List;
import java.util.Optional;

/**
 * CREATE, ALTER and DROP ROLE (manual, chapter 22). Roles are the server's, not a database's, and
 * are changed at once: they are in no database's transaction.
 */
public final class RoleCommands {
  private RoleCommands() {}

  public static void addTo(UtilityTable table) {
    table.command(CreateRole.class, RoleCommands::create);
    table.command(AlterRole.class, RoleCommands::alter);
    table.command(RenameRole.class, RoleCommands::rename);
    table.command(DropRole.class, RoleCommands::drop);
    table.command(AlterRoleSetting.class, RoleCommands::setting);
    table.command(GrantRole.class, RoleCommands::membership);
    table.command(CommentOnRole.class, RoleCommands::comment);
  }

  private static String comment(Session session, CommentOnRole statement) {
    requireOutsideOfBlock(session, "COMMENT ON ROLE");
    Role role = Privileges.requireRole(session, statement.name());
    if (role.superuser()) {
      Privileges.requireSuperuser(session, "must be superuser");
    }
    Privileges.requireCreateRole(session, "must have CREATEROLE privilege");
    String text = statement.text();
    session.services().roles().comment(role, text == null || text.isEmpty() ? null : text);
    return "COMMENT";
  }

  private static String create(Session session, CreateRole statement) {
    requireOutsideOfBlock(session, "CREATE ROLE");
    Privileges.requireCreateRole(session, "permission denied to create role");
    Roles roles = session.services().roles();
    if (statement.name().startsWith("pg_")) {
      throw reserved(statement.name());
    }
    requireFree(roles, statement.name());
    Role role = Role.named(roles.nextOid(), statement.name());
    Role made = RoleOptions.apply(session, role.withLogin(statement.login()), statement.options());
    List<Role> in = RoleOptions.roles(session, statement.options(), "in_role");
    List<Role> members = RoleOptions.roles(session, statement.options(), "role");
    List<Role> administrators = RoleOptions.roles(session, statement.options(), "admin");
    roles.save(made);
    RoleMembers memberships = new RoleMembers(session);
    Role user = Privileges.current(session);
    try {
      for (Role other : in) {
        memberships.add(other, List.of(made), user, false);
      }
      memberships.add(made, members, user, false);
      memberships.add(made, administrators, user, true);
    } catch (SqlFault fault) {
      roles.drop(made);
      throw fault;
    }
    return "CREATE ROLE";
  }

  private static String alter(Session session, AlterRole statement) {
    requireOutsideOfBlock(session, "ALTER ROLE");
    Role role = Privileges.requireRole(session, RoleNames.resolve(session, statement.role()));
    if (Roles.isPredefined(role)) {
      throw new SqlFault(SqlState.RESERVED_NAME, "role name \"" + role.name() + "\" is reserved")
          .withDetail("Cannot alter reserved roles.");
    }
    if (!role.name().equals(session.user().current())) {
      Privileges.requireCreateRole(session, "permission denied");
    }
    session.services().roles().save(RoleOptions.apply(session, role, statement.options()));
    RoleMembers memberships = new RoleMembers(session);
    memberships.add(
        role,
        RoleOptions.roles(session, statement.options(), "add_user"),
        Privileges.current(session),
        false);
    memberships.remove(role, RoleOptions.roles(session, statement.options(), "drop_user"), false);
    return "ALTER ROLE";
  }

  private static String rename(Session session, RenameRole statement) {
    requireOutsideOfBlock(session, "ALTER ROLE");
    Roles roles = session.services().roles();
    Role role = Privileges.requireRole(session, statement.name());
    if (Roles.isPredefined(role)) {
      throw reserved(role.name());
    }
    if (statement.newName().startsWith("pg_")) {
      throw reserved(statement.newName());
    }
    Privileges.requireCreateRole(session, "permission denied to rename role");
    if (role.name().equals(session.user().session())
        || role.name().equals(session.user().current())) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          role.name().equals(session.user().session())
              ? "session user cannot be renamed"
              : "current user cannot be renamed");
    }
    requireFree(roles, statement.newName());
    roles.rename(role, statement.newName());
    return "ALTER ROLE";
  }

  private static SqlFault reserved(String name) {
    return new SqlFault(SqlState.RESERVED_NAME, "role name \"" + name + "\" is reserved")
        .withDetail("Role names starting with \"pg_\" are reserved.");
  }

  private static String membership(Session session, GrantRole statement) {
    requireOutsideOfBlock(session, statement.grant() ? "GRANT ROLE" : "REVOKE ROLE");
    return new RoleMembers(session).carryOut(statement);
  }

  private static String drop(Session session, DropRole statement) {
    requireOutsideOfBlock(session, "DROP ROLE");
    Privileges.requireCreateRole(session, "permission denied to drop role");
    Roles roles = session.services().roles();
    for (RoleName written : statement.roles()) {
      String name = RoleNames.resolve(session, written);
      Optional<Role> role = roles.find(name);
      if (role.isEmpty()) {
        if (!statement.ifExists()) {
          throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist");
        }
        session.notices().notice("role \"" + name + "\" does not exist, skipping");
        continue;
      }
      requireDroppable(session, role.get());
      RoleDependents.refuse(session, role.get());
      roles.drop(role.get());
    }
    return "DROP ROLE";
  }

  private static void requireDroppable(Session session, Role role) {
    if (role.name().equals(session.user().current())) {
      throw new SqlFault(SqlState.OBJECT_IN_USE, "current user cannot be dropped");
    }
    if (role.name().equals(session.user().session())) {
      throw new SqlFault(SqlState.OBJECT_IN_USE, "session user cannot be dropped");
    }
    if (role.oid() == Roles.BOOTSTRAP_OID || Roles.isPredefined(role)) {
      throw new SqlFault(
          SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
          "cannot drop role " + role.name() + " because it is required by the database system");
    }
    if (role.superuser()) {
      Privileges.requireSuperuser(session, "must be superuser to drop superusers");
    }
  }

  private static String setting(Session session, AlterRoleSetting statement) {
    requireOutsideOfBlock(session, "ALTER ROLE");
    String role = "";
    if (statement.role() != null) {
      role = RoleNames.resolve(session, statement.role());
      Privileges.requireRole(session, role);
      if (!role.equals(session.user().current())) {
        Privileges.requireCreateRole(session, "permission denied");
      }
    } else {
      Privileges.requireSuperuser(session, "must be superuser to alter settings globally");
    }
    String database = "";
    if (statement.database() != null) {
      TenantId id = TenantId.of(statement.database());
      if (!session.services().tenants().exists(id)) {
        throw id.unknown();
      }
      database = id.name();
    }
    StoredSettingChanges.apply(session, database, role, statement.change());
    return "ALTER ROLE";
  }

  /** It could not be undone; rather than commit it early in silence, it is refused. */
  private static void requireOutsideOfBlock(Session session, String command) {
    if (session.transaction().inBlock()) {
      throw SqlFault.unsupported(command + " inside a transaction block");
    }
  }

  private static void requireFree(Roles roles, String name) {
    if (roles.find(name).isPresent()) {
      throw new SqlFault(SqlState.DUPLICATE_OBJECT, "role \"" + name + "\" already exists");
    }
  }
}
