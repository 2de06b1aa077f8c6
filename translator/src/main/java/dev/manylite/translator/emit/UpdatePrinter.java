package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints UPDATE. */
final class UpdatePrinter {
  private final Emission emission;

  UpdatePrinter(Emission emission) {
    this.emission = emission;
  }

  String print(Update update) {
    StringBuilder text = new StringBuilder();
    text.append(emission.queries().with(update.with(), update.recursive()));
    text.append("UPDATE ")
        .append(OrAbort.of(update.target().relation()))
        .append(emission.queries().from().table(update.target()));
    String from = update.from() == null ? "" : " FROM " + from(update);
    String self = emission.alias(update.target().source()) + ".";
    text.append(" SET ")
        .append(assignments(update.assignments(), update.target().relation(), self, emission));
    text.append(from);
    if (update.where() != null) {
      text.append(" WHERE ").append(emission.expressions().condition(update.where()));
    }
    return text + ReturningPrinter.clause(emission, update.columns(), update.target());
  }

  private String from(Update update) {
    return emission.queries().from().print(update.from());
  }

  /**
   * @param self how the row's own columns are qualified
   */
  static String assignments(
      List<Assignment> assignments, Relation target, String self, Emission emission) {
    List<String> items = new ArrayList<>();
    Set<String> assigned = new HashSet<>();
    for (Assignment assignment : assignments) {
      String column = QuotedName.of(assignment.column().name());
      items.add(column + " = " + emission.expressions().print(assignment.value()));
      assigned.add(column);
    }
    boolean all = target.constraints().stream().anyMatch(UpdatePrinter::isUnvalidated);
    for (Column column : target.columns()) {
      String name = QuotedName.of(column.name());
      if ((all || items.isEmpty()) && column.generated() == null && !assigned.contains(name)) {
        items.add(name + " = " + self + name);
      }
    }
    if (items.isEmpty()) {
      throw SqlFault.unsupported("UPDATE of a table of generated columns");
    }
    return String.join(", ", items);
  }

  /** SQLite looks at a CHECK only where a column of it is assigned; here rows may violate it. */
  private static boolean isUnvalidated(Constraint constraint) {
    return constraint instanceof Constraint.Check check && !check.validated();
  }
}
