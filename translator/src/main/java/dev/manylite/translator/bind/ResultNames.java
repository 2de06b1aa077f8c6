package dev.manylite.translator.bind;

import dev.manylite.translator.parse.tree.Expression;
import java.util.Optional;

/** What an expression would be called as a column of a query's result or of an index. */
public final class ResultNames {
  private ResultNames() {}

  /** Empty where it has no name of its own, {@code ?column?} in a query. */
  public static Optional<String> of(Expression expression) {
    return OutputNames.given(expression);
  }
}
