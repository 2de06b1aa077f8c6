package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateMaterializedView;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.RefreshMaterializedView;
import dev.manylite.translator.parse.tree.StorageParameter;
import java.util.List;

/** CREATE and REFRESH MATERIALIZED VIEW (manual, under these names). */
final class MaterializedViewParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ConstraintParser storage;

  MaterializedViewParser(Grammar grammar, ConstraintParser storage) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.storage = storage;
  }

  /** Whether {@code MATERIALIZED VIEW} comes behind the word that is next. */
  static boolean isNext(TokenCursor cursor) {
    return cursor.peek(1).is("materialized") && cursor.peek(2).is("view");
  }

  /** CREATE UNLOGGED MATERIALIZED VIEW. */
  static boolean isUnlogged(TokenCursor cursor) {
    return cursor.peek(1).is("unlogged") && cursor.peek(2).is("materialized");
  }

  static SqlFault unlogged() {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "materialized views cannot be unlogged");
  }

  DefinitionStatement create() {
    int position = cursor.next().position();
    cursor.next();
    cursor.next();
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    ObjectName name = DefinitionParser.objectName(grammar.names().qualified());
    List<String> columns = cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
    List<StorageParameter> options = options();
    cursor.expect("as");
    int begin = cursor.position();
    Query query = grammar.queries().statement();
    String text = cursor.text(begin, cursor.lastEnd());
    return new CreateMaterializedView(
        name, ifNotExists, columns, query, text, options, withData(), position);
  }

  /** How it is stored. */
  private List<StorageParameter> options() {
    if (cursor.accept("using")) {
      String method = grammar.names().columnName();
      if (!method.equals("heap")) {
        throw new SqlFault(
            SqlState.UNDEFINED_OBJECT, "access method \"" + method + "\" does not exist");
      }
    }
    List<StorageParameter> parameters = new StorageParameterParser(grammar).optional();
    if (cursor.accept("tablespace")) {
      storage.tablespace();
    }
    return parameters;
  }

  DefinitionStatement refresh() {
    int position = cursor.next().position();
    cursor.expect("materialized", "view");
    boolean concurrently = cursor.accept("concurrently");
    ObjectName name = DefinitionParser.objectName(grammar.names().qualified());
    boolean withData = withData();
    return new RefreshMaterializedView(name, concurrently, withData, position);
  }

  private boolean withData() {
    if (!cursor.accept("with")) {
      return true;
    }
    boolean no = cursor.accept("no");
    cursor.expect("data");
    return !no;
  }
}
