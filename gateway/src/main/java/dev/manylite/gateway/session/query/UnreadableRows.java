package dev.manylite.gateway.session.query;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.UnreadableValue;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Relation;

/** Names the row of a value that another program stored and its column's type can't read. */
final class UnreadableRows {
  private UnreadableRows() {}

  /** The fault itself where it is about something else, or the table has no rowid. */
  static SqlFault named(SqlFault fault, RunningQuery running) {
    if (!(fault.getCause() instanceof UnreadableValue value)) {
      return fault;
    }
    return running.schema().relations().stream()
        .filter(r -> r.oid() == value.relationOid() && r.hasRowid())
        .findFirst()
        .map(r -> rowid(r, value, running))
        .map(
            rowid ->
                fault.withDetail(fault.detail().replaceFirst("\\.$", ", rowid " + rowid + ".")))
        .orElse(fault);
  }

  private static Object rowid(Relation relation, UnreadableValue value, RunningQuery running) {
    String sql =
        "SELECT rowid FROM "
            + QuotedName.of(relation.sqliteName())
            + " WHERE "
            + QuotedName.of(value.column())
            + " IS ?1 COLLATE BINARY LIMIT 1";
    return running.handle().queryValue(sql, value.stored());
  }
}
