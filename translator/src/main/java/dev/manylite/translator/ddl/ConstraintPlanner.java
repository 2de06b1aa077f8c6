package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.IndexTraits;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Table constraints as written → named, checked {@link Constraint}s. */
final class ConstraintPlanner {
  private final Draft draft;

  ConstraintPlanner(Draft draft) {
    this.draft = draft;
  }

  /** PRIMARY KEY or UNIQUE over columns. */
  Constraint.Key key(TableConstraint.Key key, Relation table) {
    if (key.timing().deferrable()) {
      LateTriggers.require(table);
    }
    boolean second =
        key.primary()
            && table.constraints().stream().anyMatch(Constraint.PrimaryKey.class::isInstance);
    if (second) {
      throw new SqlFault(
              SqlState.INVALID_TABLE_DEFINITION,
              "multiple primary keys for table \"" + table.name() + "\" are not allowed")
          .at(key.position());
    }
    Set<String> seen = new HashSet<>();
    for (String column : key.columns()) {
      if (table.column(column).isEmpty()) {
        throw new SqlFault(
                SqlState.UNDEFINED_COLUMN, "column \"" + column + "\" named in key does not exist")
            .at(key.position());
      }
      AccessMethodRules.requireClass(table.column(column).orElseThrow().type().base(), "btree");
      if (!seen.add(column)) {
        throw new SqlFault(
                SqlState.DUPLICATE_COLUMN,
                "column \""
                    + column
                    + "\" appears twice in "
                    + (key.primary() ? "primary key" : "unique")
                    + " constraint")
            .at(key.position());
      }
    }
    String name = key.name() == null ? keyName(key, table) : given(key.name(), table);
    if (key.name() != null && draft.isTaken(table.schema(), name)) {
      throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
    }
    int oid = draft.newOid("constraint", table.schema(), table.name() + "." + name);
    return Constraint.key(key.primary(), oid, name, key.columns(), key.timing(), null);
  }

  private String keyName(TableConstraint.Key key, Relation table) {
    if (key.primary()) {
      return GeneratedNames.choose(table.name(), null, "pkey", name -> isTaken(name, table));
    }
    List<String> columns = new ArrayList<>(key.columns());
    columns.addAll(key.include());
    return GeneratedNames.choose(
        table.name(), String.join("_", columns), "key", name -> isTaken(name, table));
  }

  private boolean isTaken(String name, Relation table) {
    return draft.isTaken(table.schema(), name)
        || indexesOf(table).stream().anyMatch(i -> i.name().equals(name))
        || hasConstraint(table, name);
  }

  private static List<Index> indexesOf(Relation table) {
    return table.indexes();
  }

  private static boolean hasConstraint(Relation table, String name) {
    return table.constraints().stream().anyMatch(c -> c.name().equals(name));
  }

