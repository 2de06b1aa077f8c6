package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * A column of CREATE TABLE or ADD COLUMN.
 *
 * @param type null in CREATE TABLE … OF and the like
 * @param collation null if none
 */
public record ColumnDefinition(
    String name,
    TypeName type,
    ObjectName collation,
    List<ColumnConstraint> constraints,
    int position)
    implements Node {
  public ColumnDefinition {
    constraints = List.copyOf(constraints);
  }
}
