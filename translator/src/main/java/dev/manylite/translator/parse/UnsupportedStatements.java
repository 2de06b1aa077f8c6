package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The statements of PostgreSQL 15 that Manylite lacks, by their first words: they are refused by
 * name, everything else is a syntax error where PostgreSQL has it.
 */
final class UnsupportedStatements {
  private static final List<String> KINDS =
      List.of(
          "access method",
          "aggregate",
          "cast",
          "collation",
          "conversion",
          "default conversion",
          "event trigger",
          "extension",
          "foreign data wrapper",
          "foreign table",
          "function",
          "index",
          "language",
          "large object",
          "operator",
          "operator class",
          "operator family",
          "policy",
          "procedural language",
          "procedure",
          "publication",
          "recursive view",
          "routine",
          "schema",
          "sequence",
          "server",
          "subscription",
          "system",
          "table",
          "tablespace",
          "text search configuration",
          "text search dictionary",
          "text search parser",
          "text search template",
          "transform",
          "trusted language",
          "trusted procedural language",
          "unique index",
          "user mapping",
          "view");

  private static final List<String> STATEMENTS =
      List.of("import foreign schema", "load", "truncate");

  private final TokenCursor cursor;

  UnsupportedStatements(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** 0A000 with the statement's name, or 42601 at the first token that no statement has there. */
  SqlFault fault() {
    int start = cursor.position();
    boolean verb = cursor.atAny("create", "alter", "drop");
    StringBuilder words = new StringBuilder();
    if (verb) {
      words.append(cursor.next().text()).append(' ');
      if (words.toString().equals("create ") && cursor.accept("or", "replace")) {
        words.append("or replace ");
      }
    }
    String name = longest(verb ? KINDS : STATEMENTS);
    if (name == null) {
      return cursor.syntaxError();
    }
    return SqlFault.unsupported((words + name).toUpperCase(Locale.ROOT)).at(start);
  }

  /** Takes the words of the longest name that is here; stops at the first that fits none. */
  private String longest(List<String> names) {
    String taken = "";
    Set<String> known = new HashSet<>(names);
    while (true) {
      Token token = cursor.peek();
      String longer = token.kind() == TokenKind.KEYWORD ? taken + token.text() : null;
      boolean fits = false;
      for (String name : names) {
        fits |= longer != null && (name + " ").startsWith(longer + " ");
      }
      if (!fits) {
        String whole = taken.trim();
        return known.contains(whole) ? whole : null;
      }
      cursor.next();
      taken = longer + " ";
    }
  }
}
