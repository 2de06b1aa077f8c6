package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.Session;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Copy;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * The table that COPY names and its columns in the order of the data.
 *
 * @param columns without generated ones, unless they were named, which is an error
 */
record CopyTarget(Relation relation, List<Column> columns) {

  static CopyTarget of(Session session, Copy statement) {
    String schema = statement.relation().schema();
    String name = statement.relation().name();
    Relation relation =
        session
            .schema()
            .relation(schema, name)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_TABLE,
                        "relation \""
                            + (schema == null ? "" : schema + ".")
                            + name
                            + "\" does not exist"));
    requireTable(relation, statement.from());
    return new CopyTarget(relation, columns(relation, statement.columns()));
  }

  private static void requireTable(Relation relation, boolean from) {
    boolean view =
        relation.kind() == Relation.Kind.VIEW || relation.kind() == Relation.Kind.FOREIGN_VIEW;
    if (relation.isMaterialized()) {
      SqlFault fault =
          new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot copy "
                  + (from ? "to" : "from")
                  + " materialized view \""
                  + relation.name()
                  + "\"");
      throw from ? fault : fault.withHint("Try the COPY (SELECT ...) TO variant.");
    }
    boolean triggered =
        relation.triggers().stream()
            .anyMatch(t -> t.fires(TriggerTiming.INSTEAD_OF, TriggerEvent.INSERT, true));
    if (view && from && !triggered) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE, "cannot copy to view \"" + relation.name() + "\"")
          .withHint("To enable copying to a view, provide an INSTEAD OF INSERT trigger.");
    }
    if (relation.isPartitioned() && !from) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot copy from partitioned table \"" + relation.name() + "\"")
          .withHint("Try the COPY (SELECT ...) TO variant.");
    }
    if (view && !from) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE, "cannot copy from view \"" + relation.name() + "\"")
          .withHint("Try the COPY (SELECT ...) TO variant.");
    }
    if (from && relation.kind() == Relation.Kind.SYSTEM) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied: \"" + relation.name() + "\" is a system catalog");
    }
  }

  private static List<Column> columns(Relation relation, List<String> names) {
    if (names.isEmpty()) {
      return relation.columns().stream().filter(c -> c.generated() == null).toList();
    }
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      Column column = find(relation, name);
      if (column.generated() != null) {
        throw new SqlFault(
                SqlState.INVALID_COLUMN_REFERENCE, "column \"" + name + "\" is a generated column")
            .withDetail("Generated columns cannot be used in COPY.");
      }
      if (columns.contains(column)) {
        throw new SqlFault(
            SqlState.DUPLICATE_COLUMN, "column \"" + name + "\" specified more than once");
      }
      columns.add(column);
    }
    return columns;
  }

  private static Column find(Relation relation, String name) {
    return relation
        .column(name)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_COLUMN,
                    "column \""
                        + name
                        + "\" of relation \""
                        + relation.name()
                        + "\" does not exist"));
  }

  /**
   * Which columns FORCE_… names.
   *
   * @param names null for none, empty for all
   */
  static boolean[] forced(String option, List<String> names, List<String> columns) {
    boolean[] forced = new boolean[columns.size()];
    if (names == null) {
      return forced;
    }
    if (names.isEmpty()) {
      java.util.Arrays.fill(forced, true);
    }
    for (String name : names) {
      int at = columns.indexOf(name);
      if (at < 0) {
        throw new SqlFault(
            SqlState.INVALID_COLUMN_REFERENCE,
            option + " column \"" + name + "\" not referenced by COPY");
      }
      forced[at] = true;
    }
    return forced;
  }
}
