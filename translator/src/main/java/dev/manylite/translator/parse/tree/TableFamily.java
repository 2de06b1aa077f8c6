package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * What CREATE TABLE says of other tables.
 *
 * @param inherits the tables of INHERITS
 * @param key of PARTITION BY; null if none
 * @param partitionOf the table of PARTITION OF; null if none
 * @param values which rows the partition holds; null unless it is one
 * @param ofType the composite type of OF; null if none
 */
public record TableFamily(
    List<ObjectName> inherits,
    PartitionSpecification key,
    ObjectName partitionOf,
    PartitionValues values,
    ObjectName ofType) {
  public static final TableFamily NONE = new TableFamily(List.of(), null, null, null, null);

  public TableFamily {
    inherits = List.copyOf(inherits);
  }
}
