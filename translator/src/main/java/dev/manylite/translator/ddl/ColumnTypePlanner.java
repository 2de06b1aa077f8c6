package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.sqlite.Affinity;
import dev.manylite.translator.ddl.sqlite.Mentions;
import dev.manylite.translator.ddl.sqlite.SqliteColumn;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.ddl.sqlite.TableReader;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.system.Definition;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * ALTER COLUMN … TYPE. The table's text changes, then the values where they are: SQLite keeps each
 * value's own storage class, so that no copy of the table is needed.
 */
final class ColumnTypePlanner {
  private final Draft draft;

  ColumnTypePlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(TableDraft table, AlterTableAction.SetType set) {
    Relation before = table.relation;
    Column old = Lookup.altered(before, set.column());
    GeneratedTypePlanner.checkUsing(set, old);
    SqlType type = TypeResolver.resolve(old.name(), set.type(), draft.schema);
    int collation = TypeResolver.checkCollation(set.collation(), type);
    if (old.identity() != Column.Identity.NONE) {
      checkIdentity(type);
    }
    checkUsers(table, old, type);
    if (old.generated() != null) {
      value(
          Relations.withType(old, type, type.base().columnForm(type.modifier())), old, set, before);
      planGenerated(table, old, type);
      return;
    }
    if (old.identity() != Column.Identity.NONE) {
      new AlterColumnPlanner(draft)
          .sequences(before, old)
          .forEach(s -> new SequencePlanner(draft).retype(s, type.base()));
    }
    SqliteColumn parsed = table.parsed().column(old.name()).orElseThrow();
    boolean rowid = old.name().equals(before.rowidColumn());
    Column changed =
        Relations.withCollation(
            Relations.withType(old, type, type.base().columnForm(type.modifier())), collation);
    boolean staysRowid = rowid && TableText.isRowidType(type.base());
    String declaration = TableText.declaration(type, table.parsed().strict());
    Affinity oldAffinity = Affinity.of(parsed.declaredType());
    Affinity newAffinity = Affinity.of(declaration);
    boolean reencoded =
        !staysRowid
            && (oldAffinity != newAffinity
                || !Objects.equals(TableText.collation(old), TableText.collation(changed)));
    List<Constraint> keys = keysOver(before, old.name());
    boolean partitioned = isInKeyOfPartitions(before, old.name());
    if (reencoded && partitioned) {
      throw SqlFault.unsupported("changing the storage of a column in a foreign key of partitions");
    }
    Relation reading =
        reencoded && oldAffinity == Affinity.REAL
            ? Relations.withColumn(before, Relations.withType(old, old.type(), ColumnForm.FOREIGN))
            : before;
    String computed = draft.using.of(before, old.name());
    Compiled value = computed != null ? null : value(changed, old, set, reading);
    boolean rewritten =
        computed != null || !isBare(value, old) || !old.form().equals(changed.form()) || reencoded;
    Compiled given = withDefault(changed, old);
    changed = given == null ? changed : Relations.withDefault(changed, given.text());
    new AlterColumnPlanner(draft).writeMissing(table, old);
    List<Index> indexes = new ArrayList<>();
    if (!partitioned) {
      draft.retyped.take(table, old.name(), rewritten);
    }
    boolean apart =
        reencoded || rowid && !staysRowid || !rowid && becomesRowid(table, parsed, declaration);
    if (apart) {
      indexes.addAll(takeApart(table, keys, old.name()));
    }
    boolean numbered = staysRowid && before.numbersRows() && !table.own.contains(old.name());
    if (!numbered) {
      table.own.add(old.name());
    }
    // What is not on record is told by a comment.
    String rowidType = numbered ? TableText.rowidType(type) : null;
    editText(table, old, changed, staysRowid ? rowidType : declaration, given);
    Relation after =
        StoragePlanner.withDimensions(
            Relations.withColumn(table.relation, changed), old.name(), set.type());
    draft.replace(table, after);
    rebindChecks(table, before, old.name());
    if (rewritten) {
      draft.step(
          new Step.Unchecked(
              new Step.Execute(
                  "UPDATE "
                      + QuotedName.of(after.sqliteName())
                      + " SET "
                      + QuotedName.of(old.name())
                      + " = "
                      + (computed != null ? computed : value.sql()),
                  List.of(),
                  computed != null ? Step.Needs.NONE : value.needs(),
                  null)));
    }
    putTogether(table, keys, indexes, apart);
  }

  /** Another program's key may be spared that by the word INT alone. */
  private static boolean becomesRowid(TableDraft table, SqliteColumn column, String declaration) {
    return TableReader.read(TableEdits.setType(table.text, column, declaration))
        .rowidColumn()
        .filter(c -> c.name().equals(column.name()))
        .isPresent();
  }

