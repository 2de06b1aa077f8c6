package dev.manylite.translator.ddl;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.zip.CRC32C;

/**
 * Gives OIDs to objects that have none on record: a hash of kind and name, so that they are the
 * same at every reading, moved on where two meet. One reading's state; not shared.
 */
final class Oids {
  /** FirstNormalObjectId. */
  static final int FIRST = 16384;

  /** The schema public's. */
  static final int PUBLIC_SCHEMA = 2200;

  private final Set<Integer> given = new HashSet<>();
  private final IntPredicate taken;

  /**
   * @param taken whether an object has the OID already
   */
  Oids(IntPredicate taken) {
    this.taken = taken;
  }

  int of(String kind, String schema, String name) {
    CRC32C hash = new CRC32C();
    hash.update((kind + '\0' + schema + '\0' + name).getBytes(StandardCharsets.UTF_8));
    int range = Integer.MAX_VALUE - FIRST;
    int oid = FIRST + (int) (hash.getValue() % range);
    while (taken.test(oid) || !given.add(oid)) {
      oid = oid == Integer.MAX_VALUE ? FIRST : oid + 1;
    }
    return oid;
  }
}