  private String given(String name, Relation table) {
    if (hasConstraint(table, name)) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "constraint \"" + name + "\" for relation \"" + table.name() + "\" already exists");
    }
    return name;
  }

  /** The index that carries a key. */
  Index indexOf(Constraint.Key key, Relation table, String sqliteName) {
    return new Index(
        draft.newOid("index", table.schema(), key.name()),
        table.schema(),
        key.name(),
        true,
        key.primary(),
        true,
        "btree",
        key.columns().stream().map(c -> new Index.Key(c, null, false, false)).toList(),
        List.of(),
        null,
        null,
        sqliteName,
        IndexTraits.NONE.withImmediate(!key.timing().deferrable()));
  }

  Constraint.Check check(TableConstraint.Check check, Relation table, Compiled compiled) {
    String name;
    if (check.name() != null && isNew(table)) {
      name = check.name();
      boolean twice =
          table.constraints().stream()
              .anyMatch(c -> c instanceof Constraint.Check && c.name().equals(name(check)));
      if (twice) {
        throw new SqlFault(
            SqlState.DUPLICATE_OBJECT, "check constraint \"" + name + "\" already exists");
      }
      given(name, table);
    } else if (check.name() != null) {
      name = given(check.name(), table);
    } else {
      String middle = compiled.columns().size() == 1 ? compiled.columns().iterator().next() : null;
      name =
          GeneratedNames.choose(
              table.name(), middle, "check", candidate -> hasConstraint(table, candidate));
    }
    int oid = draft.newOid("constraint", table.schema(), table.name() + "." + name);
    return new Constraint.Check(oid, name, compiled.text());
  }

  private static String name(TableConstraint.Check check) {
    return check.name();
  }

  private boolean isNew(Relation table) {
    return draft.schema.relation(table.schema(), table.name()).isEmpty();
  }

  Compiled compile(TableConstraint.Check check, Relation table) {
    return draft.expressions.compile(
        check.expression(), ExpressionUse.CHECK, table, null, draft.schema);
  }

  Constraint.ForeignKey foreignKey(TableConstraint.ForeignKey key, Relation table) {
    Relation parent = parent(key, table);
    for (String column : key.columns()) {
      requireColumn(table, column, key.position());
    }
    List<String> parentColumns = key.referencedColumns();
    if (parentColumns.isEmpty()) {
      parentColumns = primaryKey(parent);
    }
    for (String column : parentColumns) {
      requireColumn(parent, column, key.position());
    }
    if (parentColumns.size() != key.columns().size()) {
      throw new SqlFault(
          SqlState.INVALID_FOREIGN_KEY,
          "number of referencing and referenced columns for foreign key disagree");
    }
    if (parent != table) {
      List<Integer> numbers = columns(parent, parentColumns).stream().map(Column::number).toList();
      new Ownership(draft).require(parent, Privilege.REFERENCES, numbers);
    }
    refuseDeferrable(parent, parentColumns);
    if (!hasUnique(parent, parentColumns)) {
      throw new SqlFault(
          SqlState.INVALID_FOREIGN_KEY,
          "there is no unique constraint matching given keys for referenced table \""
              + parent.name()
              + "\"");
    }
    String name =
        key.name() != null
            ? given(key.name(), table)
            : GeneratedNames.choose(
                table.name(),
                String.join("_", key.columns()),
                "fkey",
                candidate -> hasConstraint(table, candidate));
    for (int i = 0; i < parentColumns.size(); i++) {
      ForeignKeyTypes.check(
          name,
          table.column(key.columns().get(i)).orElseThrow(),
          parent.column(parentColumns.get(i)).orElseThrow());
    }
    for (String column : key.deleteColumns()) {
      requireColumn(table, column, key.position());
      if (!key.columns().contains(column)) {
        throw new SqlFault(
            SqlState.INVALID_COLUMN_REFERENCE,
            "column \""
                + column
                + "\" referenced in ON DELETE SET action must be part of foreign key");
      }
    }
    Constraint.ForeignKey planned =
        new Constraint.ForeignKey(
            draft.newOid("constraint", table.schema(), table.name() + "." + name),
            name,
            key.columns(),
            parent.schema(),
            parent.name(),
            parentColumns,
            key.full(),
            Constraint.Action.valueOf(key.onUpdate().name()),
            Constraint.Action.valueOf(key.onDelete().name()),
            key.deleteColumns().stream().distinct().toList(),
            false,
            key.timing(),
            null,
            true);
    if (planned.isLate()) {
      LateTriggers.require(table);
    }
    return needsPlanning(planned, table) ? planned.asPlanned() : planned;
  }

  /** Whether SQLite can't do what its actions do. */
  boolean needsPlanning(Constraint.ForeignKey key, Relation table) {
    boolean changes =
        key.onUpdate().changes()
            || key.onDelete().changes() && key.onDelete() != Constraint.Action.CASCADE;
    return !key.deleteColumns().isEmpty()
        || key.onDelete() == Constraint.Action.SET_DEFAULT
        || key.onUpdate() == Constraint.Action.SET_DEFAULT
        || changes && key.columns().stream().anyMatch(c -> decidesPartition(table, c));
  }

  /** Whether the column is part of the partition key of the table or of one that it is part of. */
  private boolean decidesPartition(Relation table, String column) {
    PartitionKey key = table.lineage().key();
    boolean part =
        key != null
            && key.parts().stream()
                .anyMatch(
                    p ->
                        p.expression() != null
                            || p.column() == table.column(column).orElseThrow().number());
    return part
        || table.lineage().isPartition()
            && draft.schema.parents(table).stream().anyMatch(p -> decidesPartition(p, column));
  }

  /** A table may refer to itself before it is there. */
  private Relation parent(TableConstraint.ForeignKey key, Relation table) {
    String schema = key.referenced().schema();
    String name = key.referenced().name();
    boolean self =
        name.equals(table.name())
            && (schema == null
                ? draft.schema.relation(null, name).isEmpty()
                : schema.equals(table.schema()));
    Relation parent =
        self
            ? table
            : draft
                .schema
                .relation(schema, name)
                .orElseThrow(() -> Lookup.missingRelation(key.referenced()));
    if (parent.kind() != Relation.Kind.TABLE || parent.isMaterialized()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "referenced relation \"" + name + "\" is not a table");
    }
    if (parent.isTemporary() != table.isTemporary()) {
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION,
          table.isTemporary()
              ? "constraints on temporary tables may reference only temporary tables"
              : "constraints on permanent tables may reference only permanent tables");
    }
    if (parent.oid() != table.oid() && parent.storage().unlogged() && !table.storage().unlogged()) {
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION,
          "constraints on permanent tables may reference only permanent tables");
    }
    return parent.oid() == table.oid() ? table : parent;
  }

  private static void requireColumn(Relation table, String column, int position) {
    if (Lookup.isSystem(table, column)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "system columns cannot be used in foreign keys");
    }
    if (table.column(column).isEmpty()) {
      throw new SqlFault(
          SqlState.UNDEFINED_COLUMN,
          "column \"" + column + "\" referenced in foreign key constraint does not exist");
    }
  }

  private static List<String> primaryKey(Relation parent) {
    for (Constraint constraint : parent.constraints()) {
      if (constraint instanceof Constraint.PrimaryKey key) {
        if (key.timing().deferrable()) {
          throw deferrable("primary key", parent);
        }
        return key.columns();
      }
    }
    throw new SqlFault(
        SqlState.UNDEFINED_OBJECT,
        "there is no primary key for referenced table \"" + parent.name() + "\"");
  }

  private static void refuseDeferrable(Relation parent, List<String> columns) {
    for (Constraint constraint : parent.constraints()) {
      boolean meant =
          constraint instanceof Constraint.Key key
              && key.isLate()
              && key.columns().size() == columns.size()
              && key.columns().containsAll(columns);
      if (meant && !hasUnique(parent, columns)) {
        throw deferrable("unique constraint", parent);
      }
    }
  }

  private static SqlFault deferrable(String key, Relation parent) {
    return new SqlFault(
        SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
        "cannot use a deferrable " + key + " for referenced table \"" + parent.name() + "\"");
  }

  static boolean hasUnique(Relation parent, List<String> columns) {
    Set<String> wanted = new HashSet<>(columns);
    if (wanted.size() != columns.size()) {
      return false;
    }
    for (Constraint constraint : parent.constraints()) {
      List<String> key =
          constraint instanceof Constraint.Key own && !own.isLate() ? own.columns() : List.of();
      boolean valid =
          parent.indexes().stream()
              .noneMatch(i -> i.name().equals(constraint.name()) && !i.traits().valid());
      if (valid && key.size() == wanted.size() && wanted.containsAll(key)) {
        return true;
      }
    }
    for (Index index : parent.indexes()) {
      boolean plain =
          index.enforces()
              && index.traits().valid()
              && index.predicate() == null
              && index.keys().size() == wanted.size()
              && index.keys().stream().allMatch(k -> wanted.contains(k.column()));
      if (plain) {
        return true;
      }
    }
    return false;
  }

  /** PostgreSQL's way to name a relation in messages about dependencies. */
  static String describe(Relation relation, Schema schema) {
    boolean visible =
        schema.relation(null, relation.name()).filter(r -> r.oid() == relation.oid()).isPresent();
    String name = PgText.identifier(relation.name());
    return relation.word()
        + " "
        + (visible ? name : PgText.identifier(relation.schema()) + "." + name);
  }

  static List<Column> columns(Relation table, List<String> names) {
    return names.stream().map(n -> table.column(n).orElseThrow()).toList();
  }
}
