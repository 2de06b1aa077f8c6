package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.CreateTable.OnCommit;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Execute;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.PartitionSpecification;
import dev.manylite.translator.parse.tree.PartitionValues;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.StorageParameter;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.parse.tree.TableFamily;
import dev.manylite.translator.parse.tree.TableLike;
import dev.manylite.translator.parse.tree.TableLike.Option;
import dev.manylite.translator.parse.tree.TableStorage;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** CREATE TABLE and CREATE TABLE AS (manual, CREATE TABLE). */
final class CreateTableParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ConstraintParser constraints;

  CreateTableParser(Grammar grammar, ConstraintParser constraints) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.constraints = constraints;
  }

  DefinitionStatement behindTable(boolean temporary, boolean unlogged, int position) {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    ObjectName name = DefinitionParser.objectName(grammar.names().qualified());
    if (cursor.atAny("of", "partition")) {
      return withColumnsOf(name, temporary, unlogged, ifNotExists, position);
    }
    if (!cursor.at("(") || isNameList()) {
      List<String> columns =
          cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
      return as(name, temporary, ifNotExists, columns, options(false, unlogged), position);
    }
    List<ColumnDefinition> columns = new ArrayList<>();
    List<TableConstraint> tableConstraints = new ArrayList<>();
    List<TableLike> likes = new ArrayList<>();
    cursor.expect("(");
    if (!cursor.at(")")) {
      do {
        if (cursor.at("like")) {
          likes.add(like(columns.size()));
        } else {
          element(columns, tableConstraints);
        }
      } while (cursor.accept(","));
    }
    cursor.expect(")");
    Options options = options(true, unlogged);
    return new CreateTable(
        name,
        temporary,
        ifNotExists,
        List.copyOf(columns),
        List.copyOf(tableConstraints),
        List.copyOf(likes),
        options.onCommit(),
        new TableFamily(options.inherits(), options.key(), null, null, null),
        options.storage(),
        position);
  }

  /** OF and PARTITION OF: columns have their types from the composite type, from the parent. */
  private CreateTable withColumnsOf(
      ObjectName name, boolean temporary, boolean unlogged, boolean ifNotExists, int position) {
    boolean partition = cursor.accept("partition");
    cursor.expect("of");
    ObjectName source = DefinitionParser.objectName(grammar.names().qualified());
    List<ColumnDefinition> columns = new ArrayList<>();
    List<TableConstraint> tableConstraints = new ArrayList<>();
    if (cursor.accept("(")) {
      do {
        if (atTableConstraint()) {
          tableConstraints.add(constraints.tableConstraint());
        } else {
          int at = cursor.position();
          String column = grammar.names().columnName();
          cursor.accept("with", "options");
          columns.add(behindType(column, null, at));
        }
      } while (cursor.accept(","));
      cursor.expect(")");
    }
    PartitionValues values = partition ? new PartitionParser(grammar).values() : null;
    if (cursor.at("inherits")) {
      throw cursor.syntaxError();
    }
    Options options = options(true, unlogged);
    return new CreateTable(
        name,
        temporary,
        ifNotExists,
        List.copyOf(columns),
        List.copyOf(tableConstraints),
        List.of(),
        options.onCommit(),
        partition
            ? new TableFamily(List.of(), options.key(), source, values, null)
            : new TableFamily(List.of(), options.key(), null, null, source),
        options.storage(),
        position);
  }

  /** {@code (a, b)} and not {@code (a int, …)}. */
  private boolean isNameList() {
    return cursor.peek(1).isColumnName() && (cursor.peek(2).is(",") || cursor.peek(2).is(")"));
  }

  private DefinitionStatement as(
      ObjectName name,
      boolean temporary,
      boolean ifNotExists,
      List<String> columns,
      Options options,
      int position) {
    cursor.expect("as");
    Execute execute = cursor.at("execute") ? new PreparedStatementParser(grammar).execute() : null;
    Query query = execute != null ? null : grammar.queries().statement();
    boolean withData = true;
    if (cursor.accept("with")) {
      withData = !cursor.accept("no");
      cursor.expect("data");
    }
    return new CreateTableAs(
        name,
        temporary,
        ifNotExists,
        columns,
        query,
        execute,
        List.of(),
        withData,
        options.onCommit(),
        options.storage(),
        position);
  }

  private TableLike like(int columnsBefore) {
    int position = cursor.expect("like").position();
    ObjectName source = grammar.names().qualified();
    Set<Option> options = EnumSet.noneOf(Option.class);
    while (cursor.atAny("including", "excluding")) {
      boolean including = cursor.next().is("including");
      Set<Option> meant = likeOptions();
      if (including) {
        options.addAll(meant);
      } else {
        options.removeAll(meant);
      }
    }
    return new TableLike(source, options, columnsBefore, position);
  }

  private Set<Option> likeOptions() {
    if (cursor.accept("all")) {
      return EnumSet.allOf(Option.class);
    }
    for (Option option : Option.values()) {
      if (cursor.accept(option.name().toLowerCase(Locale.ROOT))) {
        return EnumSet.of(option);
      }
    }
    throw cursor.syntaxError();
  }

  private void element(List<ColumnDefinition> columns, List<TableConstraint> tableConstraints) {
    if (atTableConstraint()) {
      tableConstraints.add(constraints.tableConstraint());
    } else {
      columns.add(column());
    }
  }

  private boolean atTableConstraint() {
    return cursor.atAny("constraint", "check", "unique", "primary", "foreign", "exclude");
  }

  ColumnDefinition column() {
    int position = cursor.position();
    String name = grammar.names().columnName();
    TypeName type = grammar.types().type();
    return behindType(name, type, position);
  }

  private ColumnDefinition behindType(String name, TypeName type, int position) {
    ObjectName collation = null;
    List<ColumnConstraint> columnConstraints = new ArrayList<>();
    int compression = cursor.position();
    if (type != null && cursor.accept("compression")) {
      String method = cursor.accept("default") ? "default" : grammar.names().columnName();
      columnConstraints.add(new ColumnConstraint.Compression(method, compression));
    }
    while (!cursor.atAny(",", ")") && !cursor.atStatementEnd()) {
      int at = cursor.position();
      if (cursor.accept("collate")) {
        ObjectName written = grammar.names().qualified();
        collation = new ObjectName(written.schema(), written.name(), at);
      } else {
        columnConstraints.add(constraints.columnConstraint(name));
      }
    }
    return new ColumnDefinition(name, type, collation, columnConstraints, position);
  }

  /** What stands behind the columns. */
  private record Options(
      OnCommit onCommit,
      List<ObjectName> inherits,
      PartitionSpecification key,
      TableStorage storage) {}

  /**
   * @param family INHERITS and PARTITION BY may be there
   */
  private Options options(boolean family, boolean unlogged) {
    List<StorageParameter> parameters = List.of();
    OnCommit onCommit = OnCommit.PRESERVE_ROWS;
    List<ObjectName> inherits = new ArrayList<>();
    if (family && cursor.accept("inherits")) {
      cursor.expect("(");
      do {
        inherits.add(DefinitionParser.objectName(grammar.names().qualified()));
      } while (cursor.accept(","));
      cursor.expect(")");
    }
    PartitionSpecification key = family ? new PartitionParser(grammar).specification() : null;
    while (true) {
      int position = cursor.position();
      if (cursor.accept("using")) {
        accessMethod(position);
      } else if (cursor.at("with", "(")) {
        parameters = new StorageParameterParser(grammar).optional();
      } else if (cursor.accept("without")) {
        cursor.expect("oids");
      } else if (cursor.accept("on", "commit")) {
        onCommit = onCommit();
      } else if (cursor.accept("tablespace")) {
        constraints.tablespace();
      } else {
        return new Options(
            onCommit, List.copyOf(inherits), key, new TableStorage(unlogged, parameters));
      }
    }
  }

  private void accessMethod(int position) {
    String method = grammar.names().columnName();
    if (!method.equals("heap")) {
      throw SqlFault.unsupported("table access method \"" + method + "\"").at(position);
    }
  }

  private OnCommit onCommit() {
    if (cursor.accept("drop")) {
      return OnCommit.DROP;
    }
    if (cursor.accept("delete")) {
      cursor.expect("rows");
      return OnCommit.DELETE_ROWS;
    }
    cursor.expect("preserve", "rows");
    return OnCommit.PRESERVE_ROWS;
  }
}
