package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.FromItem;

/** WITH queries by name, from the innermost level outwards. */
final class CommonTables {

  /** Null where the name is no WITH query's that can be read here. */
  static CommonTableScope find(FromItem.Table tree, Scope scope) {
    for (Scope level = scope; level != null; level = level.parent()) {
      CommonTableScope table = level.commonTables().get(tree.name());
      if (table != null && table.readable() && table.alias() == null) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "WITH query \"" + tree.name() + "\" does not have a RETURNING clause")
            .at(tree.position());
      }
      if (table != null && table.readable()) {
        return table;
      }
      if (table != null && table.nonRecursiveTerm()) {
        throw new SqlFault(
                SqlState.INVALID_RECURSION,
                "recursive reference to query \""
                    + tree.name()
                    + "\" must not appear within its non-recursive term")
            .at(tree.position());
      }
    }
    return null;
  }

  static SqlFault missingRelation(FromItem.Table tree, Scope scope) {
    String name = tree.schema() == null ? tree.name() : tree.schema() + "." + tree.name();
    SqlFault fault =
        new SqlFault(SqlState.UNDEFINED_TABLE, "relation \"" + name + "\" does not exist")
            .at(tree.position());
    for (Scope level = scope; level != null; level = level.parent()) {
      if (tree.schema() == null && level.commonTables().containsKey(tree.name())) {
        return fault
            .withDetail(
                "There is a WITH item named \""
                    + tree.name()
                    + "\", but it cannot be referenced from this part of the query.")
            .withHint(
                "Use WITH RECURSIVE, or re-order the WITH items to remove forward references.");
      }
    }
    return fault;
  }

  private CommonTables() {}
}
