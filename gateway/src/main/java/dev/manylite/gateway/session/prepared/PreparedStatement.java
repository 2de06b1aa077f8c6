package dev.manylite.gateway.session.prepared;

import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.type.SqlType;
import java.time.Instant;
import java.util.List;

/**
 * A statement that waits for values.
 *
 * @param sql the text as the client sent it
 * @param statement null for an empty text
 * @param query null unless it is a SELECT, INSERT, UPDATE or DELETE
 * @param columns of its result; empty if none
 * @param fromSql made by PREPARE
 */
public record PreparedStatement(
    String name,
    String sql,
    ParsedStatement statement,
    PlannedQuery query,
    List<SqlType> parameters,
    List<ResultColumn> columns,
    boolean fromSql,
    Instant prepared) {

  /** A SELECT of no columns does return rows. */
  public boolean returnsRows() {
    return !columns.isEmpty() || query != null && query.plan().returnsRows();
  }
}
