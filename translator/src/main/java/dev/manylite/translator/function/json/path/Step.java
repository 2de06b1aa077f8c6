package dev.manylite.translator.function.json.path;

import dev.manylite.translator.type.jsonpath.PathExpression;
import java.util.List;

/**
 * One item of an expression about to be applied to a value.
 *
 * @param found where results go; null where only is asked whether there is one
 * @param unwraps whether an array stands for its elements
 */
record Step(
    PathExpression expression, int place, PathValue value, List<PathValue> found, boolean unwraps) {
  boolean hasNext() {
    return expression.hasNext(place);
  }

  /** Whether it is enough to know that there is a result. */
  boolean isAnswered() {
    return found == null && !hasNext();
  }
}
