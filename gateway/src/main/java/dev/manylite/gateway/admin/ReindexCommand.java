package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.utility.Blocks;
import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Reindex;
import dev.manylite.translator.parse.tree.StatementOption;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** REINDEX: SQLite's own of the same name (manual, REINDEX); its options change nothing. */
public final class ReindexCommand {
  private static final Set<String> OPTIONS = Set.of("verbose", "concurrently", "tablespace");

  private ReindexCommand() {}

  public static void addTo(UtilityTable table) {
    table.command(Reindex.class, ReindexCommand::run);
  }

  private static String run(Session session, Reindex statement) {
    for (StatementOption option : statement.options()) {
      if (!OPTIONS.contains(option.name())) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "unrecognized REINDEX option \"" + option.name() + "\"")
            .at(option.position());
      }
    }
    if (statement.concurrently()) {
      Blocks.forbid(session, "REINDEX CONCURRENTLY");
    }
    switch (statement.kind()) {
      case INDEX -> index(session, statement.name());
      case TABLE -> table(session, statement.name());
      default -> {
        Blocks.forbid(session, "REINDEX " + statement.kind());
        all(session, statement);
      }
    }
    return "REINDEX";
  }

  private static void index(Session session, ObjectName name) {
    Schema schema = session.schema();
    Optional<Relation> table = schema.tableOfIndex(name.schema(), name.name());
    if (table.isEmpty()) {
      if (isThere(schema, name)) {
        throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not an index");
      }
      throw missing(name);
    }
    requireOwner(session, table.get(), "index " + name.name());
    Index index =
        table.get().indexes().stream()
            .filter(i -> i.name().equals(name.name()))
            .findFirst()
            .orElseThrow();
    // An index that SQLite made for a constraint has no name of ours; its table has.
    reindex(
        session,
        table.get(),
        index.sqliteName() == null ? table.get().sqliteName() : index.sqliteName(),
        List.of(index));
  }

  private static void table(Session session, ObjectName name) {
    Schema schema = session.schema();
    Relation table = schema.relation(name.schema(), name.name()).orElse(null);
    if (table == null && !isThere(schema, name)) {
      throw missing(name);
    }
    if (table == null || table.kind() != Relation.Kind.TABLE) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "\"" + name.name() + "\" is not a table or materialized view");
    }
    requireOwner(session, table, table.word() + " " + table.name());
    reindex(session, table, table.sqliteName(), table.indexes());
  }

  private static void all(Session session, Reindex statement) {
    String name = statement.name().name();
    Schema schema = session.schema();
    if (statement.kind() == Reindex.Kind.SCHEMA) {
      if (schema.schema(name).isEmpty()) {
        throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, "schema \"" + name + "\" does not exist");
      }
    } else if (!name.equals(schema.database())) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "can only reindex the currently open database");
    }
    Privileges.requireSuperuser(
        session,
        "must be owner of "
            + (statement.kind() == Reindex.Kind.SCHEMA ? "schema " : "database ")
            + name);
    if (statement.kind() == Reindex.Kind.SYSTEM) {
      return;
    }
    for (Relation relation : schema.relations()) {
      boolean meant = statement.kind() == Reindex.Kind.DATABASE || relation.schema().equals(name);
      if (meant && relation.kind() == Relation.Kind.TABLE) {
        reindex(session, relation, relation.sqliteName(), relation.indexes());
      }
    }
  }

  private static void reindex(
      Session session, Relation table, String sqliteName, List<Index> indexes) {
    SqliteHandle handle = session.transaction().handleForWriting("REINDEX");
    String schema = table.isTemporary() ? "temp" : "main";
    handle.execute("REINDEX " + schema + "." + QuotedName.of(sqliteName));
    session
        .textIndexes()
        .rebuild(handle, oid -> indexes.stream().anyMatch(index -> index.oid() == oid));
  }

  private static boolean isThere(Schema schema, ObjectName name) {
    return schema.relation(name.schema(), name.name()).isPresent()
        || schema.sequence(name.schema(), name.name()).isPresent()
        || schema.tableOfIndex(name.schema(), name.name()).isPresent();
  }

  private static SqlFault missing(ObjectName name) {
    String shown = name.schema() == null ? name.name() : name.schema() + "." + name.name();
    return new SqlFault(SqlState.UNDEFINED_TABLE, "relation \"" + shown + "\" does not exist");
  }

  private static void requireOwner(Session session, Relation table, String what) {
    int owner = session.schema().access(table.oid()).owner();
    Role role = Privileges.current(session);
    if (!session.roles().mayActAs(role.oid(), owner)) {
      throw Privileges.denied("must be owner of " + what);
    }
  }
}
