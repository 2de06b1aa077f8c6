package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Update;
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
    text.append(" SET ").append(assignments(update.assignments(), emission.expressions()));
    text.append(from);
    if (update.where() != null) {
      text.append(" WHERE ").append(emission.expressions().condition(update.where()));
    }
    return text + ReturningPrinter.clause(emission, update.columns(), update.target());
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
