package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.XID;
import static dev.manylite.translator.type.Types.XID8;

/** From xid8 to xid, which is its lower half. */
final class TransactionIdCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(XID8).to(XID).java((c, a) -> Long.parseUnsignedLong((String) a[0]) & 0xffffffffL);
  }
}
