package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Comment;
import dev.manylite.translator.parse.tree.CommentOnRole;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.List;
import java.util.Locale;

/** COMMENT ON (manual, COMMENT). */
final class CommentParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  CommentParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** Whether it is of the server's, not in a database. */
  static boolean isShared(TokenCursor cursor) {
    return cursor.peek(1).is("on") && cursor.peek(2).is("role");
  }

  UtilityStatement shared() {
    int position = cursor.next().position();
    cursor.next();
    cursor.next();
    String name = grammar.names().columnName();
    cursor.expect("is");
    String text = cursor.accept("null") ? null : cursor.expect(TokenKind.STRING).text();
    return new CommentOnRole(name, text, position);
  }

  DefinitionStatement statement() {
    int position = cursor.next().position();
    cursor.expect("on");
    if (RoutineParser.kind(cursor.peek()) != null) {
      return new RoutineParser(grammar).comment(position);
    }
    if (cursor.at("rule")) {
      return new RuleParser(grammar).comment(position);
    }
    ObjectKind kind = kind();
    List<String> names = grammar.names().anyName();
    ObjectName table = null;
    boolean ofDomain = false;
    if (kind == ObjectKind.TRIGGER) {
      cursor.expect("on");
      table = grammar.names().qualified();
    }
    if (kind == ObjectKind.CONSTRAINT) {
      cursor.expect("on");
      ofDomain = cursor.accept("domain");
      table = DefinitionParser.objectName(grammar.names().qualified());
    }
    cursor.expect("is");
    String text = cursor.accept("null") ? null : cursor.expect(TokenKind.STRING).text();
    return new Comment(kind, names, table, ofDomain, text, position);
  }

  private ObjectKind kind() {
    Token word = cursor.peek();
    ObjectKind kind =
        switch (word.text()) {
          case "table" -> ObjectKind.TABLE;
          case "view" -> ObjectKind.VIEW;
          case "materialized" -> ObjectKind.MATERIALIZED_VIEW;
          case "index" -> ObjectKind.INDEX;
          case "sequence" -> ObjectKind.SEQUENCE;
          case "schema" -> ObjectKind.SCHEMA;
          case "column" -> ObjectKind.COLUMN;
          case "constraint" -> ObjectKind.CONSTRAINT;
          case "database" -> ObjectKind.DATABASE;
          case "extension" -> ObjectKind.EXTENSION;
          case "statistics" -> ObjectKind.STATISTICS;
          case "type" -> ObjectKind.TYPE;
          case "domain" -> ObjectKind.DOMAIN;
          case "trigger" -> ObjectKind.TRIGGER;
          default -> null;
        };
    if (kind == null) {
      if (word.keyword() == null) {
        throw cursor.syntaxError();
      }
      throw SqlFault.unsupported("COMMENT ON " + word.text().toUpperCase(Locale.ROOT))
          .at(word.position());
    }
    cursor.next();
    if (kind == ObjectKind.MATERIALIZED_VIEW) {
      cursor.expect("view");
    }
    return kind;
  }
}
