package dev.manylite.gateway.catalog.relation;

/** The OIDs of pg_am that other relations refer to. */
final class AccessMethods {
  static final int HEAP = 2;
  static final int BTREE = 403;

  private AccessMethods() {}
}
