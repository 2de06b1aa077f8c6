package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.gateway.session.utility.Blocks;
import dev.manylite.gateway.session.utility.CommandNames;
import dev.manylite.gateway.session.utility.PreparedCommands;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.ddl.DefinitionContext;
import dev.manylite.translator.ddl.Notice;
import dev.manylite.translator.ddl.SchemaChange;
import dev.manylite.translator.parse.tree.AlterTable;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.Cluster;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.DropOwned;
import dev.manylite.translator.parse.tree.ReassignOwned;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** A definition statement being carried out. */
public final class DefinitionExecution implements Execution {
  private final Session session;
  private final DefinitionStatement statement;

  public DefinitionExecution(Session session, DefinitionStatement statement) {
    this.session = session;
    this.statement =
        statement instanceof CreateTableAs table
            ? PreparedCommands.executing(session, table)
            : statement;
  }

  @Override
  public List<ResultColumn> columns() {
    return List.of();
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    if (statement instanceof Cluster cluster && cluster.table() == null) {
      Blocks.forbid(session, "CLUSTER");
    }
    if (statement instanceof AlterTable alter
        && alter.actions().get(0) instanceof AlterTableAction.DetachPartition detach
        && detach.concurrently()) {
      Blocks.forbid(session, "ALTER TABLE ... DETACH CONCURRENTLY");
    }
    if (TemporaryObjects.makes(statement, session.schema())) {
      TemporaryObjects.prepare(session);
    }
    SqliteHandle handle = session.transaction().handleForWriting(CommandNames.of(statement));
    Schema schema = session.planner().throughPath(session.database().schema(handle));
    session.functions().under(schema);
    SchemaChange change = plan(session, statement, handle, schema, this::send);
    if (statement instanceof AlterTable || statement instanceof DropObjects) {
      String command = CommandNames.of(statement);
      IntPredicate changed = oid -> !relation(schema, oid).equals(relation(change.after(), oid));
      session.deferredTriggers().requireNone(command, changed);
      session.lateConstraints().requireNone(command, changed);
    }
    if (statement instanceof DropOwned || statement instanceof ReassignOwned) {
      OwnedDatabases.carryOut(session, statement);
    }
    long rows = new StepRunner(session, handle, schema, change).run();
    return Progress.done(
        change.tag().equals("SELECT") ? "SELECT " + Math.max(0, rows) : change.tag());
  }

  static SchemaChange plan(
      Session session,
      DefinitionStatement statement,
      SqliteHandle handle,
      Schema schema,
      Consumer<Notice> notices) {
    return session
        .services()
        .definitions()
        .plan(
            statement,
            schema,
            session.database().tenant().schemaSource(handle),
            new DefinitionContext(
                session.user().current(),
                session.user().session(),
                session.roles(),
                session.types(),
                notices));
  }

  private static Optional<Relation> relation(Schema schema, int oid) {
    return schema.relations().stream().filter(r -> r.oid() == oid).findFirst();
  }

  private void send(Notice notice) {
    session
        .notices()
        .send(
            ErrorFields.of(Severity.valueOf(notice.severity()), notice.sqlState(), notice.message())
                .withDetail(notice.detail())
                .withHint(notice.hint()));
  }
}
