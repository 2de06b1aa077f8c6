package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.StatementOption;
import java.util.ArrayList;
import java.util.List;

/** Option lists in parentheses. */
final class OptionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ValueParser values;

  OptionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    values = new ValueParser(grammar);
  }

  /** {@code ( copy_generic_opt_list )}. */
  List<StatementOption> copyOptions() {
    cursor.expect("(");
    List<StatementOption> options = new ArrayList<>();
    do {
      int position = cursor.position();
      String name = grammar.names().label();
      if (cursor.accept("*")) {
        options.add(StatementOption.of(name, "*", position));
      } else if (cursor.accept("(")) {
        List<String> list = new ArrayList<>();
        do {
          list.add(values.word());
        } while (cursor.accept(","));
        cursor.expect(")");
        options.add(new StatementOption(name, null, List.copyOf(list), position));
      } else {
        options.add(StatementOption.of(name, optionalValue(), position));
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(options);
  }

  /** {@code ( utility_option_list )}, of EXPLAIN, VACUUM, ANALYZE and others. */
  List<StatementOption> utilityOptions() {
    cursor.expect("(");
    List<StatementOption> options = new ArrayList<>();
    do {
      Token name = cursor.peek();
      if (!name.isNonReserved() && !cursor.atAny("analyze", "analyse")) {
        throw cursor.syntaxError();
      }
      cursor.next();
      options.add(
          StatementOption.of(
              name.is("analyse") ? "analyze" : name.text(), optionalValue(), name.position()));
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(options);
  }

  private String optionalValue() {
    if (values.startsNumber()) {
      return values.number();
    }
    return values.startsWord() ? values.word() : null;
  }
}
