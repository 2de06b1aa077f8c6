package dev.manylite.translator.parse;

import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.parse.tree.AlterRule;
import dev.manylite.translator.parse.tree.CreateRule;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Statement;
import java.util.ArrayList;
import java.util.List;

/** CREATE, ALTER and DROP RULE, COMMENT ON RULE (manual, CREATE RULE). */
final class RuleParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  RuleParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** Whether the statement that begins here is about a rule. */
  static boolean startsHere(TokenCursor cursor) {
    boolean replaces = cursor.at("create") && cursor.peek(1).is("or");
    return cursor.peek(replaces ? 3 : 1).is("rule");
  }

  DefinitionStatement statement() {
    int position = cursor.position();
    if (cursor.accept("create")) {
      return create(position);
    }
    return cursor.accept("drop") ? drop(position) : rename(position);
  }

  private CreateRule create(int position) {
    boolean orReplace = cursor.accept("or", "replace");
    cursor.expect("rule");
    String name = grammar.names().columnName();
    cursor.expect("as", "on");
    RuleEvent event = event();
    cursor.expect("to");
    ObjectName table = DefinitionParser.objectName(grammar.names().qualified());
    CreateRule.Text condition = null;
    if (cursor.accept("where")) {
      int from = cursor.position();
      grammar.expressions().expression();
      condition = new CreateRule.Text(cursor.text(from, cursor.lastEnd()), null, from);
    }
    cursor.expect("do");
    boolean instead = cursor.accept("instead");
    if (!instead) {
      cursor.accept("also");
    }
    List<CreateRule.Text> actions = new ArrayList<>();
    if (cursor.accept("nothing")) {
      return new CreateRule(name, orReplace, event, table, condition, instead, actions, position);
    }
    if (cursor.at("(") && !cursor.peek(1).is("select") && !cursor.peek(1).is("(")) {
      cursor.next();
      do {
        if (!cursor.at(";") && !cursor.at(")")) {
          actions.add(action());
        }
      } while (cursor.accept(";"));
      cursor.expect(")");
    } else {
      actions.add(action());
    }
    return new CreateRule(name, orReplace, event, table, condition, instead, actions, position);
  }

  private RuleEvent event() {
    Token word = cursor.peek();
    for (RuleEvent event : RuleEvent.values()) {
      if (word.is(event.name().toLowerCase(java.util.Locale.ROOT))) {
        cursor.next();
        return event;
      }
    }
    throw cursor.syntaxError();
  }

  private CreateRule.Text action() {
    int from = cursor.position();
    Statement statement;
    if (cursor.at("notify")) {
      statement = new NotificationParser(grammar).notification();
    } else if (new PreparableParser(grammar).startsHere()) {
      statement = new PreparableParser(grammar).statement();
    } else {
      throw cursor.syntaxError();
    }
    return new CreateRule.Text(cursor.text(from, cursor.lastEnd()), statement, from);
  }

  private AlterRule drop(int position) {
    cursor.expect("rule");
    boolean ifExists = cursor.accept("if", "exists");
    String name = grammar.names().columnName();
    cursor.expect("on");
    ObjectName table = DefinitionParser.objectName(grammar.names().qualified());
    boolean cascade = cursor.accept("cascade");
    if (!cascade) {
      cursor.accept("restrict");
    }
    return new AlterRule(AlterRule.Action.DROP, name, table, null, ifExists, cascade, position);
  }

  private AlterRule rename(int position) {
    cursor.expect("alter", "rule");
    String name = grammar.names().columnName();
    cursor.expect("on");
    ObjectName table = DefinitionParser.objectName(grammar.names().qualified());
    cursor.expect("rename", "to");
    return new AlterRule(
        AlterRule.Action.RENAME, name, table, grammar.names().columnName(), false, false, position);
  }

  /** Behind COMMENT ON. */
  AlterRule comment(int position) {
    cursor.expect("rule");
    String name = grammar.names().columnName();
    cursor.expect("on");
    ObjectName table = DefinitionParser.objectName(grammar.names().qualified());
    cursor.expect("is");
    String text = cursor.accept("null") ? null : cursor.expect(TokenKind.STRING).text();
    return new AlterRule(AlterRule.Action.COMMENT, name, table, text, false, false, position);
  }
}
