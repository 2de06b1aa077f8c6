package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.jsonpath.PathToken.Kind;

/** A path's tokens, of which the parser looks at one. */
final class PathTokens {
  private final PathLexer lexer;
  private PathToken now;

  PathTokens(String text) {
    lexer = new PathLexer(text);
    now = lexer.next();
  }

  PathToken now() {
    return now;
  }

  void next() {
    now = lexer.next();
  }

  boolean is(String symbol) {
    return now.is(symbol);
  }

  boolean skip(String symbol) {
    boolean found = is(symbol);
    if (found) {
      next();
    }
    return found;
  }

  void expect(String symbol) {
    if (!skip(symbol)) {
      throw unexpected();
    }
  }

  String string() {
    return take(Kind.STRING);
  }

  String take(Kind kind) {
    if (now.kind() != kind) {
      throw unexpected();
    }
    String value = now.value();
    next();
    return value;
  }

  SqlFault unexpected() {
    return PathFaults.syntax("syntax error", now.source());
  }
}
