package dev.manylite.translator;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.rewrite.ForeignKeyActions.Acting;
import dev.manylite.translator.schema.Constraint.Action;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a foreign key does, as PostgreSQL's own triggers say it: $1 … is the key before, then comes
 * the one after where it is followed.
 */
final class ForeignKeyStatements {
  private ForeignKeyStatements() {}

  static String text(Acting acting) {
    String table =
        PgText.identifier(acting.table().schema()) + "." + PgText.identifier(acting.table().name());
    List<String> columns = acting.key().columns().stream().map(PgText::identifier).toList();
    String where =
        IntStream.range(0, columns.size())
            .mapToObj(i -> columns.get(i) + " = $" + (i + 1))
            .collect(Collectors.joining(" AND ", " WHERE ", ""));
    if (acting.event() == TriggerEvent.DELETE && acting.action() == Action.CASCADE) {
      return "DELETE FROM " + table + where;
    }
    return IntStream.range(0, columns.size())
        .filter(i -> isSet(acting, i))
        .mapToObj(i -> columns.get(i) + value(acting, columns.size() + i + 1))
        .collect(Collectors.joining(", ", "UPDATE " + table + " SET ", where));
  }

  private static boolean isSet(Acting acting, int column) {
    List<String> chosen =
        acting.event() == TriggerEvent.DELETE ? acting.key().deleteColumns() : List.of();
    return chosen.isEmpty() || chosen.contains(acting.key().columns().get(column));
  }

  private static String value(Acting acting, int after) {
    return switch (acting.action()) {
      case SET_DEFAULT -> " = DEFAULT";
      case CASCADE -> " = $" + after;
      default -> " = NULL";
    };
  }

  /** Finds what should not be there any more. */
  static String left(Acting acting) {
    String where = text(acting);
    return "SELECT 1 FROM "
        + PgText.identifier(acting.table().schema())
        + "."
        + PgText.identifier(acting.table().name())
        + where.substring(where.indexOf(" WHERE "));
  }
}
