package dev.manylite.gateway.session.query;

import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;

/** What decides which partition a row is in. */
final class Partitions {
  private Partitions() {}

  /** Whether the keys of the tables above may look at the column. */
  static boolean mayDecide(Relation partition, Column column, Schema schema) {
    Relation below = partition;
    while (below.lineage().isPartition()) {
      Relation parent = schema.parents(below).get(0);
      for (PartitionKey.Part part : parent.lineage().key().parts()) {
        boolean own =
            part.expression() != null
                || parent
                    .column(column.name())
                    .filter(c -> c.number() == part.column())
                    .isPresent();
        if (own) {
          return true;
        }
      }
      below = parent;
    }
    return false;
  }
}
