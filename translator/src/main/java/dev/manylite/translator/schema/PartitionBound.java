package dev.manylite.translator.schema;

import java.util.List;

/**
 * FOR VALUES: which rows a partition holds (manual, CREATE TABLE). Values are runtime values of the
 * key's types, as text; a NULL in a list is null.
 */
public sealed interface PartitionBound {
  /** Whatever no other partition holds. */
  record Default() implements PartitionBound {}

  /** IN (…). */
  record Values(List<Object> values) implements PartitionBound {
    public Values {
      values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
    }
  }

  /** FROM (…) TO (…); the upper end is not in it. */
  record Range(List<End> from, List<End> to) implements PartitionBound {
    public Range {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /** WITH (MODULUS …, REMAINDER …). */
  record Remainder(int modulus, int remainder) implements PartitionBound {}

  /**
   * A column's part of an end.
   *
   * @param infinite -1 for MINVALUE, 1 for MAXVALUE, 0 for a value
   */
  record End(int infinite, Object value) {
    public static final End MINIMUM = new End(-1, null);
    public static final End MAXIMUM = new End(1, null);
  }
}
