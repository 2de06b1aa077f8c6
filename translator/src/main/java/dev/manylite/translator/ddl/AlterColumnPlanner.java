package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.sqlite.SqliteColumn;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Column.Identity;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ADD COLUMN and ALTER COLUMN, but for types; DROP COLUMN is {@link DropColumnPlanner}'s. */
final class AlterColumnPlanner {
  private final Draft draft;

  AlterColumnPlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(TableDraft table, AlterTableAction action) {
    if (action instanceof AlterTableAction.AddColumn add) {
      addColumn(table, add);
    } else if (action instanceof AlterTableAction.DropColumn drop) {
      new DropColumnPlanner(draft).plan(table, drop);
    } else if (action instanceof AlterTableAction.SetType set) {
      new ColumnTypePlanner(draft).plan(table, set);
    } else if (action instanceof AlterTableAction.SetDefault set) {
      setDefault(table, set);
    } else if (action instanceof AlterTableAction.SetNotNull set) {
      setNotNull(table, set);
    } else if (action instanceof AlterTableAction.AddIdentity add) {
      addIdentity(table, add);
    } else if (action instanceof AlterTableAction.SetIdentity set) {
      setIdentity(table, set);
    } else if (action instanceof AlterTableAction.DropIdentity drop) {
      dropIdentity(table, drop);
    } else if (action instanceof AlterTableAction.DropExpression drop) {
      dropExpression(table, drop);
    } else {
      throw SqlFault.unsupported(action.getClass().getSimpleName()).at(action.position());
    }
  }

  private void addColumn(TableDraft table, AlterTableAction.AddColumn add) {
    Relation before = table.relation;
    ColumnDefinition definition = add.column();
    String name = definition.name();
    if (before.column(name).isPresent()) {
      String message =
          "column \"" + name + "\" of relation \"" + before.name() + "\" already exists";
      if (!add.ifNotExists()) {
        throw new SqlFault(SqlState.DUPLICATE_COLUMN, message);
      }
      draft.notice(Notice.of(SqlState.DUPLICATE_COLUMN, message + ", skipping"));
      return;
    }
    Set<String> folded = new HashSet<>();
    before.columns().forEach(c -> folded.add(c.name().toLowerCase(Locale.ROOT)));
    CreateTablePlanner.checkCase(folded, name);
    PlannedColumn planned =
        new ColumnPlanner(draft, before.schema(), before.name())
            .plan(definition, ++table.lastNumber);
    if (planned.sequence() != null) {
      new SequencePlanner(draft).add(planned.sequence());
    }
    table.own.add(name);
    Column wanted = planned.column();
    // The primary key is added below, which makes the column NOT NULL.
    boolean notNull = wanted.notNull() && isDeclared(definition, planned);
    Column column = Relations.withNotNull(wanted, notNull);
    Expression generation = ColumnPlanner.generation(definition);
    if (generation != null) {
      addGenerated(table, column, generation);
    } else {
      addPlain(table, column, planned);
    }
    draft.replace(table, StoragePlanner.described(table.relation, List.of(definition)));
    for (var constraint : planned.constraints()) {
      new ConstraintAdder(draft).add(table, constraint);
    }
  }

  private static boolean isDeclared(ColumnDefinition definition, PlannedColumn planned) {
    return planned.sequence() != null
        || definition.constraints().stream()
            .anyMatch(
                c -> c instanceof dev.manylite.translator.parse.tree.ColumnConstraint.NotNull);
  }

  private void addPlain(TableDraft table, Column column, PlannedColumn planned) {
    RowType row = draft.schema.rowType(table.relation);
    if (planned.expression() != null || planned.sequence() != null) {
      new RowUses(draft)
          .refuse(row, "table \"" + table.relation.name() + "\"", "uses its row type");
    }
    new RowUses(draft).refuseSorted(row);
    RowUses.checkMember(table.relation.oid(), table.relation.name(), column.type());
    String constant =
        planned.expression() == null ? null : TableText.defaultValue(column, planned.expression());
    boolean computed =
        planned.sequence() != null
            || planned.expression() != null
            || column.type().base() instanceof DomainType domain && domain.concernsMissing();
    boolean later = column.notNull() && constant == null;
    Column first = later ? Relations.withNotNull(column, false) : column;
    append(
        table,
        first,
        TableText.column(first, false, false, constant, null, table.parsed().strict()));
    if (constant != null) {
      table.missing.add(column.name());
    } else if (computed) {
      draft.step(
          new Step.Unchecked(
              new Step.Run(
                  new Queries(draft)
                      .plan(
                          "UPDATE "
                              + Queries.only(table.relation)
                              + " SET "
                              + PgText.identifier(column.name())
                              + " = DEFAULT"))));
    }
    if (later) {
      new ConstraintAdder(draft).setNotNull(table, first);
    }
  }

