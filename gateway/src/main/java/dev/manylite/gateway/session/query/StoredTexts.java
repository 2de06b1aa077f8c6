package dev.manylite.gateway.session.query;

import dev.manylite.translator.schema.Column;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.TypeContext;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as a column stores them → PostgreSQL's text form, for the details of errors. */
record StoredTexts(TypeContext types) {
  /**
   * @param column null where it is not known
   */
  String of(Column column, Object stored) {
    if (stored == null) {
      return "null";
    }
    if (column != null && column.form() instanceof ColumnForm.Runtime) {
      return column.type().base().output(stored, column.type().modifier(), types);
    }
    if (column != null
        && column.form() instanceof ColumnForm.NativeNumeric numeric
        && stored instanceof Number) {
      return new BigDecimal(stored.toString())
          .setScale(numeric.scale(), RoundingMode.HALF_UP)
          .toPlainString();
    }
    return String.valueOf(stored);
  }
}
