package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundStatement;

/** One idea: a typed statement → an equivalent one that is easier, faster or possible in SQLite. */
public interface Rewrite {
  BoundStatement apply(BoundStatement statement);
}
