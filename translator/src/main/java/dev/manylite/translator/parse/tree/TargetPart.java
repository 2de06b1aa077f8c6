package dev.manylite.translator.parse.tree;

import java.util.List;

/** One step from a column to the part of it that is written to. */
public sealed interface TargetPart {
  record Field(String name) implements TargetPart {}

  /**
   * Subscripts that follow one another.
   *
   * @param subscripts with null operands
   */
  record Elements(List<Expression.Subscript> subscripts) implements TargetPart {}
}