  private void append(TableDraft table, Column column, String definition) {
    draft.editText(table, TableEdits.addColumn(table.text, definition));
    List<Column> columns = new ArrayList<>(table.relation.columns());
    columns.add(column);
    draft.replace(table, Relations.withColumns(table.relation, columns));
  }

  private void addGenerated(TableDraft table, Column column, Expression tree) {
    Compiled compiled =
        draft.expressions.compileFor(
            column, tree, ExpressionUse.GENERATED, table.relation, draft.schema);
    for (String read : compiled.columns()) {
      if (table.relation.column(read).filter(c -> c.generated() != null).isPresent()) {
        throw new SqlFault(
                SqlState.INVALID_OBJECT_DEFINITION,
                "cannot use generated column \"" + read + "\" in column generation expression")
            .withDetail("A generated column cannot reference another generated column.");
      }
    }
    Column generated = Relations.withGenerated(column, compiled.text());
    append(
        table,
        generated,
        TableText.column(generated, false, false, null, compiled.sql(), table.parsed().strict()));
    // Rewriting a row computes its generated columns; the rows that are there have none yet.
    String any =
        table.relation.columns().stream()
            .filter(c -> c.generated() == null)
            .map(Column::name)
            .findFirst()
            .orElseThrow();
    writeRows(draft, table, any, "", compiled.needs());
  }

  /**
   * Writes rows anew with the values that they have.
   *
   * @param condition that says which
   */
  static void writeRows(
      Draft draft, TableDraft table, String column, String condition, Step.Needs needs) {
    String sql =
        "UPDATE "
            + QuotedName.of(table.relation.sqliteName())
            + " SET "
            + QuotedName.of(column)
            + " = "
            + QuotedName.of(column)
            + condition;
    draft.retyped.unseen(
        table, () -> draft.step(new Step.Unchecked(new Step.Execute(sql, List.of(), needs, null))));
  }

  private void setDefault(TableDraft table, AlterTableAction.SetDefault set) {
    Column column = Lookup.altered(table.relation, set.column());
    if (column.identity() != Identity.NONE) {
      SqlFault fault =
          new SqlFault(
              SqlState.SYNTAX_ERROR,
              "column \""
                  + column.name()
                  + "\" of relation \""
                  + table.relation.name()
                  + "\" is an identity column");
      throw set.expression() == null
          ? fault.withHint("Use ALTER TABLE ... ALTER COLUMN ... DROP IDENTITY instead.")
          : fault;
    }
    if (column.generated() != null) {
      SqlFault fault =
          new SqlFault(
              SqlState.SYNTAX_ERROR,
              "column \""
                  + column.name()
                  + "\" of relation \""
                  + table.relation.name()
                  + "\" is a generated column");
      throw set.expression() == null
          ? fault.withHint("Use ALTER TABLE ... ALTER COLUMN ... DROP EXPRESSION instead.")
          : fault;
    }
    Compiled expression =
        set.expression() == null ? null : ColumnPlanner.defaultFor(draft, column, set.expression());
    boolean none = expression == null || ColumnPlanner.isNull(expression);
    writeMissing(table, column);
    String value = none ? null : TableText.defaultValue(column, expression);
    if (value != null && defaultText(table, column) == null) {
      writeShort(table, column);
    }
    setTextDefault(table, column, value);
    draft.replace(
        table,
        Relations.withColumn(
            table.relation, Relations.withDefault(column, none ? null : expression.text())));
  }

  /** Older rows take the value from the text, so they get it before the text changes. */
  void writeMissing(TableDraft table, Column column) {
    if (table.missing.remove(column.name()) || !table.own.contains(column.name())) {
      boolean inText = defaultText(table, column) != null;
      if (inText && !column.name().equals(table.relation.rowidColumn())) {
        writeRows(draft, table, column.name(), "", Step.Needs.NONE);
      }
    }
  }

  /** Rows from before ADD COLUMN end before the column, and would take what the text says next. */
  private void writeShort(TableDraft table, Column column) {
    if (!column.name().equals(table.relation.rowidColumn())) {
      String isNull = " WHERE " + QuotedName.of(column.name()) + " IS NULL";
      writeRows(draft, table, column.name(), isNull, Step.Needs.NONE);
    }
  }

  private static String defaultText(TableDraft table, Column column) {
    return table.parsed().column(column.name()).map(SqliteColumn::defaultText).orElse(null);
  }

  private void setTextDefault(TableDraft table, Column column, String value) {
    SqliteColumn parsed = table.parsed().column(column.name()).orElseThrow();
    String text = TableEdits.setDefault(table.text, parsed, value);
    if (!text.equals(table.text)) {
      draft.editText(table, text);
    }
  }

