package dev.manylite.translator.parse.tree;

/** A node of the parse tree; inert. */
public interface Node {
  /** Offset in UTF-16 units of the token that PostgreSQL points at for this node. */
  int position();
}
