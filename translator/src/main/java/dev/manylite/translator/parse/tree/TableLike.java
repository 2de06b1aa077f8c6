package dev.manylite.translator.parse.tree;

import java.util.Set;

/**
 * LIKE in CREATE TABLE.
 *
 * @param options what is included besides names, types and NOT NULL
 * @param columnsBefore how many columns are written before it
 */
public record TableLike(ObjectName source, Set<Option> options, int columnsBefore, int position)
    implements Node {
  public TableLike {
    options = Set.copyOf(options);
  }

  /** Storage, compression and statistics are included by there being nothing to include. */
  public enum Option {
    COMMENTS,
    COMPRESSION,
    CONSTRAINTS,
    DEFAULTS,
    GENERATED,
    IDENTITY,
    INDEXES,
    STATISTICS,
    STORAGE
  }
}
