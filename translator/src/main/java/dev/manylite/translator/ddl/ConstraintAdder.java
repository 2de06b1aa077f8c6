package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.system.Definition;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ADD CONSTRAINT: the rows that are there must satisfy it. */
final class ConstraintAdder {
  private final Draft draft;
  private final ConstraintPlanner planner;
  private final Queries queries;

  ConstraintAdder(Draft draft) {
    this.draft = draft;
    this.planner = new ConstraintPlanner(draft);
    this.queries = new Queries(draft);
  }

  void add(TableDraft table, TableConstraint constraint) {
    if (constraint instanceof TableConstraint.Key key) {
      if (key.usingIndex() != null) {
        useIndex(table, key);
      } else {
        addKey(table, key);
      }
    } else if (constraint instanceof TableConstraint.Check check) {
      addCheck(table, check);
    } else if (constraint instanceof TableConstraint.Exclusion exclusion) {
      ExclusionPlanner exclusions = new ExclusionPlanner(draft);
      exclusions.validate(table, exclusions.add(table, exclusion));
    } else {
      addForeignKey(table, (TableConstraint.ForeignKey) constraint);
    }
  }

  private void addKey(TableDraft table, TableConstraint.Key key) {
    if (key.primary()) {
      key.columns().forEach(column -> Lookup.altered(table.relation, column));
    }
    Constraint.Key constraint = planner.key(withoutPosition(key), table.relation);
    if (table.relation.isPartitioned()) {
      PartitionPlanner.requireKey(
          table.relation, key.columns(), key.primary() ? "PRIMARY KEY" : "UNIQUE");
    }
    draft.checkSqliteName(
        SqliteNames.of(table.relation.schema(), constraint.name()), constraint.name());
    if (key.primary()) {
      // Of several that hold nulls PostgreSQL names the first in the table.
      for (Column column : table.relation.columns()) {
        if (key.columns().contains(column.name())) {
          setNotNull(table, column);
        }
      }
    }
    for (String column : key.columns()) {
      String collation = TableText.collation(table.relation.column(column).orElseThrow());
      if (collation != null) {
        draft.editText(
            table,
            TableEdits.setCollation(
                table.text, table.parsed().column(column).orElseThrow(), collation));
      }
    }
    Index index =
        planner.indexOf(
            constraint, table.relation, SqliteNames.of(table.relation.schema(), constraint.name()));
    index = completed(index, key);
    Relation relation = Relations.plus(Relations.plus(table.relation, constraint), index);
    draft.replace(table, relation);
    new IndexPlanner(draft).create(index, relation, List.of(), null);
  }

  /** With what the key says of its index. */
  static Index completed(Index index, TableConstraint.Key key) {
    List<String> options =
        StorageParameters.of(StorageParameters.Kind.BTREE).set(List.of(), key.options());
    return index
        .over(index.keys(), key.include(), null)
        .withTraits(
            index.traits().withNullsNotDistinct(key.nullsNotDistinct()).withOptions(options));
  }

  /** PostgreSQL points at nothing in ALTER TABLE. */
  private static TableConstraint.Key withoutPosition(TableConstraint.Key key) {
    return new TableConstraint.Key(
        key.name(),
        key.primary(),
        key.columns(),
        key.include(),
        key.nullsNotDistinct(),
        key.options(),
        key.usingIndex(),
        key.timing(),
        SqlFault.NO_POSITION);
  }

