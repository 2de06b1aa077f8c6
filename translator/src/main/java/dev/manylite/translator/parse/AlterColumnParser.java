package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.SequenceOptions;
import dev.manylite.translator.parse.tree.TypeName;

/** What follows ALTER COLUMN (manual, ALTER TABLE). */
final class AlterColumnParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final SequenceOptionParser sequences;

  AlterColumnParser(Grammar grammar, SequenceOptionParser sequences) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.sequences = sequences;
  }

  AlterTableAction action() {
    int position = cursor.position();
    if (cursor.at(TokenKind.INTEGER)) {
      int number = Integer.parseInt(cursor.next().text());
      cursor.expect("set");
      cursor.expect("statistics");
      return new AlterTableAction.SetStatistics(null, number, sequences.number(), position);
    }
    String column = grammar.names().columnName();
    if (cursor.accept("set", "data", "type") || cursor.accept("type")) {
      return setType(column, position);
    }
    if (cursor.accept("set", "default")) {
      return new AlterTableAction.SetDefault(column, grammar.expressions().expression(), position);
    }
    if (cursor.accept("drop", "default")) {
      return new AlterTableAction.SetDefault(column, null, position);
    }
    if (cursor.accept("set", "not", "null")) {
      return new AlterTableAction.SetNotNull(column, true, position);
    }
    if (cursor.accept("drop", "not", "null")) {
      return new AlterTableAction.SetNotNull(column, false, position);
    }
    if (cursor.accept("drop", "identity")) {
      return new AlterTableAction.DropIdentity(column, cursor.accept("if", "exists"), position);
    }
    if (cursor.accept("drop", "expression")) {
      return new AlterTableAction.DropExpression(column, cursor.accept("if", "exists"), position);
    }
    if (cursor.accept("add", "generated")) {
      return addIdentity(column, position);
    }
    if (cursor.accept("set", "statistics")) {
      return new AlterTableAction.SetStatistics(column, 0, sequences.number(), position);
    }
    if (cursor.accept("set", "storage")) {
      return new AlterTableAction.SetStorage(column, grammar.names().columnName(), position);
    }
    if (cursor.accept("set", "compression")) {
      String method = cursor.accept("default") ? "default" : grammar.names().columnName();
      return new AlterTableAction.SetCompression(column, method, position);
    }
    if (cursor.at("set", "(") || cursor.at("reset", "(")) {
      boolean reset = cursor.next().is("reset");
      return new AlterTableAction.SetColumnOptions(
          column, new StorageParameterParser(grammar).list(), reset, position);
    }
    if (cursor.atAny("set", "restart")) {
      return setIdentity(column, position);
    }
    throw cursor.syntaxError();
  }

  private AlterTableAction setType(String column, int position) {
    TypeName type = grammar.types().type();
    ObjectName collation = null;
    if (cursor.accept("collate")) {
      collation = DefinitionParser.objectName(grammar.names().qualified());
    }
    Expression using = cursor.accept("using") ? grammar.expressions().expression() : null;
    return new AlterTableAction.SetType(column, type, collation, using, position);
  }

  private AlterTableAction addIdentity(String column, int position) {
    boolean always = always();
    cursor.expect("as", "identity");
    SequenceOptions options = SequenceOptions.NONE;
    if (cursor.accept("(")) {
      options = sequences.options();
      cursor.expect(")");
    }
    return new AlterTableAction.AddIdentity(column, always, options, position);
  }

  private AlterTableAction setIdentity(String column, int position) {
    Boolean always = null;
    SequenceOptions options = SequenceOptions.NONE;
    while (cursor.atAny("set", "restart")) {
      if (cursor.accept("set", "generated")) {
        always = always();
      } else {
        options = sequences.options(true);
      }
    }
    return new AlterTableAction.SetIdentity(column, always, options, position);
  }

  private boolean always() {
    if (cursor.accept("always")) {
      return true;
    }
    cursor.expect("by", "default");
    return false;
  }
}
