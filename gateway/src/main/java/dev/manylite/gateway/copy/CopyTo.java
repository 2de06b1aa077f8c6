package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.gateway.session.query.QueryPrivileges;
import dev.manylite.pgwire.message.BackendMessage.CopyDone;
import dev.manylite.pgwire.message.BackendMessage.CopyOutResponse;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.Copy;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** COPY TO STDOUT: a query's rows as CopyData messages. */
final class CopyTo {
  private final Session session;
  private final Copy statement;
  private final CopyOptions options;

  CopyTo(Session session, Copy statement, CopyOptions options) {
    this.session = session;
    this.statement = statement;
    this.options = options;
  }

  /** Returns the number of rows. */
  long run() {
    ParsedStatement select = statement.query() == null ? ofTable() : ofQuery();
    PlannedQuery query = session.runner().plan(select);
    QueryPrivileges.require(query.plan(), session, session.schema());
    List<ResultColumn> columns = query.plan().columns();
    if (columns.isEmpty() && !(select.tree() instanceof Statement.Select)) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "COPY query must have a RETURNING clause");
    }
    List<String> names = columns.stream().map(ResultColumn::name).toList();
    Replies replies = session.replies();
    CopyRowWriter writer =
        switch (options.format()) {
          case TEXT -> new TextRowWriter(columns, options, session.types(), replies);
          case CSV ->
              new CsvRowWriter(
                  columns,
                  options,
                  CopyTarget.forced("FORCE_QUOTE", options.forceQuote(), names),
                  session.types(),
                  replies);
          case BINARY -> new BinaryRowWriter(columns, replies);
        };
    try (Execution execution = session.runner().execution(query)) {
      Format format = options.format() == CopyFormat.BINARY ? Format.BINARY : Format.TEXT;
      Format[] formats = new Format[columns.size()];
      Arrays.fill(formats, format);
      replies.send(new CopyOutResponse(format, formats));
      writer.begin(names);
      execution.run(0, writer);
      writer.end();
      replies.send(new CopyDone());
    }
    return writer.rows();
  }

  private ParsedStatement ofTable() {
    CopyTarget target = CopyTarget.of(session, statement);
    List<Query.SelectItem> items = new ArrayList<>();
    for (Column column : target.columns()) {
      items.add(
          new Query.SelectItem(new Expression.ColumnReference(List.of(column.name()), 0), null, 0));
    }
    FromItem table =
        new FromItem.Table(target.relation().schema(), target.relation().name(), true, null, 0);
    Query.Select body =
        new Query.Select(
            false,
            List.of(),
            items,
            null,
            List.of(table),
            null,
            false,
            List.of(),
            null,
            List.of(),
            0);
    Query query = new Query(null, body, List.of(), null, null, false, List.of(), 0);
    return new ParsedStatement(new Statement.Select(query, 0), "", 0);
  }

  private ParsedStatement ofQuery() {
    return new ParsedStatement(statement.query(), statement.queryText(), 0);
  }
}
