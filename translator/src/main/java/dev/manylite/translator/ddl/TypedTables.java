package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables that have their columns from a composite type (manual, CREATE TABLE … OF). */
final class TypedTables {
  private final Draft draft;

  TypedTables(Draft draft) {
    this.draft = draft;
  }

  // CREATE TABLE -------------------------------------------------------------------------------

  /** The type's columns with what is written of them, or those that are written. */
  List<ColumnDefinition> columns(CreateTable statement) {
    if (statement.family().ofType() == null) {
      return statement.columns();
    }
    Map<String, ColumnDefinition> written = new HashMap<>();
    statement.columns().forEach(c -> written.put(c.name(), c));
    List<ColumnDefinition> columns = new ArrayList<>();
    for (RowType.Field field : type(statement.family().ofType()).fields()) {
      ColumnDefinition column = TableParents.definition(field, draft.schema);
      ColumnDefinition own = written.remove(field.name());
      columns.add(
          own == null
              ? column
              : new ColumnDefinition(
                  field.name(), column.type(), own.collation(), own.constraints(), own.position()));
    }
    for (ColumnDefinition own : statement.columns()) {
      if (written.containsKey(own.name())) {
        throw new SqlFault(
            SqlState.UNDEFINED_COLUMN, "column \"" + own.name() + "\" does not exist");
      }
    }
    return columns;
  }

  /** The table with its type on record. */
  Relation of(Relation table, CreateTable statement) {
    ObjectName type = statement.family().ofType();
    return type == null ? table : withType(table, type(type).oid());
  }

  private static Relation withType(Relation table, int type) {
    return Relations.withStorage(table, table.storage().withRowType(type));
  }

  private RowType type(ObjectName name) {
    if (name.schema() != null && draft.schema.schema(name.schema()).isEmpty()) {
      throw new SqlFault(
          SqlState.INVALID_SCHEMA_NAME, "schema \"" + name.schema() + "\" does not exist");
    }
    PgType type = new TypePlanner(draft).find(name);
    if (type instanceof RowType row && new TypePlanner(draft).listed(type).isPresent()) {
      return row;
    }
    throw new SqlFault(
        SqlState.WRONG_OBJECT_TYPE, "type " + type.sqlName() + " is not a composite type");
  }

  // ALTER TABLE --------------------------------------------------------------------------------

  /** What is the type's matter can't be altered in the table alone. */
  static void check(Relation table, AlterTableAction action) {
    if (table.storage().rowType() == 0) {
      return;
    }
    String refused =
        action instanceof AlterTableAction.AddColumn
            ? "add column to"
            : action instanceof AlterTableAction.DropColumn
                ? "drop column from"
                : action instanceof AlterTableAction.RenameColumn
                    ? "rename column of"
                    : action instanceof AlterTableAction.SetType
                        ? "alter column type of"
                        : action instanceof AlterTableAction.Inherit
                            ? "change inheritance of"
                            : null;
    if (refused != null) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot " + refused + " typed table");
    }
  }

  /** OF and NOT OF. */
  void alter(Relation table, AlterTableAction.Of action) {
    if (action.type() != null) {
      RowType type = type(action.type());
      if (!table.lineage().parents().isEmpty()) {
        throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "typed tables cannot inherit");
      }
      requireSame(table, type);
      draft.change(withType(table, type.oid()));
    } else if (table.storage().rowType() == 0) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + table.name() + "\" is not a typed table");
    } else {
      draft.change(withType(table, 0));
    }
  }

  private static void requireSame(Relation table, RowType type) {
    int place = 0;
    for (RowType.Field field : type.fields()) {
      if (place == table.columns().size()) {
        throw mismatch("table is missing column \"" + field.name() + "\"");
      }
      Column column = table.columns().get(place++);
      if (!column.name().equals(field.name())) {
        throw mismatch(
            "table has column \""
                + column.name()
                + "\" where type requires \""
                + field.name()
                + "\"");
      }
      if (!column.type().equals(field.type())) {
        throw mismatch(
            "table \""
                + table.name()
                + "\" has different type for column \""
                + field.name()
                + "\"");
      }
    }
    if (place < table.columns().size()) {
      throw mismatch("table has extra column \"" + table.columns().get(place).name() + "\"");
    }
  }

  private static SqlFault mismatch(String message) {
    return new SqlFault(SqlState.DATATYPE_MISMATCH, message);
  }

  // ALTER TYPE ---------------------------------------------------------------------------------

  List<Relation> ofType(int type) {
    return draft.schema.relations().stream().filter(r -> r.storage().rowType() == type).toList();
  }

  /**
   * @throws SqlFault 2BP01 where there are tables of the type, and the statement does not say
   *     CASCADE
   */
  void requireCascade(SchemaType type, boolean cascade) {
    if (!cascade && !ofType(type.oid()).isEmpty()) {
      throw new SqlFault(
              SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
              "cannot alter type \"" + type.name() + "\" because it is the type of a typed table")
          .withHint("Use ALTER ... CASCADE to alter the typed tables too.");
    }
  }

  /** Does to the type's tables, and those that inherit from them, what was done to the type. */
  void follow(SchemaType type, AlterTableAction action) {
    for (Relation table : ofType(type.oid())) {
      new InheritedAlter(draft, new AlterTablePlanner(draft))
          .plan(draft.table(table), action, false);
    }
  }
}
