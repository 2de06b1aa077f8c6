package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.type.SqlType;
import java.util.List;

/**
 * A WITH query as names see it.
 *
 * @param alias its name in the emitted SQL; null where it returns nothing that could be read
 * @param columns null where the query is known but cannot be read yet
 * @param nonRecursiveTerm its non-recursive term is being bound, in which it cannot be read
 */
record CommonTableScope(
    String name, String alias, List<CteColumn> columns, boolean nonRecursiveTerm) {

  /**
   * @param origin the table column that it comes from unchanged; null if none
   * @param starred {@code *} stands for it too
   */
  record CteColumn(String name, String alias, SqlType type, Origin origin, boolean starred) {
    CteColumn(String name, String alias, SqlType type, Origin origin) {
      this(name, alias, type, origin, true);
    }
  }

  boolean readable() {
    return columns != null;
  }
}