  /** An existing unique index becomes the constraint's. */
  private void useIndex(TableDraft table, TableConstraint.Key key) {
    Relation relation = table.relation;
    Index index =
        relation.indexes().stream()
            .filter(i -> i.name().equals(key.usingIndex()))
            .findFirst()
            .orElseThrow(
                () ->
                    new SqlFault(
                            SqlState.UNDEFINED_OBJECT,
                            "index \"" + key.usingIndex() + "\" does not exist")
                        .at(key.position()));
    if (index.constraint()) {
      throw new SqlFault(
              SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
              "index \"" + index.name() + "\" is already associated with a constraint")
          .at(key.position());
    }
    if (!index.unique()) {
      throw cannotUse("\"" + index.name() + "\" is not a unique index", key);
    }
    if (index.predicate() != null) {
      throw cannotUse("\"" + index.name() + "\" is a partial index", key);
    }
    if (index.keys().stream().anyMatch(k -> k.column() == null)) {
      throw cannotUse("index \"" + index.name() + "\" contains expressions", key);
    }
    List<String> columns = index.keys().stream().map(Index.Key::column).toList();
    String name = key.name() == null ? index.name() : key.name();
    draft.replace(table, Relations.minusIndex(relation, index.name()));
    Constraint constraint =
        planner.key(
            new TableConstraint.Key(
                name,
                key.primary(),
                columns,
                index.include(),
                index.traits().nullsNotDistinct(),
                List.of(),
                null,
                key.timing(),
                key.position()),
            table.relation);
    draft.replace(table, relation);
    if (!name.equals(index.name())) {
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              "ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index \""
                  + index.name()
                  + "\" to \""
                  + name
                  + "\""));
      index = new RenamePlanner(draft).renameIndex(table, index, name);
    }
    if (key.primary()) {
      for (String column : columns) {
        setNotNull(table, table.relation.column(column).orElseThrow());
      }
    }
    List<Index> indexes = new ArrayList<>();
    for (Index other : table.relation.indexes()) {
      boolean used = other.name().equals(name);
      indexes.add(used ? other.asConstraint(key.primary()) : other);
    }
    draft.replace(
        table, Relations.plus(Relations.withIndexes(table.relation, indexes), constraint));
    if (constraint.timing().deferrable()) {
      admitEqualKeys(table, Definition.index(table.relation, constraint));
    }
  }

  /** A unique index in SQLite is made anew as an ordinary one. */
  private void admitEqualKeys(TableDraft table, Index index) {
    new ConstraintDropper(draft).dropIndex(table, index);
    Index late = index.withTraits(index.traits().withImmediate(false));
    draft.replace(table, Relations.plus(table.relation, late));
    new IndexPlanner(draft).create(late, table.relation, List.of(), null);
  }

  private static SqlFault cannotUse(String why, TableConstraint.Key key) {
    return new SqlFault(SqlState.WRONG_OBJECT_TYPE, why)
        .withDetail("Cannot create a primary key or unique constraint using such an index.")
        .at(key.position());
  }

  /** Checks the rows and changes the column. */
  void setNotNull(TableDraft table, Column column) {
    if (column.notNull()) {
      return;
    }
    Relation relation = table.relation;
    queries.forbid(
        "SELECT 1 FROM "
            + Queries.only(relation)
            + " WHERE "
            + PgText.identifier(column.name())
            + " IS NULL LIMIT 1",
        new SqlFault(
                SqlState.NOT_NULL_VIOLATION,
                "column \""
                    + column.name()
                    + "\" of relation \""
                    + relation.name()
                    + "\" contains null values")
            .on(new FaultedObject(relation.schema(), relation.name(), column.name(), null, null)));
    draft.editText(
        table,
        TableEdits.setNotNull(table.text, table.parsed().column(column.name()).orElseThrow()));
    draft.replace(table, Relations.withColumn(relation, Relations.withNotNull(column, true)));
  }

  private void addCheck(TableDraft table, TableConstraint.Check check) {
    Compiled compiled = planner.compile(check, table.relation);
    Constraint constraint =
        Constraints.validated(planner.check(check, table.relation, compiled), !check.notValid());
    if (!check.notValid()) {
      validate(table.relation, constraint);
    }
    draft.editText(
        table,
        TableEdits.addConstraint(
            table.text,
            TableText.constraint(
                constraint,
                table.relation,
                Map.of(constraint.name(), compiled.sql()),
                draft.schema)));
    Relation with = withInText(table.relation, constraint);
    draft.replace(
        table,
        check.noInherit() ? Relations.withoutPassing(with, (Constraint.Check) constraint) : with);
  }

  /** The schema lists the text's constraints first. */
  private static Relation withInText(Relation relation, Constraint constraint) {
    List<Constraint> constraints = new ArrayList<>(relation.constraints());
    int at = constraints.size();
    while (at > 0 && isIndexed(relation, constraints.get(at - 1))) {
      at--;
    }
    constraints.add(at, constraint);
    return Relations.withConstraints(relation, constraints);
  }

  private static boolean isIndexed(Relation relation, Constraint constraint) {
    return relation.indexes().stream()
        .anyMatch(
            i -> i.constraint() && i.sqliteName() != null && i.name().equals(constraint.name()));
  }

  private void addForeignKey(TableDraft table, TableConstraint.ForeignKey key) {
    Constraint constraint =
        Constraints.validated(planner.foreignKey(key, table.relation), !key.notValid());
    if (table.relation.triggers().stream().anyMatch(TriggerRules::followsChanges)) {
      TriggerRules.refuseActions(table.relation, constraint);
    }
    if (!key.notValid()) {
      validate(table.relation, constraint);
    }
    draft.editText(
        table,
        TableEdits.addConstraint(
            table.text, TableText.constraint(constraint, table.relation, Map.of(), draft.schema)));
    draft.replace(table, withInText(table.relation, constraint));
  }

  /** That no row violates a constraint. */
  void validate(Relation table, Constraint constraint) {
    if (constraint instanceof Constraint.Check check) {
      queries.forbid(
          "SELECT 1 FROM "
              + Queries.only(table)
              + " WHERE NOT ("
              + check.expression()
              + ") LIMIT 1",
          new SqlFault(
                  SqlState.CHECK_VIOLATION,
                  "check constraint \""
                      + check.name()
                      + "\" of relation \""
                      + table.name()
                      + "\" is violated by some row")
              .on(new FaultedObject(table.schema(), table.name(), null, null, check.name())));
    } else if (constraint instanceof Constraint.ForeignKey key) {
      ForeignKeyQueries foreignKeys = new ForeignKeyQueries(table, key, draft.schema);
      draft.step(queries.verify(foreignKeys.orphan() + " LIMIT 1", foreignKeys::missing));
    }
  }
}
