package dev.manylite.gateway.session;

import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.Portal;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.gateway.session.row.RowWriter;
import dev.manylite.pgwire.message.BackendMessage.CommandComplete;
import dev.manylite.pgwire.message.BackendMessage.EmptyQueryResponse;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.parse.ParsedStatement;
import java.util.List;
import java.util.function.IntFunction;

/** The simple protocol: a string of statements, one implicit transaction (manual, 55.2.2). */
final class SimpleQuery {
  private static final IntFunction<Format> TEXT = column -> Format.TEXT;

  private final Session session;

  SimpleQuery(Session session) {
    this.session = session;
  }

  void run(String sql, Replies replies) {
    session.prepared().remove("");
    session.portals().close("");
    List<ParsedStatement> statements = Statements.parse(session, sql);
    if (statements.isEmpty()) {
      replies.send(new EmptyQueryResponse());
      return;
    }
    session.alone(statements.size() == 1);
    session.commitsNext(statements.size() == 1);
    for (int i = 0; i < statements.size(); i++) {
      run(sql, statements.get(i), i == statements.size() - 1, replies);
    }
  }

  private void run(String sql, ParsedStatement statement, boolean last, Replies replies) {
    if (!Statements.endsFailedBlock(statement.tree())) {
      session.transaction().requireNotFailed();
    }
    session.transaction().startStatement();
    StatementTimer.begin(session);
    try {
      String tag;
      try (Execution execution = Statements.execution(session, statement)) {
        execution.open();
        IntFunction<Format> formats = ResultFormats.of(execution, TEXT);
        Portal portal = new Portal("", sql, execution, formats, null, 0, false);
        tag = run(portal, replies);
      }
      if (last) {
        session.transaction().endImplicit();
      }
      replies.send(new CommandComplete(tag));
    } finally {
      session.interruption().end();
    }
  }

  private String run(Portal portal, Replies replies) {
    RowSink sink = RowSink.NONE;
    if (portal.returnsRows()) {
      replies.send(ResultFields.description(portal.columns(), portal.formats()));
      sink = new RowWriter(portal.columns(), portal.formats(), session.types(), replies);
    }
    Progress progress = portal.run(0, sink);
    return progress.tag();
  }
}
