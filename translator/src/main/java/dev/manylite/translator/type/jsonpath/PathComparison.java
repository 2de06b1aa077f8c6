package dev.manylite.translator.type.jsonpath;

/** The comparison operators. */
public enum PathComparison {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  PathComparison(String symbol) {
    this.symbol = symbol;
  }

  /**
   * @param difference below, at or above 0 where the left side is less, equal or greater
   */
  public boolean holds(int difference) {
    return switch (this) {
      case EQUAL -> difference == 0;
      case NOT_EQUAL -> difference != 0;
      case LESS -> difference < 0;
      case LESS_OR_EQUAL -> difference <= 0;
      case GREATER -> difference > 0;
      case GREATER_OR_EQUAL -> difference >= 0;
    };
  }

  @Override
  public String toString() {
    return symbol;
  }
}
