package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.query.BulkInsert;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.gateway.session.query.QueryPrivileges;
import dev.manylite.pgwire.message.BackendMessage.CopyInResponse;
import dev.manylite.pgwire.message.Format;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.Copy;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** COPY FROM STDIN: the client's data through an INSERT's plan, a row at a time. */
final class CopyFrom {
  private final Session session;
  private final Copy statement;
  private final CopyOptions options;

  CopyFrom(Session session, Copy statement, CopyOptions options) {
    this.session = session;
    this.statement = statement;
    this.options = options;
  }

  /** Returns the number of rows. */
  long run() {
    if (session.transaction().modes().readOnly()) {
      throw new SqlFault(
          SqlState.READ_ONLY_SQL_TRANSACTION,
          "cannot execute COPY FROM in a read-only transaction");
    }
    CopyTarget target = CopyTarget.of(session, statement);
    List<Column> columns = target.columns();
    PlannedQuery query = session.runner().plan(insert(target, statement.where()), hints(columns));
    QueryPrivileges.require(query.plan(), session, session.schema());
    List<String> names = columns.stream().map(Column::name).toList();
    boolean[] forceNotNull = CopyTarget.forced("FORCE_NOT_NULL", options.forceNotNull(), names);
    boolean[] forceNull = CopyTarget.forced("FORCE_NULL", options.forceNull(), names);
    Format format = options.format() == CopyFormat.BINARY ? Format.BINARY : Format.TEXT;
    Format[] formats = new Format[columns.size()];
    Arrays.fill(formats, format);
    session.replies().send(new CopyInResponse(format, formats));
    if (options.freeze()) {
      requireFresh(target.relation());
    }
    CopyBytes bytes = new CopyBytes(session.replies());
    CopyContext context = new CopyContext(target.relation().name());
    Runnable unwatch = session.watchCopyIn();
    try (BulkInsert insert = session.runner().bulkInsert(query)) {
      if (format == Format.BINARY) {
        return finished(insert, new BinaryRows(columns, bytes, context).insertAll(insert));
      }
      FieldReader fields =
          options.format() == CopyFormat.CSV
              ? new CsvFieldReader(options, forceNotNull, forceNull)
              : new TextFieldReader(options);
      return finished(
          insert,
          new TextRows(columns, options, bytes, fields, context, session.types())
              .insertAll(insert));
    } finally {
      unwatch.run();
    }
  }

  /** What FREEZE asks for, though here no row is written in another way for it. */
  private void requireFresh(Relation table) {
    if (table.isPartitioned()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot perform COPY FREEZE on a partitioned table");
    }
    if (session.portals().all().stream().anyMatch(portal -> portal.options() != null)) {
      throw new SqlFault(
          "25000", "cannot perform COPY FREEZE because of prior transaction activity");
    }
    if (!session.freshTables().isFresh(table)) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "cannot perform COPY FREEZE because the table was not created or truncated in the"
              + " current subtransaction");
    }
  }

  private long finished(BulkInsert insert, long rows) {
    insert.finish();
    session.runner().ended(null);
    return rows;
  }

  private static int[] hints(List<Column> columns) {
    return columns.stream().mapToInt(column -> column.type().oid()).toArray();
  }

  /** The row under the table's names, if it satisfies the condition. */
  private static Query filtered(Query values, CopyTarget target, Expression where) {
    FromItem.Alias alias =
        new FromItem.Alias(
            target.relation().name(),
            target.columns().stream().map(Column::name).toList(),
            List.of());
    Query.Select select =
        new Query.Select(
            false,
            List.of(),
            List.of(new Query.SelectItem(new Expression.Star(List.of(), 0), null, 0)),
            null,
            List.of(new FromItem.Subquery(values, false, alias, 0)),
            where,
            false,
            List.of(),
            null,
            List.of(),
            0);
    return new Query(null, select, List.of(), null, null, false, List.of(), 0);
  }

  /** COPY may write identity columns whatever they are (manual, COPY, "Notes"). */
  private static ParsedStatement insert(CopyTarget target, Expression where) {
    List<Statement.Target> targets = new ArrayList<>();
    List<Expression> parameters = new ArrayList<>();
    boolean identity = false;
    for (Column column : target.columns()) {
      targets.add(new Statement.Target(column.name(), List.of(), 0));
      parameters.add(new Expression.Parameter(parameters.size() + 1, 0));
      identity |= column.identity() == Column.Identity.ALWAYS;
    }
    Query values =
        new Query(
            null,
            new Query.Values(List.of(parameters), 0),
            List.of(),
            null,
            null,
            false,
            List.of(),
            0);
    Statement.Insert insert =
        new Statement.Insert(
            null,
            new FromItem.Table(
                target.relation().schema(), target.relation().name(), false, null, 0),
            targets,
            identity ? Statement.Insert.Overriding.SYSTEM : null,
            where == null ? values : filtered(values, target, where),
            null,
            List.of(),
            SqlFault.NO_POSITION);
    return new ParsedStatement(insert, "", parameters.size());
  }
}
