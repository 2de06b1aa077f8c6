package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.plpgsql.PlStatement.Block;
import dev.manylite.translator.plpgsql.PlStatement.Handler;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Blocks: DECLARE … BEGIN … EXCEPTION … END (manual, 43.2, 43.3 and 43.6.8). */
final class PlBlockParser {
  private final PlParser parser;
  private final PlSource source;

  PlBlockParser(PlParser parser) {
    this.parser = parser;
    this.source = parser.source;
  }

  /** {@code <<label>>}; null if none is here. */
  String label() {
    if (!source.at("<<")) {
      return null;
    }
    source.next();
    String label = source.name();
    source.expect(">>");
    return label;
  }

  /**
   * @param read a label that was read already; null to read one
   */
  Block block(PlScope around, String read) {
    String label = read == null ? label() : read;
    PlScope scope = new PlScope(around, label, false);
    List<PlVariable> declared = new ArrayList<>();
    int start = source.line();
    if (source.accept("declare")) {
      while (!source.at("begin")) {
        if (source.atEnd()) {
          throw source.syntax();
        }
        if (source.accept("declare")) {
          continue;
        }
        declare(scope, declared);
      }
    }
    int line = source.line();
    source.expect("begin");
    PlStatementParser statements = new PlStatementParser(parser, this);
    List<PlStatement> body = statements.list(scope, Set.of("end", "exception"));
    List<Handler> handlers = null;
    PlVariable state = null;
    PlVariable message = null;
    if (source.accept("exception")) {
      PlScope inHandler = new PlScope(scope, null, false);
      state = parser.variable("sqlstate", SqlType.of(Types.TEXT));
      message = parser.variable("sqlerrm", SqlType.of(Types.TEXT));
      inHandler.add(state);
      inHandler.add(message);
      handlers = handlers(statements, inHandler);
    }
    source.expect("end");
    endLabel(label);
    return new Block(Math.max(line, start), label, declared, body, handlers, state, message);
  }

  void endLabel(String label) {
    if (source.at(";") || source.atEnd()) {
      return;
    }
    int position = source.position();
    String written = source.name();
    if (label == null) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "end label \"" + written + "\" specified for unlabeled block")
          .at(position);
    }
    if (!label.equals(written)) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "end label \"" + written + "\" differs from block's label \"" + label + "\"")
          .at(position);
    }
  }

  private List<Handler> handlers(PlStatementParser statements, PlScope scope) {
    List<Handler> handlers = new ArrayList<>();
    while (source.accept("when")) {
      List<String> states = new ArrayList<>();
      do {
        states.addAll(condition());
      } while (source.accept("or"));
      source.expect("then");
      handlers.add(new Handler(states, statements.list(scope, Set.of("when", "end"))));
    }
    if (handlers.isEmpty()) {
      throw source.syntax();
    }
    return handlers;
  }

  private List<String> condition() {
    if (source.at("sqlstate")) {
      source.next();
      Token state = source.next();
      if (state.kind() != TokenKind.STRING || !state.text().matches("[0-9A-Z]{5}")) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "invalid SQLSTATE code").at(state.position());
      }
      return List.of(state.text());
    }
    String name = source.name();
    return name.equals("others") ? List.of("00000") : Conditions.states(name);
  }

  private void declare(PlScope scope, List<PlVariable> declared) {
    if (source.at("<<")) {
      throw source.fault("block label must be placed before DECLARE, not after");
    }
    int position = source.position();
    String name = source.name();
    if (source.accept("alias")) {
      source.expect("for");
      Token first = source.peek(0);
      PlScope.Found found = scope.find(source.variableName());
      if (found == null || !found.rest().isEmpty()) {
        throw new SqlFault(
                SqlState.UNDEFINED_OBJECT,
                "variable \""
                    + source.text(first.position(), source.lastEnd())
                    + "\" does not exist")
            .at(first.position());
      }
      add(scope, name, found.variable(), position);
      source.expect(";");
      return;
    }
    PlVariable variable =
        source.at("cursor") || source.at("scroll") || source.at("no", "scroll")
            ? cursor(scope, name)
            : ordinary(scope, name);
    add(scope, name, variable, position);
    declared.add(variable);
  }

  private static void add(PlScope scope, String name, PlVariable variable, int position) {
    if (!scope.add(name, variable)) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "duplicate declaration at or near \"" + name + "\"")
          .at(position);
    }
  }

  private PlVariable ordinary(PlScope scope, String name) {
    boolean constant = source.accept("constant");
    SqlType type = parser.type(scope, Set.of(";", ":=", "=", "default", "not", "collate"));
    if (source.accept("collate")) {
      source.dottedName();
    }
    boolean notNull = false;
    int notNullPosition = source.position();
    if (source.accept("not")) {
      source.expect("null");
      notNull = true;
    }
    Fragment value = null;
    if (source.accept(":=") || source.accept("=") || source.accept("default")) {
      value = source.until(scope, null, Set.of(";"));
    } else if (notNull) {
      throw new SqlFault(
              "22004",
              "variable \"" + name + "\" must have a default value, since it's declared NOT NULL")
          .at(notNullPosition);
    }
    source.expect(";");
    return parser.variable(name, type, constant, notNull, value, null);
  }

  private PlVariable cursor(PlScope scope, String name) {
    Boolean scroll = null;
    if (source.accept("no")) {
      source.expect("scroll");
      scroll = false;
    } else if (source.accept("scroll")) {
      scroll = true;
    }
    source.expect("cursor");
    PlScope inner = new PlScope(scope, null, false);
    List<PlVariable> parameters = new ArrayList<>();
    if (source.accept("(")) {
      do {
        String parameter = source.name();
        SqlType type = parser.type(scope, Set.of(",", ")"));
        PlVariable variable = parser.variable(parameter, type);
        inner.add(variable);
        parameters.add(variable);
      } while (source.accept(","));
      source.expect(")");
    }
    if (!source.accept("for")) {
      source.expect("is");
    }
    Fragment query = source.until(inner, null, Set.of(";"));
    source.expect(";");
    return parser.variable(
        name,
        SqlType.of(Types.REFCURSOR),
        false,
        false,
        null,
        new PlVariable.BoundCursor(parameters, query, scroll));
  }
}
