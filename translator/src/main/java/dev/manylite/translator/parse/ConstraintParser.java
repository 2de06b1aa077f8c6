package dev.manylite.translator.parse;

import dev.manylite.translator.definition.ConstraintTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.SequenceOptions;
import dev.manylite.translator.parse.tree.StorageParameter;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.parse.tree.TableConstraint.Action;
import java.util.ArrayList;
import java.util.List;

/** Constraints of tables and columns (manual, CREATE TABLE). */
final class ConstraintParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final SequenceOptionParser sequences;

  ConstraintParser(Grammar grammar, SequenceOptionParser sequences) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.sequences = sequences;
  }

  TableConstraint tableConstraint() {
    int position = cursor.position();
    String name = cursor.accept("constraint") ? grammar.names().columnName() : null;
    if (cursor.accept("exclude")) {
      return exclusion(name, position);
    }
    if (cursor.accept("check")) {
      return check(name, position);
    }
    if (cursor.accept("foreign")) {
      cursor.expect("key");
      List<String> columns = grammar.names().columnNamesInParentheses();
      return references(name, columns, false, position);
    }
    boolean primary = cursor.accept("primary");
    boolean nullsNotDistinct = false;
    if (primary) {
      cursor.expect("key");
    } else {
      cursor.expect("unique");
      nullsNotDistinct = nullsNotDistinct();
    }
    if (cursor.accept("using", "index")) {
      String index = grammar.names().columnName();
      return new TableConstraint.Key(
          name,
          primary,
          List.of(),
          List.of(),
          false,
          List.of(),
          index,
          keyTiming(primary, false),
          position);
    }
    List<String> columns = grammar.names().columnNamesInParentheses();
    return key(name, primary, columns, nullsNotDistinct, false, position);
  }

  ColumnConstraint columnConstraint(String column) {
    int position = cursor.position();
    String name = cursor.accept("constraint") ? grammar.names().columnName() : null;
    List<String> self = List.of(column);
    if (cursor.accept("unique")) {
      boolean nullsNotDistinct = nullsNotDistinct();
      return new ColumnConstraint.OfTable(
          key(name, false, self, nullsNotDistinct, true, position), position);
    }
    if (cursor.accept("primary")) {
      cursor.expect("key");
      return new ColumnConstraint.OfTable(key(name, true, self, false, true, position), position);
    }
    if (cursor.at("references")) {
      return new ColumnConstraint.OfTable(references(name, self, true, position), position);
    }
    ColumnConstraint other = immediate(name, position);
    ConstraintAttributes.ofColumn(cursor, false);
    return other;
  }

  /** What can't be deferred. */
  private ColumnConstraint immediate(String name, int position) {
    if (cursor.accept("not", "null")) {
      return new ColumnConstraint.NotNull(position);
    }
    if (cursor.accept("null")) {
      return new ColumnConstraint.Nullable(position);
    }
    if (cursor.accept("default")) {
      return new ColumnConstraint.Default(grammar.expressions().restricted(), position);
    }
    if (cursor.accept("generated")) {
      return generated(position);
    }
    if (cursor.accept("check")) {
      Expression expression = checked();
      boolean noInherit = cursor.accept("no", "inherit");
      return new ColumnConstraint.OfTable(
          new TableConstraint.Check(name, expression, false, noInherit, position), position);
    }
    throw cursor.syntaxError();
  }

  private ColumnConstraint generated(int position) {
    boolean always = cursor.accept("always");
    if (!always) {
      cursor.expect("by", "default");
    }
    cursor.expect("as");
    if (cursor.accept("identity")) {
      SequenceOptions options = SequenceOptions.NONE;
      if (cursor.accept("(")) {
        options = sequences.options();
        cursor.expect(")");
      }
      return new ColumnConstraint.Identity(always, options, position);
    }
    cursor.expect("(");
    Expression expression = grammar.expressions().expression();
    cursor.expect(")");
    if (!always) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "for a generated column, GENERATED ALWAYS must be specified")
          .at(position);
    }
    cursor.expect("stored");
    return new ColumnConstraint.Generated(expression, position);
  }

  private boolean nullsNotDistinct() {
    boolean not = cursor.accept("nulls", "not", "distinct");
    if (!not) {
      cursor.accept("nulls", "distinct");
    }
    return not;
  }

  private TableConstraint key(
      String name,
      boolean primary,
      List<String> columns,
      boolean nullsNotDistinct,
      boolean ofColumn,
      int position) {
    List<String> include = include();
    List<StorageParameter> options = storage();
    return new TableConstraint.Key(
        name,
        primary,
        columns,
        include,
        nullsNotDistinct,
        options,
        null,
        keyTiming(primary, ofColumn),
        position);
  }

  private Expression checked() {
    cursor.expect("(");
    Expression expression = grammar.expressions().expression();
    cursor.expect(")");
    return expression;
  }

  private TableConstraint check(String name, int position) {
    Expression expression = checked();
    ConstraintAttributes attributes = attributes(false);
    if (attributes.timing().deferrable()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "CHECK constraints cannot be marked DEFERRABLE");
    }
    return new TableConstraint.Check(
        name, expression, attributes.notValid(), attributes.noInherit(), position);
  }

  private TableConstraint references(
      String name, List<String> columns, boolean ofColumn, int position) {
    cursor.expect("references");
    ObjectName referenced = DefinitionParser.objectName(grammar.names().qualified());
    List<String> referencedColumns =
        cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
    boolean full = matchesFull();
    Action onUpdate = Action.NO_ACTION;
    Action onDelete = Action.NO_ACTION;
    List<String> deleteColumns = List.of();
    for (int at = cursor.position(); cursor.accept("on"); at = cursor.position()) {
      boolean update = cursor.accept("update");
      if (!update) {
        cursor.expect("delete");
      }
      Action action = action();
      boolean sets = action == Action.SET_NULL || action == Action.SET_DEFAULT;
      List<String> set =
          sets && cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
      if (update) {
        refuseColumns(set, action, at);
        onUpdate = action;
      } else {
        onDelete = action;
        deleteColumns = set;
      }
    }
    ConstraintAttributes attributes = attributes(ofColumn);
    return new TableConstraint.ForeignKey(
        name,
        columns,
        referenced,
        referencedColumns,
        full,
        onUpdate,
        onDelete,
        deleteColumns,
        attributes.timing(),
        attributes.notValid(),
        position);
  }

  private boolean matchesFull() {
    int position = cursor.position();
    if (!cursor.accept("match")) {
      return false;
    }
    if (cursor.accept("partial")) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "MATCH PARTIAL not yet implemented")
          .at(position);
    }
    if (cursor.accept("full")) {
      return true;
    }
    cursor.expect("simple");
    return false;
  }

  private static void refuseColumns(List<String> columns, Action action, int position) {
    if (!columns.isEmpty()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "a column list with "
                  + action.name().replace('_', ' ')
                  + " is only supported for ON DELETE actions")
          .at(position);
    }
  }

  private Action action() {
    if (cursor.accept("no")) {
      cursor.expect("action");
      return Action.NO_ACTION;
    }
    if (cursor.accept("restrict")) {
      return Action.RESTRICT;
    }
    if (cursor.accept("cascade")) {
      return Action.CASCADE;
    }
    cursor.expect("set");
    if (cursor.accept("null")) {
      return Action.SET_NULL;
    }
    cursor.expect("default");
    return Action.SET_DEFAULT;
  }

  private ConstraintTiming keyTiming(boolean primary, boolean ofColumn) {
    ConstraintAttributes attributes = attributes(ofColumn);
    if (attributes.notValid()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          (primary ? "PRIMARY KEY" : "UNIQUE") + " constraints cannot be marked NOT VALID");
    }
    return attributes.timing();
  }

  private TableConstraint exclusion(String name, int position) {
    String method = cursor.accept("using") ? grammar.names().columnName() : "btree";
    CreateIndexParser indexes = new CreateIndexParser(grammar);
    List<CreateIndex.Key> keys = new ArrayList<>();
    List<String> operators = new ArrayList<>();
    cursor.expect("(");
    do {
      keys.add(indexes.key());
      cursor.expect("with");
      operators.add(operator());
    } while (cursor.accept(","));
    cursor.expect(")");
    List<String> include = include();
    List<StorageParameter> parameters = storage();
    Expression where = null;
    if (cursor.accept("where")) {
      cursor.expect("(");
      where = grammar.expressions().expression();
      cursor.expect(")");
    }
    ConstraintAttributes attributes = attributes(false);
    if (attributes.notValid()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "EXCLUDE constraints cannot be marked NOT VALID");
    }
    CreateIndex index =
        new CreateIndex(
            null,
            null,
            false,
            false,
            false,
            false,
            method,
            List.copyOf(keys),
            include,
            false,
            parameters,
            where,
            position);
    return new TableConstraint.Exclusion(
        name, index, List.copyOf(operators), attributes.timing(), position);
  }

  private String operator() {
    ObjectName operator =
        cursor.at("operator", "(")
            ? grammar.names().operatorInParentheses()
            : grammar.names().operator();
    if (operator.schema() != null && !operator.schema().equals("pg_catalog")) {
      throw SqlFault.unsupported("an operator of schema " + operator.schema())
          .at(operator.position());
    }
    return operator.name();
  }

  private List<String> include() {
    return cursor.accept("include") ? grammar.names().columnNamesInParentheses() : List.of();
  }

  private List<StorageParameter> storage() {
    List<StorageParameter> parameters = new StorageParameterParser(grammar).optional();
    if (cursor.accept("using", "index", "tablespace")) {
      tablespace();
    }
    return parameters;
  }

  /** DEFERRABLE and INITIALLY DEFERRED, as far as they are there. */
  ConstraintTiming timing() {
    return attributes(false).timing();
  }

  /** Of ALTER CONSTRAINT. */
  ConstraintTiming alteredTiming() {
    ConstraintAttributes attributes = attributes(false);
    if (attributes.notValid() || attributes.noInherit()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "FOREIGN KEY constraints cannot be marked "
              + (attributes.notValid() ? "NOT VALID" : "NO INHERIT"));
    }
    return attributes.timing();
  }

  private ConstraintAttributes attributes(boolean ofColumn) {
    return ofColumn
        ? new ConstraintAttributes(ConstraintAttributes.ofColumn(cursor, true), false, false)
        : ConstraintAttributes.ofTable(cursor);
  }

  /** The only tablespaces that are there. */
  void tablespace() {
    String name = grammar.names().columnName();
    if (!name.equals("pg_default") && !name.equals("pg_global")) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "tablespace \"" + name + "\" does not exist");
    }
  }
}
