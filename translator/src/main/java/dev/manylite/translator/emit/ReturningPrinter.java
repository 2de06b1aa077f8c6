package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.OutputColumn;
import java.util.List;
import java.util.stream.Collectors;

/** Prints RETURNING, where SQLite knows the changed table's columns only, by their bare names. */
final class ReturningPrinter {
  private ReturningPrinter() {}

  static String clause(Emission emission, List<OutputColumn> columns, BoundFrom.Table target) {
    if (columns.isEmpty()) {
      return "";
    }
    emission.forget(emission.sources());
    emission.name(target.source(), ColumnNaming.unqualified());
    return columns.stream()
        .map(c -> emission.expressions().print(c.expression()) + " AS " + c.alias())
        .collect(Collectors.joining(", ", " RETURNING ", ""));
  }
}