  static void checkIdentity(SqlType type) {
    if (!TableText.isRowidType(type.base())) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "identity column type must be smallint, integer, or bigint");
    }
  }

  private void checkUsers(TableDraft table, Column old, SqlType type) {
    RowUses.checkMember(table.relation.oid(), table.relation.name(), type);
    new RowUses(draft)
        .refuse(
            draft.schema.rowType(table.relation),
            "table \"" + table.relation.name() + "\"",
            "uses its row type");
    new ColumnReaders(draft, table.relation, old).refuse();
    for (Column other : table.relation.columns()) {
      boolean computed =
          other.generated() != null
              && draft
                  .expressions
                  .compile(other.generated(), ExpressionUse.GENERATED, table.relation, draft.schema)
                  .columns()
                  .contains(old.name());
      if (computed) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "cannot alter type of a column used by a generated column")
            .withDetail(
                "Column \""
                    + old.name()
                    + "\" is used by generated column \""
                    + other.name()
                    + "\".");
      }
    }
    for (Constraint constraint : table.relation.constraints()) {
      if (constraint instanceof Constraint.Exclusion
          && new DropColumnPlanner(draft).concerns(constraint, table.relation, old.name())) {
        throw SqlFault.unsupported("changing the type of a column in an EXCLUDE constraint");
      }
    }
  }

  private void planGenerated(TableDraft table, Column old, SqlType type) {
    List<Constraint> keys = keysOver(table.relation, old.name());
    if (!draft.retyped.over(table.relation, old.name()).isEmpty()) {
      throw SqlFault.unsupported("changing the type of a generated column in a foreign key");
    }
    Relation before = table.relation;
    List<Index> indexes = takeApart(table, keys, old.name());
    table.own.add(old.name());
    new GeneratedTypePlanner(draft).change(table, old, type, !keys.isEmpty());
    rebindChecks(table, before, old.name());
    putTogether(table, keys, indexes, true);
  }

  private static List<Constraint> keysOver(Relation table, String column) {
    return table.constraints().stream()
        .filter(c -> c instanceof Constraint.Key key && key.columns().contains(column))
        .toList();
  }

  /** What stands for such a key in SQLite goes by the types that it was made for. */
  private boolean isInKeyOfPartitions(Relation table, String column) {
    return draft.retyped.over(table, column).stream()
        .anyMatch(
            r ->
                isDivided(table)
                    || isDivided(r.table())
                    || draft
                        .schema
                        .relation(r.key().referencedSchema(), r.key().referencedTable())
                        .filter(ColumnTypePlanner::isDivided)
                        .isPresent());
  }

  private static boolean isDivided(Relation table) {
    return table.isPartitioned() || table.lineage().isPartition();
  }

  /** The new value by USING, over the relation as it is. */
  Compiled value(Relation relation, AlterTableAction.SetType set) {
    Column old = Lookup.altered(relation, set.column());
    SqlType type = TypeResolver.resolve(old.name(), set.type(), draft.schema);
    Column changed = Relations.withType(old, type, type.base().columnForm(type.modifier()));
    return value(changed, old, set, relation);
  }

  private Compiled value(
      Column changed, Column old, AlterTableAction.SetType set, Relation reading) {
    Expression tree =
        set.using() != null
            ? set.using()
            : new Expression.ColumnReference(List.of(old.name()), set.position());
    try {
      return draft.expressions.compileFor(
          changed, tree, ExpressionUse.TRANSFORM, reading, draft.schema);
    } catch (SqlFault fault) {
      if (!fault.sqlState().equals(SqlState.DATATYPE_MISMATCH)) {
        throw fault;
      }
      String target = changed.type().base().sqlName();
      if (set.using() != null) {
        throw new SqlFault(
                SqlState.DATATYPE_MISMATCH,
                "result of USING clause for column \""
                    + old.name()
                    + "\" cannot be cast automatically to type "
                    + target)
            .withHint("You might need to add an explicit cast.");
      }
      SqlFault refused =
          new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "column \"" + old.name() + "\" cannot be cast automatically to type " + target);
      throw old.generated() != null
          ? refused
          : refused.withHint(
              "You might need to specify \"USING "
                  + PgText.identifier(old.name())
                  + "::"
                  + changed.type()
                  + "\".");
    }
  }

  /** Null if there is none. */
  private Compiled withDefault(Column changed, Column old) {
    if (old.defaultExpression() == null) {
      return null;
    }
    try {
      return draft.expressions.compileFor(
          changed,
          dev.manylite.translator.parse.Parser.expression(old.defaultExpression()),
          ExpressionUse.DEFAULT,
          null,
          draft.schema);
    } catch (SqlFault fault) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "default for column \""
              + old.name()
              + "\" cannot be cast automatically to type "
              + changed.type().base().sqlName());
    }
  }

  /** Drops what SQLite could not keep while the values change their order. */
  private List<Index> takeApart(TableDraft table, List<Constraint> keys, String column) {
    DropColumnPlanner uses = new DropColumnPlanner(draft);
    List<Index> dropped = new ArrayList<>();
    Relation before = table.relation;
    for (Index index : before.indexes()) {
      if (!index.constraint() && uses.concerns(index, before, column)) {
        new ConstraintDropper(draft).dropIndex(table, index);
        dropped.add(index);
      }
    }
    for (Constraint key : keys) {
      dropped.add(indexOf(key, before));
      new ConstraintDropper(draft).drop(table, key);
    }
    return dropped;
  }

  /** Another program's key may have none. */
  private Index indexOf(Constraint key, Relation table) {
    Index there = Definition.index(table, key);
    if (there != null) {
      return there;
    }
    return new ConstraintPlanner(draft).indexOf((Constraint.Key) key, table, null);
  }

  private void putTogether(
      TableDraft table, List<Constraint> keys, List<Index> indexes, boolean takenApart) {
    if (!takenApart) {
      return;
    }
    for (Constraint key : keys) {
      draft.replace(table, Relations.plus(table.relation, key));
    }
    for (Index index : indexes) {
      Index own =
          index.named(index.schema(), index.name(), SqliteNames.of(index.schema(), index.name()));
      draft.replace(table, Relations.plus(table.relation, own));
      new IndexPlanner(draft).recreate(own, table.relation);
    }
  }

  private void editText(
      TableDraft table, Column old, Column changed, String declaration, Compiled given) {
    String text = table.text;
    if (declaration != null) {
      String value =
          given == null ? null : TableText.defaultValue(changed, draft.expressions.computed(given));
      text = TableEdits.setDefault(text, table.parsed().column(old.name()).orElseThrow(), value);
      SqliteColumn parsed = TableReader.read(text).column(old.name()).orElseThrow();
      // Another program's way to compare texts goes with a type of no texts only.
      boolean kept =
          "NOCASE".equalsIgnoreCase(parsed.collation())
              && changed.collation() == 0
              && changed.type().base().facts().category() == 'S';
      text = kept ? text : TableEdits.setCollation(text, parsed, null);
      text =
          TableEdits.setType(
              text, TableReader.read(text).column(old.name()).orElseThrow(), declaration);
      boolean key = !keysOver(table.relation, old.name()).isEmpty();
      if (key && TableText.collation(changed) != null) {
        text =
            TableEdits.setCollation(
                text,
                TableReader.read(text).column(old.name()).orElseThrow(),
                TableText.collation(changed));
      }
    }
    if (!text.equals(table.text)) {
      draft.editText(table, text);
    }
  }

  /** A CHECK over the column means something else now, or nothing. */
  private void rebindChecks(TableDraft table, Relation before, String column) {
    Map<String, Compiled> compiled = new HashMap<>();
    for (Constraint constraint : before.constraints()) {
      if (constraint instanceof Constraint.Check check) {
        try {
          Compiled again =
              draft.expressions.compile(
                  check.expression(), ExpressionUse.CHECK, table.relation, draft.schema);
          if (again.columns().contains(column)) {
            compiled.put(check.name(), again);
          }
        } catch (SqlFault fault) {
          // Another program's CHECK may be none that PostgreSQL can read, before as after.
          if (Mentions.of(check.expression(), column)) {
            throw fault;
          }
        }
      }
    }
    compiled.forEach(
        (name, again) -> {
          Constraint.Check check =
              (Constraint.Check)
                  table.relation.constraints().stream()
                      .filter(c -> c.name().equals(name))
                      .findFirst()
                      .orElseThrow();
          Constraint.Check changed =
              new Constraint.Check(
                  check.oid(), name, again.text(), check.comment(), check.validated());
          int place = ConstraintDropper.place(table.relation, check);
          String definition =
              TableText.constraint(
                  changed, table.relation, Map.of(name, again.sql()), draft.schema);
          draft.editText(
              table,
              table.parsed().constraints().get(place).range().replace(table.text, definition));
          List<Constraint> constraints = new ArrayList<>();
          table.relation.constraints().forEach(c -> constraints.add(c == check ? changed : c));
          draft.replace(table, Relations.withConstraints(table.relation, constraints));
          draft.retyped.wait(table, changed, true);
        });
  }

  /** The value is the column's own, whatever it is called now. */
  private static boolean isBare(Compiled value, Column column) {
    BoundExpression inner = value.bound();
    while (inner instanceof BoundExpression.Cast cast
        && cast.method() instanceof BoundExpression.Cast.Method.Relabel) {
      inner = cast.operand();
    }
    return inner instanceof BoundExpression.ColumnValue && value.columns().contains(column.name());
  }
}
