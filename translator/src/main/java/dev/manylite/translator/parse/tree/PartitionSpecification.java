package dev.manylite.translator.parse.tree;

import java.util.List;

/** PARTITION BY strategy (…). */
public record PartitionSpecification(String strategy, List<Part> parts, int position)
    implements Node {
  public PartitionSpecification {
    parts = List.copyOf(parts);
  }

  /**
   * @param column null where it is an expression
   * @param expression null where it is a column
   * @param operatorClass null if none
   */
  public record Part(
      String column,
      Expression expression,
      ObjectName collation,
      String operatorClass,
      int position)
      implements Node {}
}
