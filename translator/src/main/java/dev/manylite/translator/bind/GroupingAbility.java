package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.hash.ValueHash;
import java.util.List;

/**
 * Whether PostgreSQL could bring equal rows together: it must be able to sort by all columns or to
 * hash them all.
 */
final class GroupingAbility {
  private GroupingAbility() {}

  /**
   * @param clause that asks for it, e.g. {@code GROUP BY}
   */
  static void check(String clause, List<PgType> types) {
    boolean sortable = types.stream().allMatch(ComparisonOperators::sortable);
    if (!sortable && !types.stream().allMatch(GroupingAbility::hashable)) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "could not implement " + clause)
          .withDetail(
              "Some of the datatypes only support hashing, while others only support sorting.");
    }
  }

  private static boolean hashable(PgType type) {
    PgType element = type.isArray() ? Types.element(type) : type;
    return element.oid() == Types.ACLITEM.oid() || ValueHash.of(type).isPresent();
  }
}
