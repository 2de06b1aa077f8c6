package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** DROP of what lies in a database (manual, DROP TABLE and the like). */
final class DropParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  DropParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** Null, with nothing taken, if it drops something else. */
  DefinitionStatement statement() {
    ObjectKind kind = kind();
    if (kind == null) {
      return null;
    }
    int position = cursor.next().position();
    cursor.next();
    if (kind == ObjectKind.MATERIALIZED_VIEW || kind == ObjectKind.FOREIGN_TABLE) {
      cursor.next();
    }
    boolean concurrently = kind == ObjectKind.INDEX && cursor.accept("concurrently");
    boolean ifExists = cursor.accept("if", "exists");
    List<ObjectName> names = new ArrayList<>();
    do {
      names.add(DefinitionParser.objectName(grammar.names().qualified()));
    } while (cursor.accept(","));
    boolean cascade = cursor.accept("cascade");
    if (!cascade) {
      cursor.accept("restrict");
    }
    return new DropObjects(kind, List.copyOf(names), ifExists, cascade, concurrently, position);
  }

  private ObjectKind kind() {
    Token word = cursor.peek(1);
    if (word.keyword() == null) {
      return null;
    }
    return switch (word.text()) {
      case "table" -> ObjectKind.TABLE;
      case "view" -> ObjectKind.VIEW;
      case "index" -> ObjectKind.INDEX;
      case "sequence" -> ObjectKind.SEQUENCE;
      case "schema" -> ObjectKind.SCHEMA;
      case "type" -> ObjectKind.TYPE;
      case "domain" -> ObjectKind.DOMAIN;
      case "extension" -> ObjectKind.EXTENSION;
      case "statistics" -> ObjectKind.STATISTICS;
      case "materialized" -> ObjectKind.MATERIALIZED_VIEW;
      case "foreign" -> cursor.peek(2).is("table") ? ObjectKind.FOREIGN_TABLE : null;
      default -> null;
    };
  }
}
