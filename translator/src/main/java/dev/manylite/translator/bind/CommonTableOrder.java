package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Under WITH RECURSIVE a query may read one that is defined after it. */
final class CommonTableOrder {
  private final Query.With with;
  private final List<Query.CommonTable> sorted = new ArrayList<>();
  private final Set<String> open = new HashSet<>();

  CommonTableOrder(Query.With with) {
    this.with = with;
  }

  /** Each after those that it reads. */
  List<Query.CommonTable> sorted() {
    with.tables().forEach(this::place);
    return sorted;
  }

  private void place(Query.CommonTable table) {
    if (sorted.contains(table)) {
      return;
    }
    if (!open.add(table.name())) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "mutual recursion between WITH items is not implemented")
          .at(table.position());
    }
    for (Query.CommonTable other : with.tables()) {
      if (other != table && refersTo(table, other.name())) {
        place(other);
      }
    }
    sorted.add(table);
  }

  static boolean refersTo(Query.CommonTable table, String name) {
    return reads(table.statement(), name);
  }

  static boolean reads(Object node, String name) {
    if (node instanceof FromItem.Table table) {
      return table.schema() == null && table.name().equals(name);
    }
    if (node instanceof Query query && hides(query, name)) {
      return false;
    }
    return ParseTreeWalk.children(node).stream().anyMatch(c -> reads(c, name));
  }

  /** A WITH query of the same name further inside. */
  static boolean hides(Query query, String name) {
    return query.with() != null
        && query.with().tables().stream().anyMatch(t -> t.name().equals(name));
  }
}
