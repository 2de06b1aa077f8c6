package dev.manylite.gateway.session.utility;

import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;

/** Result columns of utility statements: texts of no table. */
final class Columns {
  private Columns() {}

  static ResultColumn text(String name) {
    return new ResultColumn(name, SqlType.of(Types.TEXT), 0, 0);
  }
}
