package dev.manylite.translator.schema;

import java.util.Set;

/** The columns that every table has, and no other column may be called (manual, 5.5). */
public final class SystemColumnNames {
  public static final Set<String> ALL = Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

  private SystemColumnNames() {}
}
