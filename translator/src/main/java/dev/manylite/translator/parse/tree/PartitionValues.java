package dev.manylite.translator.parse.tree;

import java.util.List;

/** FOR VALUES and DEFAULT of a partition. */
public sealed interface PartitionValues extends Node {
  record In(List<Expression> values, int position) implements PartitionValues {}

  /** MINVALUE and MAXVALUE are column references of these names. */
  record FromTo(List<Expression> from, List<Expression> to, int position)
      implements PartitionValues {}

  record With(int modulus, int remainder, int position) implements PartitionValues {}

  record Default(int position) implements PartitionValues {}
}
