package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.ReferencedKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that goes from one partition to another keeps what refers to it: for foreign keys its key
 * is updated, where the partitions' triggers would see it deleted and added ({@link
 * ReferencedKey}).
 */
final class MovingKeys {
  private MovingKeys() {}

  /** Rows that are deleted meanwhile keep their keys. */
  static void keeping(SqliteHandle handle, Runnable deletion) {
    handle.execute("INSERT INTO \"" + ReferencedKey.MOVING + "\" VALUES (1)");
    try {
      deletion.run();
    } finally {
      handle.execute("DELETE FROM \"" + ReferencedKey.MOVING + "\"");
    }
  }

  /**
   * Whether foreign keys refer to the partitioned table that is updated, or to one above it.
   *
   * @throws SqlFault 0A000 where one refers to a table between that and the partition
   */
  static boolean concern(Relation from, Relation root, Schema schema) {
    boolean concerned = false;
    boolean below = true;
    for (Relation ancestor : above(from, schema)) {
      below &= ancestor.oid() != root.oid();
      if (!isReferenced(ancestor, schema)) {
        continue;
      }
      if (below) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "cannot move tuple across partitions when a non-root ancestor of the source"
                    + " partition is directly referenced in a foreign key")
            .withDetail(
                "A foreign key points to ancestor \""
                    + ancestor.name()
                    + "\" but not the root ancestor \""
                    + root.name()
                    + "\".")
            .withHint("Consider defining the foreign key on table \"" + root.name() + "\".");
      }
      concerned = true;
    }
    return concerned;
  }

  private static List<Relation> above(Relation table, Schema schema) {
    List<Relation> found = new ArrayList<>();
    for (Relation parent : schema.parents(table)) {
      found.add(parent);
      found.addAll(above(parent, schema));
    }
    return found;
  }

  private static boolean isReferenced(Relation table, Schema schema) {
    for (Relation other : schema.relations()) {
      for (Constraint constraint : other.constraints()) {
        if (constraint instanceof Constraint.ForeignKey key && key.references(table)) {
          return true;
        }
      }
    }
    return false;
  }
}
