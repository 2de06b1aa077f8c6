package dev.manylite.translator.schema;

import java.util.List;

/** PARTITION BY (manual, 5.11.2; pg_partitioned_table). */
public record PartitionKey(Strategy strategy, List<Part> parts) {
  public PartitionKey {
    parts = List.copyOf(parts);
  }

  /** How rows are told apart. */
  public enum Strategy {
    LIST,
    RANGE,
    HASH
  }

  /**
   * @param column its number; 0 where the part is an expression
   * @param expression PostgreSQL text; null where the part is a column
   * @param operatorClass where it was written; null if not
   */
  public record Part(int column, String expression, String operatorClass) {}
}
