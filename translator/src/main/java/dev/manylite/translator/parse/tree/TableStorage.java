package dev.manylite.translator.parse.tree;

import java.util.List;

/** How a new table is to be kept. */
public record TableStorage(boolean unlogged, List<StorageParameter> options) {
  public static final TableStorage DEFAULT = new TableStorage(false, List.of());
}