  private void setNotNull(TableDraft table, AlterTableAction.SetNotNull set) {
    Column column = Lookup.altered(table.relation, set.column());
    if (set.notNull()) {
      new ConstraintAdder(draft).setNotNull(table, column);
      return;
    }
    if (column.identity() != Identity.NONE) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR,
          "column \""
              + column.name()
              + "\" of relation \""
              + table.relation.name()
              + "\" is an identity column");
    }
    for (Constraint constraint : table.relation.constraints()) {
      if (constraint instanceof Constraint.PrimaryKey key
          && key.columns().contains(column.name())) {
        throw new SqlFault(
            SqlState.INVALID_TABLE_DEFINITION,
            "column \"" + column.name() + "\" is in a primary key");
      }
    }
    if (!column.notNull()) {
      return;
    }
    draft.editText(
        table,
        TableEdits.dropNotNull(table.text, table.parsed().column(column.name()).orElseThrow()));
    draft.replace(
        table, Relations.withColumn(table.relation, Relations.withNotNull(column, false)));
  }

  private void addIdentity(TableDraft table, AlterTableAction.AddIdentity add) {
    Column column = Lookup.altered(table.relation, add.column());
    String of = "column \"" + column.name() + "\" of relation \"" + table.relation.name() + "\" ";
    ColumnTypePlanner.checkIdentity(column.type());
    if (!column.notNull()) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          of + "must be declared NOT NULL before identity can be added");
    }
    boolean owned = !sequences(table.relation, column).isEmpty();
    if (column.identity() != Identity.NONE && owned) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, of + "is already an identity column");
    }
    if (column.defaultExpression() != null) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, of + "already has a default value");
    }
    SequencePlanner planner = new SequencePlanner(draft);
    planner.add(
        planner.owned(
            add.options(),
            column.type().base(),
            table.relation.schema(),
            table.relation.name(),
            column.name()));
    setIdentityKind(table, column, add.always());
  }

  private void setIdentityKind(TableDraft table, Column column, boolean always) {
    draft.replace(
        table,
        Relations.withColumn(
            table.relation,
            Relations.withIdentity(column, always ? Identity.ALWAYS : Identity.BY_DEFAULT)));
  }

  /** Those that the column owns. */
  List<Sequence> sequences(Relation table, Column column) {
    return draft.schema.sequences().stream()
        .filter(s -> s.isOwnedBy(table, column.name()))
        .toList();
  }

  private void setIdentity(TableDraft table, AlterTableAction.SetIdentity set) {
    Column column = Lookup.altered(table.relation, set.column());
    List<Sequence> sequences = sequences(table.relation, column);
    if (column.identity() == Identity.NONE) {
      throw notIdentity(table, column);
    }
    if (sequences.isEmpty()) {
      throw SqlFault.unsupported("altering the identity of a column that SQLite numbers");
    }
    if (set.always() != null) {
      setIdentityKind(table, column, set.always());
    }
    if (set.options() != dev.manylite.translator.parse.tree.SequenceOptions.NONE) {
      new SequencePlanner(draft).alter(sequences.get(0), set.options());
    }
  }

  private static SqlFault notIdentity(TableDraft table, Column column) {
    return new SqlFault(
        SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
        "column \""
            + column.name()
            + "\" of relation \""
            + table.relation.name()
            + "\" is not an identity column");
  }

  private void dropIdentity(TableDraft table, AlterTableAction.DropIdentity drop) {
    Column column = Lookup.altered(table.relation, drop.column());
    if (column.identity() == Identity.NONE) {
      if (!drop.ifExists()) {
        throw notIdentity(table, column);
      }
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              notIdentity(table, column).getMessage() + ", skipping"));
      return;
    }
    sequences(table.relation, column).forEach(draft::remove);
    // It is on record from now on, so that SQLite's numbering is not taken for one.
    table.own.add(column.name());
    Relation without =
        Relations.withColumn(table.relation, Relations.withIdentity(column, Identity.NONE));
    draft.replace(
        table,
        column.name().equals(without.rowidColumn()) ? Relations.unnumbered(without) : without);
  }

  private void dropExpression(TableDraft table, AlterTableAction.DropExpression drop) {
    Column column = Lookup.altered(table.relation, drop.column());
    if (column.generated() == null) {
      String message =
          "column \""
              + column.name()
              + "\" of relation \""
              + table.relation.name()
              + "\" is not a stored generated column";
      if (!drop.ifExists()) {
        throw new SqlFault(SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, message);
      }
      draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, message + ", skipping"));
      return;
    }
    SqliteColumn parsed = table.parsed().column(column.name()).orElseThrow();
    if (!parsed.stored()) {
      throw SqlFault.unsupported("DROP EXPRESSION of a virtual column");
    }
    draft.editText(table, TableEdits.dropGenerated(table.text, parsed));
    draft.replace(
        table, Relations.withColumn(table.relation, Relations.withGenerated(column, null)));
  }
}
