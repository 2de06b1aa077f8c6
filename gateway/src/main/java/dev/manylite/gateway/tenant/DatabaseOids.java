package dev.manylite.gateway.tenant;

import java.nio.ByteBuffer;

/**
 * OIDs of databases. There is no counter: a file may be dropped in at any time. They fit into an
 * int of Java, as all OIDs that the catalogs list.
 */
final class DatabaseOids {
  /** FirstNormalObjectId: below are PostgreSQL's own. */
  private static final long FIRST = 16384;

  private DatabaseOids() {}

  static int of(String name) {
    long hash = ByteBuffer.wrap(Digests.sha256(name)).getInt() & 0xffffffffL;
    return (int) (FIRST + hash % (Integer.MAX_VALUE - FIRST));
  }
}
