package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.StorageParameter;
import java.util.ArrayList;
import java.util.List;

/** reloptions: {@code (name = value, name, space.name = value)} (manual, CREATE TABLE). */
final class StorageParameterParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  StorageParameterParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** WITH (…), where it is there. */
  List<StorageParameter> optional() {
    if (!cursor.at("with", "(")) {
      return List.of();
    }
    cursor.next();
    return list();
  }

  List<StorageParameter> list() {
    cursor.expect("(");
    List<StorageParameter> parameters = new ArrayList<>();
    do {
      parameters.add(parameter());
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(parameters);
  }

  private StorageParameter parameter() {
    String name = grammar.names().label();
    if (cursor.accept(".")) {
      name += "." + grammar.names().label();
    }
    if (!cursor.accept("=")) {
      return new StorageParameter(name, null);
    }
    if (cursor.atAny(",", ")")) {
      throw cursor.syntaxError();
    }
    String sign = cursor.accept("-") ? "-" : "";
    cursor.accept("+");
    return new StorageParameter(name, sign + cursor.next().text());
  }
}
