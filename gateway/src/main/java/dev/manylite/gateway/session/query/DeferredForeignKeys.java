package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.ForeignKeyBaseline;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Modification;
import dev.manylite.translator.Plan;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;

/** Foreign keys that are to hold when all rows of a {@link Modification} are changed. */
final class DeferredForeignKeys {
  private final ForeignKeyViolations keys;
  private final SqliteHandle handle;
  private final Relation relation;
  private final ForeignKeyBaseline before;

  /**
   * Before the first row is changed.
   *
   * @param relation whose rows they are
   */
  DeferredForeignKeys(ForeignKeyViolations keys, SqliteHandle handle, Relation relation) {
    this.keys = keys;
    this.handle = handle;
    this.relation = relation;
    this.before = keys.before(handle, relation);
  }

  /**
   * Whether rows may refer to others that the same statement adds or removes, or those that refer
   * to them get their new key before they have it.
   */
  static boolean concern(Modification modification, boolean several) {
    return several && refersToItself(modification.relation()) || isFollowed(modification);
  }

  private static boolean refersToItself(Relation relation) {
    return relation.constraints().stream()
        .anyMatch(c -> c instanceof Constraint.ForeignKey key && key.references(relation));
  }

  private static boolean isFollowed(Modification modification) {
    return modification.cascades().stream().anyMatch(Modification.Cascade::follows)
        || modification.leaves().stream().anyMatch(DeferredForeignKeys::isFollowed);
  }

  /**
   * @param write that changed one of the rows; null where none was
   * @throws dev.manylite.translator.fault.SqlFault 23503
   */
  void check(Plan write) {
    if (write != null) {
      keys.check(handle, relation, write, before);
    }
  }
}
