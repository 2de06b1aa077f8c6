package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SystemColumnNames;

/** Finding what a definition statement names, with PostgreSQL's faults where it is not there. */
final class Lookup {
  private Lookup() {}

  static SqlFault missingRelation(ObjectName name) {
    return new SqlFault(
        SqlState.UNDEFINED_TABLE, "relation \"" + display(name) + "\" does not exist");
  }

  static String display(ObjectName name) {
    return name.schema() == null ? name.name() : name.schema() + "." + name.name();
  }

  /** A table of the tenant's own. */
  static Relation table(ObjectName name, Schema schema) {
    Relation relation =
        schema.relation(name.schema(), name.name()).orElseThrow(() -> missing(name, schema));
    if (relation.kind() == Relation.Kind.SYSTEM) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied: \"" + relation.name() + "\" is a system catalog");
    }
    if (relation.kind() != Relation.Kind.TABLE || relation.isMaterialized()) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "\"" + relation.name() + "\" is not a table");
    }
    return relation;
  }

  /** A table or materialized view of the tenant's own. */
  static Relation indexed(ObjectName name, Schema schema) {
    Relation relation = schema.relation(name.schema(), name.name()).orElse(null);
    if (relation != null && relation.isMaterialized()) {
      return relation;
    }
    if (relation != null
        && (relation.kind() == Relation.Kind.VIEW
            || relation.kind() == Relation.Kind.FOREIGN_VIEW)) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "\"" + relation.name() + "\" is not a table or materialized view");
    }
    return table(name, schema);
  }

  /** An index or sequence of the name is no table; else there is nothing. */
  private static SqlFault missing(ObjectName name, Schema schema) {
    boolean other =
        schema.sequence(name.schema(), name.name()).isPresent()
            || schema.tableOfIndex(name.schema(), name.name()).isPresent();
    return other
        ? new SqlFault(SqlState.WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not a table")
        : missingRelation(name);
  }

  /** A column that ALTER TABLE changes. */
  static Column altered(Relation relation, String name) {
    refuseSystem(relation, name, "alter");
    return column(relation, name);
  }

  /**
   * 0A000 for a column that every table has.
   *
   * @param verb what is to be done to the column
   */
  static void refuseSystem(Relation relation, String name, String verb) {
    if (isSystem(relation, name)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot " + verb + " system column \"" + name + "\"");
    }
  }

  /** A table of another program may have a column of its own of such a name. */
  static boolean isSystem(Relation relation, String name) {
    return SystemColumnNames.ALL.contains(name) && relation.column(name).isEmpty();
  }

  static Column column(Relation relation, String name) {
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
}
