package dev.manylite.translator.parse;

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
import dev.manylite.translator.parse.tree.TableConstraint.Timing;
import java.util.ArrayList;
import java.util.List;

/** Constraints of tables and columns (manual, CREATE TABLE). */
final class ConstraintParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final SequenceOptionParser sequences;

  private record Attributes(Timing timing, boolean notValid, boolean noInherit) {}

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
      return references(name, columns, position);
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
          keyTiming(primary),
          position);
    }
    List<String> columns = grammar.names().columnNamesInParentheses();
    return key(name, primary, columns, nullsNotDistinct, position);
  }

  ColumnConstraint columnConstraint(String column) {
    int position = cursor.position();
    String name = cursor.accept("constraint") ? grammar.names().columnName() : null;
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
    List<String> self = List.of(column);
    if (cursor.accept("unique")) {
      boolean nullsNotDistinct = nullsNotDistinct();
      return new ColumnConstraint.OfTable(
          key(name, false, self, nullsNotDistinct, position), position);
    }
    if (cursor.accept("primary")) {
      cursor.expect("key");
      return new ColumnConstraint.OfTable(key(name, true, self, false, position), position);
    }
    if (cursor.accept("check")) {
      return new ColumnConstraint.OfTable(check(name, position), position);
    }
    if (cursor.at("references")) {
      return new ColumnConstraint.OfTable(references(name, self, position), position);
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
      String name, boolean primary, List<String> columns, boolean nullsNotDistinct, int position) {
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
        keyTiming(primary),
        position);
  }

  private TableConstraint check(String name, int position) {
    cursor.expect("(");
    Expression expression = grammar.expressions().expression();
    cursor.expect(")");
    Attributes attributes = attributes();
    if (attributes.timing().deferrable()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED, "CHECK constraints cannot be marked DEFERRABLE")
          .at(position);
    }
    return new TableConstraint.Check(
        name, expression, attributes.notValid(), attributes.noInherit(), position);
  }

  private TableConstraint references(String name, List<String> columns, int position) {
    cursor.expect("references");
    ObjectName referenced = DefinitionParser.objectName(grammar.names().qualified());
    List<String> referencedColumns =
        cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
    if (cursor.accept("match")) {
      if (cursor.atAny("full", "partial")) {
        throw SqlFault.unsupported(
                "MATCH " + cursor.peek().text().toUpperCase(java.util.Locale.ROOT))
            .at(cursor.position());
      }
      cursor.expect("simple");
    }
    Action onUpdate = Action.NO_ACTION;
    Action onDelete = Action.NO_ACTION;
    while (cursor.accept("on")) {
      boolean update = cursor.accept("update");
      if (!update) {
        cursor.expect("delete");
      }
      Action action = action();
      onUpdate = update ? action : onUpdate;
      onDelete = update ? onDelete : action;
    }
    Attributes attributes = attributes();
    return new TableConstraint.ForeignKey(
        name,
        columns,
        referenced,
        referencedColumns,
        onUpdate,
        onDelete,
        attributes.timing(),
        attributes.notValid(),
        position);
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
    boolean toNull = cursor.accept("null");
    if (!toNull) {
      cursor.expect("default");
    }
    if (cursor.at("(")) {
      throw SqlFault.unsupported("a column list of ON DELETE SET").at(cursor.position());
    }
    return toNull ? Action.SET_NULL : Action.SET_DEFAULT;
  }

  private Timing keyTiming(boolean primary) {
    Attributes attributes = attributes();
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
    Attributes attributes = attributes();
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
  Timing timing() {
    return attributes().timing();
  }

  private Attributes attributes() {
    Boolean deferrable = null;
    Boolean deferred = null;
    boolean notValid = false;
    boolean noInherit = false;
    while (true) {
      int position = cursor.position();
      if (cursor.accept("not", "deferrable")) {
        deferrable = Boolean.FALSE;
      } else if (cursor.accept("deferrable")) {
        deferrable = Boolean.TRUE;
      } else if (cursor.accept("initially")) {
        deferred = cursor.accept("deferred");
        if (!deferred) {
          cursor.expect("immediate");
        }
      } else if (cursor.accept("not", "valid")) {
        notValid = true;
      } else if (cursor.accept("no", "inherit")) {
        noInherit = true;
      } else {
        boolean late = Boolean.TRUE.equals(deferred);
        return new Attributes(
            new Timing(deferrable == null ? late : deferrable, late), notValid, noInherit);
      }
      if (Boolean.FALSE.equals(deferrable) && Boolean.TRUE.equals(deferred)) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "constraint declared INITIALLY DEFERRED must be DEFERRABLE")
            .at(position);
      }
    }
  }

  /** The only tablespaces that are there. */
  void tablespace() {
    String name = grammar.names().columnName();
    if (!name.equals("pg_default") && !name.equals("pg_global")) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "tablespace \"" + name + "\" does not exist");
    }
  }
}
