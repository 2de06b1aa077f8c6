package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.Set;

/**
 * Records that are made of JSON (manual, table 9.47): what comes into a field of a domain must
 * satisfy the domain.
 */
final class JsonRecords {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "json_populate_record",
          "json_populate_recordset",
          "json_to_record",
          "json_to_recordset",
          "jsonb_populate_record",
          "jsonb_populate_recordset",
          "jsonb_to_record",
          "jsonb_to_recordset");

  private final BindContext context;

  JsonRecords(BindContext context) {
    this.context = context;
  }

  /** What such a function gives, checked; what any other gives as it is. */
  BoundExpression checked(String function, BoundExpression record) {
    if (!FUNCTIONS.contains(function)) {
      return record;
    }
    boolean concerned =
        record.type().base() instanceof RowType type
            && type.fields().stream().anyMatch(f -> DomainBinder.concerns(f.type()));
    if (!concerned) {
      return record;
    }
    List<BoundExpression> fields =
        context.rows().fields(record).stream().map(f -> field(function, f)).toList();
    return new Row(fields, record.type(), null);
  }

  BoundExpression field(String function, BoundExpression field) {
    return FUNCTIONS.contains(function) && DomainBinder.concerns(field.type())
        ? context.domains().checked(context.domains().held(field), field.type(), false)
        : field;
  }
}
