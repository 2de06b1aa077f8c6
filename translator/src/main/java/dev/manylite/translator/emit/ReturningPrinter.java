package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.QuotedName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints RETURNING, where SQLite knows nothing but the changed table, and that by no alias: its
 * columns are known by their bare names, which in a subquery mean the subquery's own, or by the
 * table's name, which is an alias of nothing else.
 */
final class ReturningPrinter {
  private ReturningPrinter() {}

  static String clause(Emission emission, List<OutputColumn> columns, BoundFrom.Table target) {
    if (columns.isEmpty()) {
      return "";
    }
    String table = target.relation().sqliteName();
    emission.aliasUnlike(table);
    int before = emission.queriesPrinted();
    String bare = clause(emission, columns, target, ColumnNaming.unqualified());
    return emission.queriesPrinted() == before
        ? bare
        : clause(emission, columns, target, ColumnNaming.qualified(QuotedName.of(table)));
  }

  private static String clause(
      Emission emission, List<OutputColumn> columns, BoundFrom.Table target, ColumnNaming naming) {
    emission.forget(emission.sources());
    emission.name(target.source(), naming);
    return columns.stream()
        .map(c -> emission.expressions().print(c.expression()) + " AS " + c.alias())
        .collect(Collectors.joining(", ", " RETURNING ", ""));
  }
}
