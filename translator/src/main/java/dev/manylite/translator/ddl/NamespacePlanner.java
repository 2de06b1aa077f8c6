package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.CreateExtension;
import dev.manylite.translator.parse.tree.CreateSchema;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import java.util.ArrayList;
import java.util.List;

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
    if (!statement.elements().isEmpty()) {
      new SchemaElements(draft).create(name, statement.elements());
    }
  }

  /** ALTER SCHEMA … RENAME TO: all that is in it gets another schema, and this goes. */
  void rename(SchemaFacts before, String name) {
    new Ownership(draft).requireInDatabase(Privilege.CREATE);
    if (draft.schema.schema(name).isPresent()) {
      throw new SqlFault(SqlState.DUPLICATE_SCHEMA, "schema \"" + name + "\" already exists");
    }
    if (name.startsWith("pg_")) {
      throw new SqlFault("42939", "unacceptable schema name \"" + name + "\"")
          .withDetail("The prefix \"pg_\" is reserved for system schemas.");
    }
    if (before.name().equals(Schema.PUBLIC) || before.name().startsWith("pg_")) {
      throw SqlFault.unsupported("ALTER SCHEMA " + before.name() + " RENAME");
    }
    boolean known = before.access() != null;
    Access access = draft.access(before.oid());
    draft.put(new SchemaFacts(before.oid(), name, before.comment()));
    String to = " SET SCHEMA " + PgText.identifier(name);
    for (String what : members(before.name())) {
      DefinitionStatement move =
          (DefinitionStatement) Parser.parse("ALTER " + what + to).get(0).tree();
      DefinitionPlanner.carryOut(move, draft);
    }
    draft.remove(before);
    if (known) {
      draft.setAccess(before.oid(), access);
    }
    if (!before.defaults().isEmpty()) {
      draft.setDefaults(name, before.defaults());
    }
  }

  /** What ALTER … SET SCHEMA names. */
  private List<String> members(String schema) {
    String in = PgText.identifier(schema) + ".";
    List<String> members = new ArrayList<>();
    for (SchemaType type : draft.schema.types()) {
      if (type.schema().equals(schema) && !(type.type() instanceof MultirangeType)) {
        boolean domain = type.type() instanceof DomainType;
        members.add((domain ? "DOMAIN " : "TYPE ") + in + PgText.identifier(type.name()));
      }
    }
    for (Relation relation : draft.schema.relations()) {
      if (relation.schema().equals(schema)) {
        members.add("TABLE " + in + PgText.identifier(relation.name()));
      }
    }
    for (Sequence sequence : draft.schema.sequences()) {
      if (sequence.schema().equals(schema) && sequence.ownerTable() == null) {
        members.add("SEQUENCE " + in + PgText.identifier(sequence.name()));
      }
    }
    for (ExtendedStatistics statistics : new StatisticsPlanner(draft).ofSchema(schema)) {
      members.add("STATISTICS " + in + PgText.identifier(statistics.name()));
    }
    for (Routine routine : draft.schema.routines()) {
      if (routine.schema().equals(schema)) {
        members.add(RoutineNames.describe(routine, draft.schema.withSearchPath(List.of())));
      }
    }
    return members;
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
