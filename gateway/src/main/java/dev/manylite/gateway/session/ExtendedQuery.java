package dev.manylite.gateway.session;

import dev.manylite.gateway.session.portal.EmptyExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.Portal;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.prepared.PreparedStatement;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.gateway.session.row.ParameterDecoder;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.gateway.session.row.RowWriter;
import dev.manylite.gateway.session.utility.Utilities;
import dev.manylite.gateway.session.utility.UtilityParameters;
import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.BackendMessage.CommandComplete;
import dev.manylite.pgwire.message.BackendMessage.EmptyQueryResponse;
import dev.manylite.pgwire.message.BackendMessage.NoData;
import dev.manylite.pgwire.message.BackendMessage.ParameterDescription;
import dev.manylite.pgwire.message.BackendMessage.PortalSuspended;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.message.FrontendMessage.Bind;
import dev.manylite.pgwire.message.FrontendMessage.Parse;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.type.SqlType;
import java.util.List;
import java.util.function.IntFunction;

/** The extended protocol: Parse, Bind, Describe, Execute (manual, 55.2.3). */
final class ExtendedQuery {
  private static final IntFunction<Format> TEXT = column -> Format.TEXT;

  private final Session session;

  ExtendedQuery(Session session) {
    this.session = session;
  }

  void parse(Parse message) {
    if (message.statement().isEmpty()) {
      session.prepared().remove("");
    }
    List<ParsedStatement> statements = Statements.parse(session, message.sql());
    if (statements.size() > 1) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR, "cannot insert multiple commands into a prepared statement");
    }
    ParsedStatement statement = statements.isEmpty() ? null : statements.get(0);
    if (statement != null && !Statements.endsFailedBlock(statement.tree())) {
      session.transaction().requireNotFailed();
    }
    session.prepared().requireFree(message.statement());
    session.transaction().startStatement();
    session.prepared().add(prepare(message, statement));
  }

  private PreparedStatement prepare(Parse message, ParsedStatement statement) {
    PlannedQuery query = null;
    List<SqlType> parameters = List.of();
    List<ResultColumn> columns = List.of();
    if (statement != null && Statements.isQuery(statement.tree())) {
      query = session.runner().prepare(statement, message.parameterTypes());
      parameters = query.plan().parameters();
      columns = query.plan().columns();
    } else if (statement != null) {
      if (statement.parameters() > 0) {
        parameters = UtilityParameters.types(session, statement.tree(), message.parameterTypes());
        if (parameters == null) {
          throw new SqlFault(
              SqlState.UNDEFINED_PARAMETER, "there is no parameter $" + statement.parameters());
        }
      }
      columns = Utilities.columns(session, statement.tree(), oids(parameters));
    }
    return new PreparedStatement(
        message.statement(),
        message.sql(),
        statement,
        query,
        parameters,
        columns,
        false,
        session.services().clock().instant());
  }

  void bind(Bind message) {
    PreparedStatement prepared = session.prepared().get(message.statement());
    if (!endsFailedBlock(prepared)) {
      session.transaction().requireNotFailed();
    }
    session.transaction().startStatement();
    Object[] parameters = ParameterDecoder.decode(message, prepared.parameters(), session.types());
    Execution execution = execution(prepared, parameters);
    session
        .portals()
        .add(
            new Portal(
                message.portal(),
                prepared.sql(),
                execution,
                ResultFormats.of(message, execution),
                null,
                session.transaction().moment(),
                endsFailedBlock(prepared)));
  }

  private static int[] oids(List<SqlType> types) {
    return types.stream().mapToInt(SqlType::oid).toArray();
  }

  private static boolean endsFailedBlock(PreparedStatement prepared) {
    return prepared.statement() != null && Statements.endsFailedBlock(prepared.statement().tree());
  }

  private Execution execution(PreparedStatement prepared, Object[] parameters) {
    if (prepared.statement() == null) {
      return EmptyExecution.INSTANCE;
    }
    if (prepared.query() == null && parameters.length > 0) {
      return UtilityParameters.execution(
          session, prepared.statement().tree(), oids(prepared.parameters()), parameters);
    }
    if (prepared.query() == null) {
      return Statements.execution(session, prepared.statement());
    }
    return session.runner().execution(prepared.query(), parameters);
  }

  void describeStatement(String name, Replies replies) {
    PreparedStatement prepared = session.prepared().get(name);
    replies.send(new ParameterDescription(oids(prepared.parameters())));
    describe(prepared.returnsRows(), prepared.columns(), TEXT, replies);
  }

  void describePortal(String name, Replies replies) {
    Portal portal = find(name);
    describe(portal.returnsRows(), portal.columns(), portal.formats(), replies);
  }

  private static void describe(
      boolean rows, List<ResultColumn> columns, IntFunction<Format> formats, Replies replies) {
    replies.send(rows ? ResultFields.description(columns, formats) : new NoData());
  }

  void execute(String name, int maxRows, boolean syncFollows, Replies replies) {
    Portal portal = find(name);
    if (!portal.endsFailedBlock()) {
      session.transaction().requireNotFailed();
    }
    session.alone(true);
    session.commitsNext(syncFollows);
    session.transaction().startStatement();
    StatementTimer.begin(session);
    try {
      portal.open();
      RowSink sink =
          portal.returnsRows()
              ? new RowWriter(portal.columns(), portal.formats(), session.types(), replies)
              : RowSink.NONE;
      Progress progress = portal.run(maxRows, sink);
      replies.send(answer(progress));
    } finally {
      session.interruption().end();
    }
  }

  private static BackendMessage answer(Progress progress) {
    if (!progress.done()) {
      return new PortalSuspended();
    }
    return progress == EmptyExecution.DONE
        ? new EmptyQueryResponse()
        : new CommandComplete(progress.tag());
  }

  private Portal find(String name) {
    Portal portal = session.portals().find(name);
    if (portal == null) {
      throw new SqlFault(SqlState.INVALID_CURSOR_NAME, "portal \"" + name + "\" does not exist");
    }
    return portal;
  }

  /** For the positions of faults. */
  String textOfStatement(String name) {
    return session.prepared().all().stream()
        .filter(statement -> statement.name().equals(name))
        .map(PreparedStatement::sql)
        .findFirst()
        .orElse("");
  }

  String textOfPortal(String name) {
    Portal portal = session.portals().find(name);
    return portal == null ? "" : portal.sql();
  }
}
