package dev.manylite.gateway.copy;

import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.type.TypeContext;
import java.util.List;

/** The text forms of a row's values. */
final class FieldTexts {
  private final List<ResultColumn> columns;
  private final TypeContext context;

  FieldTexts(List<ResultColumn> columns, TypeContext context) {
    this.columns = columns;
    this.context = context;
  }

  String of(int column, Object value) {
    if (value instanceof String text && columns.get(column).type().oid() == 25) {
      return text;
    }
    return columns
        .get(column)
        .type()
        .base()
        .output(value, columns.get(column).type().modifier(), context);
  }
}
