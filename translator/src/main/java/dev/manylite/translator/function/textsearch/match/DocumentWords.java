package dev.manylite.translator.function.textsearch.match;

import dev.manylite.translator.type.textsearch.QueryNode.Operand;

/** What a query is held against. */
@FunctionalInterface
public interface DocumentWords {
  /**
   * Whether the operand is in the document.
   *
   * @param places to add where it is, ascending; null if nobody asks
   * @return MAYBE, and no places, if they are asked for and not known
   */
  Answer find(Operand operand, Places places);
}
