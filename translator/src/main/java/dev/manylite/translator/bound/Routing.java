package dev.manylite.translator.bound;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/**
 * To which partition a row of a partitioned table goes.
 *
 * @param leaves the partitions that hold rows
 * @param keys the keys of all partitioned tables on the way, over the target's columns
 * @param function of the keys: the number of the leaf
 */
public record Routing(List<Relation> leaves, List<BoundExpression> keys, Signature function) {
  public Routing {
    leaves = List.copyOf(leaves);
    keys = List.copyOf(keys);
  }
}
