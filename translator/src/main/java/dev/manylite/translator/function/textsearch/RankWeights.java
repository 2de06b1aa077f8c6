package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** What a word counts by its weight (manual, 12.3.3), from D to A. */
final class RankWeights {
  private static final float[] DEFAULT = {0.1f, 0.2f, 0.4f, 1.0f};

  private final float[] weights = DEFAULT.clone();

  RankWeights() {}

  /**
   * @param array negative elements stand for the default
   * @throws SqlFault 2202E, 22004, 22023
   */
  RankWeights(String array) {
    List<Object> elements = ArrayValue.parse(array);
    if (ArrayValue.dimensions(elements).size() != 1) {
      throw new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "array of weight must be one-dimensional");
    }
    if (elements.size() < weights.length) {
      throw new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "array of weight is too short");
    }
    if (elements.contains(null)) {
      throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "array of weight must not contain nulls");
    }
    for (int i = 0; i < weights.length; i++) {
      // NaN is a text, and is not at least 0.
      if (elements.get(i) instanceof Number weight && weight.doubleValue() >= 0) {
        weights[i] = weight.floatValue();
      }
      if (weights[i] > 1) {
        throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "weight out of range");
      }
    }
  }

  float of(Position position) {
    return weights[position.weight()];
  }
}
