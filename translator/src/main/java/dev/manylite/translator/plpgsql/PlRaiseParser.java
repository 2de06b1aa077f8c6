package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.plpgsql.PlStatement.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** RAISE (manual, 43.9.1). */
final class PlRaiseParser {
  private static final Set<String> LEVELS =
      Set.of("exception", "warning", "notice", "info", "log", "debug");
  private static final Set<String> OPTIONS =
      Set.of(
          "errcode",
          "message",
          "detail",
          "hint",
          "column",
          "constraint",
          "datatype",
          "table",
          "schema");

  private final PlSource source;
  private final String name;

  PlRaiseParser(PlStatementParser statements) {
    this.source = statements.source;
    this.name =
        statements.parser.routine == null ? "inline_code_block" : statements.parser.routine.name();
  }

  PlStatement statement(PlScope scope, int line) {
    source.next();
    if (source.accept(";")) {
      return new PlStatement.Raise(line, "exception", null, null, null, List.of(), List.of(), true);
    }
    String level = "exception";
    for (String known : LEVELS) {
      if (source.at(known)) {
        level = source.next().text();
        break;
      }
    }
    String state = null;
    String name = null;
    String format = null;
    List<Fragment> arguments = new ArrayList<>();
    if (source.peek(0).kind() == TokenKind.STRING) {
      format = source.next().text();
      while (source.accept(",")) {
        arguments.add(source.until(scope, null, Set.of(",", ";", "using")));
      }
      checkPlaceholders(format, arguments.size());
    } else if (source.accept("sqlstate")) {
      state = source.next().text();
      if (!state.matches("[0-9A-Z]{5}")) {
        throw source.fault("invalid SQLSTATE code");
      }
    } else if (!source.at("using") && !source.at(";")) {
      name = source.name();
      state = Conditions.states(name).get(0);
    }
    List<Option> options = new ArrayList<>();
    if (source.accept("using")) {
      do {
        options.add(option(scope));
      } while (source.accept(","));
    }
    source.expect(";");
    return new PlStatement.Raise(line, level, state, name, format, arguments, options, false);
  }

  private Option option(PlScope scope) {
    String name = source.peek(0).text();
    if (!OPTIONS.contains(name)) {
      throw source.fault("unrecognized RAISE statement option").at(source.position());
    }
    source.next();
    if (!source.accept("=") && !source.accept(":=")) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "syntax error, expected \"=\"")
          .at(source.position());
    }
    return new Option(name, source.until(scope, null, Set.of(",", ";")));
  }

  private SqlFault compiling(String message) {
    return new SqlFault(SqlState.SYNTAX_ERROR, message)
        .withContext(
            "compilation of PL/pgSQL function \""
                + name
                + "\" near line "
                + source.line(source.position()));
  }

  private void checkPlaceholders(String format, int given) {
    int wanted = 0;
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) == '%') {
        if (i + 1 < format.length() && format.charAt(i + 1) == '%') {
          i++;
        } else {
          wanted++;
        }
      }
    }
    if (wanted < given) {
      throw compiling("too many parameters specified for RAISE");
    }
    if (wanted > given) {
      throw compiling("too few parameters specified for RAISE");
    }
  }
}
