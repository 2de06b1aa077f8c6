package dev.manylite.gateway.session.routine;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/**
 * What PL/pgSQL's RETURN and RETURN NEXT ask of a row: other than an assignment, they convert no
 * field (PostgreSQL's convert_tuples_by_position).
 */
final class ReturnedRow {
  private ReturnedRow() {}

  /**
   * @param declared what the function returns
   * @throws SqlFault 42804 where the row has other types or another number of fields
   */
  static void require(PgType is, PgType declared, String message) {
    if (!(is instanceof RowType row)
        || !(declared instanceof RowType target)
        || is.oid() == declared.oid() && !target.isAnonymous()) {
      return;
    }
    List<RowType.Field> given = row.fields();
    List<RowType.Field> wanted = target.fields();
    for (int i = 0; i < Math.min(given.size(), wanted.size()); i++) {
      SqlType from = given.get(i).type();
      SqlType to = wanted.get(i).type();
      boolean same =
          from.oid() == to.oid()
              && (to.modifier() == SqlType.NO_MODIFIER || to.modifier() == from.modifier());
      if (!same) {
        throw new SqlFault(SqlState.DATATYPE_MISMATCH, message)
            .withDetail(
                "Returned type "
                    + from
                    + " does not match expected type "
                    + to
                    + " in column "
                    + (i + 1)
                    + ".");
      }
    }
    if (given.size() != wanted.size()) {
      throw new SqlFault(SqlState.DATATYPE_MISMATCH, message)
          .withDetail(
              "Number of returned columns ("
                  + given.size()
                  + ") does not match expected column count ("
                  + wanted.size()
                  + ").");
    }
  }
}
