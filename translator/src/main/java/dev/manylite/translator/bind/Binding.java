package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.type.SqlType;
import java.util.List;

/**
 * What binding a statement gives.
 *
 * @param parameters the types of $1 …, given or inferred
 * @param writes it changes rows or sequences, or locks rows
 */
public record Binding(BoundStatement statement, List<SqlType> parameters, boolean writes) {
  public Binding {
    parameters = List.copyOf(parameters);
  }
}
