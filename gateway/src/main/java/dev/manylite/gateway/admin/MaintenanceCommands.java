package dev.manylite.gateway.admin;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.Handles.Lease;
import dev.manylite.gateway.session.utility.Blocks;
import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.Analyze;
import dev.manylite.translator.parse.tree.Checkpoint;
import dev.manylite.translator.parse.tree.MaintainedTable;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.StatementOption;
import dev.manylite.translator.parse.tree.Vacuum;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** VACUUM, ANALYZE, CHECKPOINT: the upkeep of a SQLite file. */
public final class MaintenanceCommands {
  /** Rows of an index that ANALYZE looks at; enough for good plans, and bounds its time. */
  private static final int ANALYSIS_LIMIT = 1000;

  private MaintenanceCommands() {}

  public static void addTo(UtilityTable table) {
    table.command(Vacuum.class, MaintenanceCommands::vacuum);
    table.command(Analyze.class, MaintenanceCommands::analyze);
    table.command(Checkpoint.class, MaintenanceCommands::checkpoint);
  }

  /** Only FULL rewrites the file; pages that deletes left free are used again without it. */
  private static String vacuum(Session session, Vacuum statement) {
    Blocks.forbid(session, "VACUUM");
    List<Relation> tables = relations(session, statement.tables());
    if (isOn(statement.options(), "full")) {
      try (Lease lease = session.database().write()) {
        lease.handle().vacuum();
      }
    }
    if (isOn(statement.options(), "analyze")) {
      analyze(session, tables);
    }
    return "VACUUM";
  }

  private static String analyze(Session session, Analyze statement) {
    analyze(session, relations(session, statement.tables()));
    return "ANALYZE";
  }

  private static void analyze(Session session, List<Relation> tables) {
    SqliteHandle handle = session.transaction().handleForWriting("ANALYZE");
    handle.execute("PRAGMA analysis_limit=" + ANALYSIS_LIMIT);
    if (tables.isEmpty()) {
      handle.execute("ANALYZE main");
    }
    for (Relation table : tables) {
      if (table.kind() == Relation.Kind.TABLE) {
        String schema = table.schema().equals(Schema.TEMPORARY) ? "temp" : "main";
        handle.execute("ANALYZE " + schema + "." + QuotedName.of(table.sqliteName()));
      }
    }
  }

  private static String checkpoint(Session session, Checkpoint statement) {
    Privileges.requireSuperuser(
        session, "must be superuser or have privileges of pg_checkpoint" + " to do CHECKPOINT");
    try (Lease lease = session.database().lease()) {
      lease.handle().queryValue("PRAGMA wal_checkpoint(PASSIVE)");
    }
    return "CHECKPOINT";
  }

  private static List<Relation> relations(Session session, List<MaintainedTable> written) {
    List<Relation> relations = new ArrayList<>();
    for (MaintainedTable table : written) {
      ObjectName name = table.table();
      relations.add(
          session
              .schema()
              .relation(name.schema(), name.name())
              .orElseThrow(
                  () ->
                      new SqlFault(
                          SqlState.UNDEFINED_TABLE,
                          "relation \""
                              + (name.schema() == null ? "" : name.schema() + ".")
                              + name.name()
                              + "\" does not exist")));
    }
    return relations;
  }

  private static boolean isOn(List<StatementOption> options, String name) {
    return options.stream()
        .anyMatch(
            option ->
                option.name().equals(name)
                    && (option.value() == null
                        || !Set.of("off", "false", "0").contains(option.value())));
  }
}
