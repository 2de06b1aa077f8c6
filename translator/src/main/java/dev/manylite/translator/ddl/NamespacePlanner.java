package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateExtension;
import dev.manylite.translator.parse.tree.CreateSchema;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.Set;

/** CREATE SCHEMA, CREATE EXTENSION, GRANT: what is about names and rights, not about rows. */
final class NamespacePlanner {
  private final Draft draft;

  NamespacePlanner(Draft draft) {
    this.draft = draft;
  }

  void createSchema(CreateSchema statement) {
    if (statement.authorization() != null) {
      new AlterTablePlanner(draft).checkOwner(statement.authorization());
    }
    String name = statement.name() != null ? statement.name() : draft.context.currentUser();
    if (name.startsWith("pg_")) {
      throw new SqlFault("42939", "unacceptable schema name \"" + name + "\"")
          .withDetail("The prefix \"pg_\" is reserved for system schemas.");
    }
    if (draft.schema.schema(name).isPresent()) {
      String message = "schema \"" + name + "\" already exists";
      if (!statement.ifNotExists()) {
        throw new SqlFault(SqlState.DUPLICATE_SCHEMA, message);
      }
      draft.notice(Notice.of(SqlState.DUPLICATE_SCHEMA, message + ", skipping"));
      return;
    }
    draft.put(new SchemaFacts(draft.newOid("schema", "", name), name, null));
  }

  void createExtension(CreateExtension statement) {
    if (!statement.name().equals("plpgsql")) {
      throw SqlFault.unsupported("CREATE EXTENSION \"" + statement.name() + "\"")
          .at(statement.position());
    }
    String message = "extension \"plpgsql\" already exists";
    if (!statement.ifNotExists()) {
      throw new SqlFault(SqlState.DUPLICATE_OBJECT, message);
    }
    draft.notice(Notice.of(SqlState.DUPLICATE_OBJECT, message + ", skipping"));
  }

  /** The owner has every right already; rights of others are not kept. */
  void grant(Grant statement) {
    Set<String> own =
        Set.of(draft.context.currentUser(), "current_user", "current_role", "session_user");
    for (String role : statement.roles()) {
      if (!statement.grant() || !own.contains(role)) {
        throw SqlFault.unsupported(
                (statement.grant() ? "GRANT" : "REVOKE") + " on " + statement.what())
            .at(statement.position());
      }
    }
  }
}
