package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateExtension;
import dev.manylite.translator.parse.tree.CreateSchema;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.SchemaFacts;

/** CREATE SCHEMA, CREATE EXTENSION: what is about names, not about rows. */
final class NamespacePlanner {
  private final Draft draft;

  NamespacePlanner(Draft draft) {
    this.draft = draft;
  }

  void createSchema(CreateSchema statement) {
    Ownership ownership = new Ownership(draft);
    String owner =
        statement.authorization() == null
            ? draft.context.currentUser()
            : ownership.newOwner(statement.authorization());
    ownership.requireInDatabase(Privilege.CREATE);
    String name = statement.name() != null ? statement.name() : owner;
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
    int oid = draft.newOid("schema", "", name);
    draft.put(new SchemaFacts(oid, name, null));
    if (statement.authorization() != null) {
      draft.setAccess(oid, Access.of(draft.context.roles().oid(owner)));
    }
  }

  void createExtension(CreateExtension statement) {
    if (!statement.name().equals("plpgsql")) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "extension \"" + statement.name() + "\" is not available")
          .withDetail(
              "Could not open extension control file \"/usr/share/postgresql/15/extension/"
                  + statement.name()
                  + ".control\": No such file or directory.")
          .withHint(
              "The extension must first be installed on the system where PostgreSQL is running.");
    }
    String message = "extension \"plpgsql\" already exists";
    if (!statement.ifNotExists()) {
      throw new SqlFault(SqlState.DUPLICATE_OBJECT, message);
    }
    draft.notice(Notice.of(SqlState.DUPLICATE_OBJECT, message + ", skipping"));
  }
}
