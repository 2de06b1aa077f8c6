package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.RoutineOption;
import java.util.ArrayList;
import java.util.List;

/** The options of CREATE and ALTER FUNCTION, in any order. */
final class RoutineOptionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  RoutineOptionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  List<RoutineOption> all() {
    List<RoutineOption> options = new ArrayList<>();
    RoutineOption option = option();
    while (option != null) {
      options.add(option);
      option = option();
    }
    return List.copyOf(options);
  }

  /** Null if none is here. */
  private RoutineOption option() {
    int position = cursor.position();
    if (cursor.accept("as")) {
      List<String> texts = new ArrayList<>();
      int content = content(cursor);
      texts.add(cursor.expect(TokenKind.STRING).text());
      if (cursor.accept(",")) {
        texts.add(cursor.expect(TokenKind.STRING).text());
      }
      return new RoutineOption("as", List.copyOf(texts), null, content);
    }
    if (cursor.accept("language")) {
      return of("language", new ValueParser(grammar).nonReservedWordOrString(), position);
    }
    if (cursor.atAny("immutable", "stable", "volatile")) {
      return of("volatility", cursor.next().text(), position);
    }
    if (cursor.accept("strict")) {
      return of("strict", "true", position);
    }
    if (cursor.accept("called")) {
      cursor.expect("on", "null", "input");
      return of("strict", "false", position);
    }
    if (cursor.at("returns", "null")) {
      cursor.next();
      cursor.expect("null", "on", "null", "input");
      return of("strict", "true", position);
    }
    return further(position);
  }

  /** Where the string's text begins, if it is written without escapes; else none. */
  static int content(TokenCursor cursor) {
    Token string = cursor.peek();
    String written = cursor.text(string.position(), string.end());
    int quote = written.startsWith("$") ? written.indexOf('$', 1) + 1 : 1;
    return written.length() == string.text().length() + 2 * quote
        ? string.position() + quote
        : SqlFault.NO_POSITION;
  }

  private RoutineOption further(int position) {
    boolean external = cursor.accept("external");
    if (external || cursor.at("security")) {
      cursor.expect("security");
      if (!cursor.atAny("invoker", "definer")) {
        throw cursor.syntaxError();
      }
      return of("security", cursor.next().text(), position);
    }
    if (cursor.accept("leakproof")) {
      return of("leakproof", "true", position);
    }
    if (cursor.accept("not", "leakproof")) {
      return of("leakproof", "false", position);
    }
    if (cursor.accept("window")) {
      return of("window", "true", position);
    }
    if (cursor.atAny("cost", "rows")) {
      String name = cursor.next().text();
      String sign = cursor.accept("-") ? "-" : "";
      if (!cursor.peek().isNumber()) {
        throw cursor.syntaxError();
      }
      return of(name, sign + cursor.next().text(), position);
    }
    if (cursor.accept("support")) {
      return of("support", grammar.names().qualified().name(), position);
    }
    if (cursor.accept("parallel")) {
      return of("parallel", grammar.names().columnName(), position);
    }
    if (cursor.accept("transform")) {
      throw SqlFault.unsupported("TRANSFORM").at(position);
    }
    if (cursor.at("set")) {
      return new RoutineOption("set", List.of(""), new SettingParser(grammar).set(), position);
    }
    if (cursor.at("reset")) {
      return new RoutineOption("reset", List.of(""), new SettingParser(grammar).reset(), position);
    }
    return null;
  }

  private static RoutineOption of(String name, String value, int position) {
    return new RoutineOption(name, List.of(value), null, position);
  }
}
