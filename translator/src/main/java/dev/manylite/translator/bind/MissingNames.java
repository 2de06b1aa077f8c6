package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Relation;
import java.util.Optional;

/** What to say about a column or table that is not there (PostgreSQL's errorMissingColumn). */
final class MissingNames {
  private final BindContext context;

  MissingNames(BindContext context) {
    this.context = context;
  }

  /**
   * @param table as written before the column; null if unqualified
   */
  SqlFault column(String table, String column, Scope scope, int position) {
    SqlFault fault =
        new SqlFault(
                SqlState.UNDEFINED_COLUMN,
                table == null
                    ? "column \"" + column + "\" does not exist"
                    : "column " + table + "." + column + " does not exist")
            .at(position);
    FuzzyColumnMatch match = new FuzzyColumnMatch(table, column);
    for (Scope level = scope; level != null; level = level.parent()) {
      for (ScopeItem item : level.all()) {
        match.consider(item);
        if (match.exact() != null) {
          return fault.withHint(
              "There is a column named \""
                  + column
                  + "\" in table \""
                  + match.exact().name()
                  + "\", but it cannot be referenced from this part of the query.");
        }
      }
    }
    String hint = match.hint();
    return hint == null ? fault : fault.withHint(hint);
  }

  SqlFault table(String schema, String table, Scope scope, int position) {
    ScopeItem item = entry(schema, table, scope);
    if (item == null) {
      return new SqlFault(
              SqlState.UNDEFINED_TABLE, "missing FROM-clause entry for table \"" + table + "\"")
          .at(position);
    }
    if (item.aliased() && !item.name().equals(table) && visible(item, scope)) {
      return invalid(table, position)
          .withHint("Perhaps you meant to reference the table alias \"" + item.name() + "\".");
    }
    return invalid(item.name(), position)
        .withHint(
            "There is an entry for table \""
                + item.name()
                + "\", but it cannot be referenced from this part of the query.");
  }

  private static SqlFault invalid(String table, int position) {
    return new SqlFault(
            SqlState.UNDEFINED_TABLE,
            "invalid reference to FROM-clause entry for table \"" + table + "\"")
        .at(position);
  }

  private static boolean visible(ScopeItem item, Scope scope) {
    for (Scope level = scope; level != null; level = level.parent()) {
      for (ScopeItem candidate : level.visible()) {
        if (candidate.tableVisible() && candidate.name().equals(item.name())) {
          return candidate.source() == item.source();
        }
      }
    }
    return false;
  }

  /** The FROM item, visible or not, that the name may have meant. */
  private ScopeItem entry(String schema, String table, Scope scope) {
    String commonTable = schema == null ? commonTable(table, scope) : null;
    Optional<Relation> relation =
        commonTable == null ? context.catalog().relation(schema, table) : Optional.empty();
    for (Scope level = scope; level != null; level = level.parent()) {
      for (ScopeItem item : level.all()) {
        boolean sameRelation =
            item.relation() != null
                && relation.isPresent()
                && relation.get().oid() == item.relation().oid();
        boolean sameTable = item.commonTable() != null && item.commonTable().equals(commonTable);
        if (sameRelation || sameTable || item.name() != null && item.name().equals(table)) {
          return item;
        }
      }
    }
    return null;
  }

  private static String commonTable(String name, Scope scope) {
    for (Scope level = scope; level != null; level = level.parent()) {
      if (level.commonTables().containsKey(name)) {
        return name;
      }
    }
    return null;
  }
}
