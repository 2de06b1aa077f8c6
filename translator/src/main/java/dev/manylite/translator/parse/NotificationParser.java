package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Listen;
import dev.manylite.translator.parse.tree.Notify;
import dev.manylite.translator.parse.tree.Unlisten;

/** LISTEN, NOTIFY, UNLISTEN. */
final class NotificationParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  NotificationParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Listen listen() {
    int position = cursor.expect("listen").position();
    return new Listen(grammar.names().columnName(), position);
  }

  Unlisten unlisten() {
    int position = cursor.expect("unlisten").position();
    return new Unlisten(cursor.accept("*") ? null : grammar.names().columnName(), position);
  }

  Notify notification() {
    int position = cursor.expect("notify").position();
    String channel = grammar.names().columnName();
    String payload = cursor.accept(",") ? cursor.expect(TokenKind.STRING).text() : "";
    return new Notify(channel, payload, position);
  }
}
