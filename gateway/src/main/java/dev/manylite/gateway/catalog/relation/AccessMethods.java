package dev.manylite.gateway.catalog.relation;

import java.util.LinkedHashMap;
import java.util.Map;

/** The OIDs of pg_am that other relations refer to. */
final class AccessMethods {
  static final int HEAP = 2;

  private static final Map<String, Integer> OF_INDEXES = new LinkedHashMap<>();

  static {
    OF_INDEXES.put("btree", 403);
    OF_INDEXES.put("hash", 405);
    OF_INDEXES.put("gist", 783);
    OF_INDEXES.put("gin", 2742);
    OF_INDEXES.put("spgist", 4000);
    OF_INDEXES.put("brin", 3580);
  }

  private AccessMethods() {}

  /** By name, those of indexes. */
  static Map<String, Integer> ofIndexes() {
    return OF_INDEXES;
  }
}
