package dev.manylite.translator.schema;

import java.util.List;

/**
 * Where unqualified names are looked for (manual, 5.9.3).
 *
 * @param effective all schemas, in order
 * @param implicit how many of them, at the beginning, are searched without being named
 */
record SearchPath(List<String> effective, int implicit) {
  static final SearchPath EMPTY = new SearchPath(List.of(), 0);

  SearchPath {
    effective = List.copyOf(effective);
  }

  List<String> named() {
    return effective.subList(implicit, effective.size());
  }
}
