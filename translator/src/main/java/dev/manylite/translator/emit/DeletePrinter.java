package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.fault.SqlFault;

/** Prints DELETE. */
final class DeletePrinter {
  private final Emission emission;

  DeletePrinter(Emission emission) {
    this.emission = emission;
  }

  String print(Delete delete) {
    if (delete.using() != null) {
      throw SqlFault.unsupported("USING at this place");
    }
    StringBuilder text = new StringBuilder();
    text.append(emission.queries().with(delete.with(), delete.recursive()));
    text.append("DELETE FROM ").append(emission.queries().from().table(delete.target()));
    if (delete.where() != null) {
      text.append(" WHERE ").append(emission.expressions().condition(delete.where()));
    }
    return text + ReturningPrinter.clause(emission, delete.columns(), delete.target());
  }
}
