package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.SequenceOptions;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Column.Identity;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.SystemColumnNames;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Column definitions → {@link PlannedColumn}s; generation expressions come later. */
final class ColumnPlanner {
  private final Draft draft;
  private final String schema;
  private final String table;

  private Boolean notNull;
  private Expression defaultTree;
  private ColumnConstraint.Identity identity;
  private boolean generated;

  ColumnPlanner(Draft draft, String schema, String table) {
    this.draft = draft;
    this.schema = schema;
    this.table = table;
  }

  static void refuseSystemName(String name) {
    if (SystemColumnNames.ALL.contains(name)) {
      throw new SqlFault(
          SqlState.DUPLICATE_COLUMN,
          "column name \"" + name + "\" conflicts with a system column name");
    }
  }

  PlannedColumn plan(ColumnDefinition definition, int number) {
    String name = definition.name();
    refuseSystemName(name);
    PgType serial = TypeResolver.serial(definition.type());
    SqlType type =
        serial != null
            ? SqlType.of(serial)
            : TypeResolver.resolve(name, definition.type(), draft.schema);
    int collation = TypeResolver.checkCollation(definition.collation(), type);
    notNull = null;
    defaultTree = null;
    identity = null;
    generated = false;
    List<TableConstraint> constraints = new ArrayList<>();
    for (ColumnConstraint constraint : definition.constraints()) {
      read(constraint, name, serial != null, constraints);
      checkTogether(name, serial != null, constraint.position());
    }
    boolean required = Boolean.TRUE.equals(notNull) || serial != null || identity != null;
    boolean key =
        constraints.stream().anyMatch(c -> c instanceof TableConstraint.Key k && k.primary());
    if (Boolean.FALSE.equals(notNull) && (identity != null || serial != null || key)) {
      throw conflictingNull(name, definition.position());
    }
    Column column =
        new Column(
            number,
            name,
            type,
            required || key,
            null,
            identity == null
                ? Identity.NONE
                : identity.always() ? Identity.ALWAYS : Identity.BY_DEFAULT,
            null,
            type.base().columnForm(type.modifier()),
            null,
            collation);
    return withValue(column, serial, constraints);
  }

  private PlannedColumn withValue(Column column, PgType serial, List<TableConstraint> constraints) {
    if (serial != null || identity != null) {
      SequenceOptions options = identity == null ? SequenceOptions.NONE : identity.options();
      Sequence sequence =
          new SequencePlanner(draft)
              .owned(options, column.type().base(), schema, table, column.name());
      Column drawing = serial == null ? column : Relations.withDefault(column, nextval(sequence));
      return new PlannedColumn(drawing, null, sequence, constraints);
    }
    if (defaultTree == null) {
      return new PlannedColumn(column, null, null, constraints);
    }
    Compiled expression = defaultFor(draft, column, defaultTree);
    String text = expression.bound() == null || isNull(expression) ? null : expression.text();
    return new PlannedColumn(
        Relations.withDefault(column, text), text == null ? null : expression, null, constraints);
  }

  static boolean isNull(Compiled expression) {
    return expression.bound()
            instanceof dev.manylite.translator.bound.BoundExpression.Constant constant
        && constant.value() == null;
  }

  /** The text of serial's default; qualified, so that every search_path finds the sequence. */
  static String nextval(Sequence sequence) {
    String name = PgText.identifier(sequence.schema()) + "." + PgText.identifier(sequence.name());
    return "nextval(" + PgText.literal(name) + "::regclass)";
  }

  static Compiled defaultFor(Draft draft, Column column, Expression tree) {
    try {
      return draft.expressions.compileFor(column, tree, ExpressionUse.DEFAULT, null, draft.schema);
    } catch (SqlFault fault) {
      if (!fault.sqlState().equals(SqlState.DATATYPE_MISMATCH)) {
        throw fault;
      }
      SqlType actual =
          draft
              .expressions
              .compile(tree, ExpressionUse.DEFAULT, null, null, draft.schema)
              .bound()
              .type();
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "column \""
                  + column.name()
                  + "\" is of type "
                  + column.type().base().sqlName()
                  + " but default expression is of type "
                  + actual.base().sqlName())
          .withHint("You will need to rewrite or cast the expression.");
    }
  }

  private void read(
      ColumnConstraint constraint, String name, boolean serial, List<TableConstraint> constraints) {
    if (constraint instanceof ColumnConstraint.NotNull) {
      setNotNull(true, name, constraint.position());
    } else if (constraint instanceof ColumnConstraint.Compression) {
      // StoragePlanner keeps it.
      return;
    } else if (constraint instanceof ColumnConstraint.Nullable) {
      setNotNull(false, name, constraint.position());
    } else if (constraint instanceof ColumnConstraint.Default written) {
      if (defaultTree != null || serial) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "multiple default values specified for column \""
                    + name
                    + "\" of table \""
                    + table
                    + "\"")
            .at(serial ? SqlFault.NO_POSITION : written.position());
      }
      defaultTree = written.expression();
    } else if (constraint instanceof ColumnConstraint.Identity written) {
      if (identity != null) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "multiple identity specifications for column \""
                    + name
                    + "\" of table \""
                    + table
                    + "\"")
            .at(written.position());
      }
      identity = written;
    } else if (constraint instanceof ColumnConstraint.Generated written) {
      if (generated) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "multiple generation clauses specified for column \""
                    + name
                    + "\" of table \""
                    + table
                    + "\"")
            .at(written.position());
      }
      generated = true;
    } else {
      constraints.add(((ColumnConstraint.OfTable) constraint).constraint());
    }
  }

  private void setNotNull(boolean value, String name, int position) {
    if (notNull != null && notNull != value) {
      throw conflictingNull(name, position);
    }
    notNull = value;
  }

  private SqlFault conflictingNull(String name, int position) {
    return new SqlFault(
            SqlState.SYNTAX_ERROR,
            "conflicting NULL/NOT NULL declarations for column \""
                + name
                + "\" of table \""
                + table
                + "\"")
        .at(position);
  }

  private void checkTogether(String name, boolean serial, int position) {
    String one = defaultTree != null || serial ? "default" : identity != null ? "identity" : null;
    String other =
        identity != null && !"identity".equals(one)
            ? "identity"
            : generated ? "generation expression" : null;
    if (one != null && other != null) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "both "
                  + one
                  + " and "
                  + other
                  + " specified for column \""
                  + name
                  + "\" of table \""
                  + table
                  + "\"")
          .at(position);
    }
  }

  /** The generation expression as written; null if it is no generated column. */
  static Expression generation(ColumnDefinition definition) {
    for (ColumnConstraint constraint : definition.constraints()) {
      if (constraint instanceof ColumnConstraint.Generated written) {
        return written.expression();
      }
    }
    return null;
  }
}
