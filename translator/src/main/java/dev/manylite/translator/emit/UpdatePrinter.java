package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.stream.Collectors;

/** Prints UPDATE. */
final class UpdatePrinter {
  private final Emission emission;

  UpdatePrinter(Emission emission) {
    this.emission = emission;
  }

  String print(Update update) {
    StringBuilder text = new StringBuilder();
    text.append(emission.queries().with(update.with(), update.recursive()));
    text.append("UPDATE ").append(emission.queries().from().table(update.target()));
    String from = update.from() == null ? "" : " FROM " + from(update);
    text.append(" SET ")
        .append(
            update.assignments().isEmpty()
                ? unchanged(update.target().relation())
                : assignments(update.assignments(), emission.expressions()));
    text.append(from);
    if (update.where() != null) {
      text.append(" WHERE ").append(emission.expressions().condition(update.where()));
    }
    return text + ReturningPrinter.clause(emission, update.columns(), update.target());
  }

  /** Only DEFAULTs of generated columns were assigned: rows are touched, not changed. */
  private static String unchanged(Relation target) {
    return target.columns().stream()
        .filter(column -> column.generated() == null)
        .map(column -> Names.quote(column.name()) + " = " + Names.quote(column.name()))
        .findFirst()
        .orElseThrow(() -> SqlFault.unsupported("UPDATE of a table of generated columns"));
  }

  private String from(Update update) {
    return emission.queries().from().print(update.from());
  }

  static String assignments(List<Assignment> assignments, ExpressionPrinter expressions) {
    return assignments.stream()
        .map(a -> Names.quote(a.column().name()) + " = " + expressions.print(a.value()))
        .collect(Collectors.joining(", "));
  }
}
