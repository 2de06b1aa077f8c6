package dev.manylite.gateway.session.routine;

import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A row in a variable: its structure and its fields' runtime values. */
record PlRecord(RowType type, List<Object> fields) {
  static PlRecord of(RowType type, Object runtime) {
    return runtime == null
        ? new PlRecord(type, null)
        : new PlRecord(type, new ArrayList<>(type.values((String) runtime)));
  }

  static PlRecord nulls(RowType type) {
    return new PlRecord(type, new ArrayList<>(Collections.nCopies(type.fields().size(), null)));
  }

  /** Its runtime value. */
  Object runtime() {
    return fields == null ? null : Conversions.print(fields);
  }

  Object field(int place) {
    return fields == null ? null : fields.get(place);
  }
}
