package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.plpgsql.PlStatement.Diagnostic;
import dev.manylite.translator.plpgsql.PlStatement.Into;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** EXECUTE, ASSERT, GET DIAGNOSTICS and what concerns cursors (manual, 43.5.4, 43.5.5, 43.7). */
final class PlFurtherStatements {
  private static final Set<String> SEMICOLON = Set.of(";");
  private static final Set<String> CURRENT = Set.of("row_count", "pg_context");
  private static final Set<String> STACKED =
      Set.of(
          "returned_sqlstate",
          "message_text",
          "pg_exception_detail",
          "pg_exception_hint",
          "pg_exception_context",
          "column_name",
          "constraint_name",
          "pg_datatype_name",
          "table_name",
          "schema_name");

  private final PlStatementParser statements;
  private final PlSource source;

  PlFurtherStatements(PlStatementParser statements) {
    this.statements = statements;
    this.source = statements.source;
  }

  PlStatement assertion(PlScope scope, int line) {
    source.next();
    Fragment condition = source.until(scope, null, Set.of(",", ";"));
    Fragment message = source.accept(",") ? source.until(scope, null, SEMICOLON) : null;
    source.expect(";");
    return new PlStatement.Assert(line, condition, message);
  }

  PlStatement execute(PlScope scope, int line) {
    source.next();
    Fragment query = source.until(scope, null, Set.of("into", "using", ";"));
    Into into = null;
    List<Fragment> using = new ArrayList<>();
    while (!source.at(";")) {
      if (source.at("into") && into == null) {
        source.next();
        into = statements.into(scope);
      } else if (source.at("using") && using.isEmpty()) {
        source.next();
        do {
          using.add(source.until(scope, null, Set.of(",", ";", "into")));
        } while (source.accept(","));
      } else {
        throw source.syntax();
      }
    }
    source.expect(";");
    return new PlStatement.Execute(line, query, into, using);
  }

  PlStatement diagnostics(PlScope scope, int line) {
    source.next();
    boolean stacked = source.accept("stacked");
    if (!stacked) {
      source.accept("current");
    }
    source.expect("diagnostics");
    List<Diagnostic> items = new ArrayList<>();
    do {
      PlStatement.Target target = statements.target(scope);
      if (!source.accept("=") && !source.accept(":=")) {
        throw source.syntax();
      }
      int position = source.position();
      String item = source.name();
      if (!CURRENT.contains(item) && !STACKED.contains(item)) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "unrecognized GET DIAGNOSTICS item at or near \"" + item + "\"")
            .at(position);
      }
      boolean allowed = stacked ? STACKED.contains(item) : CURRENT.contains(item);
      if (!allowed) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "diagnostics item "
                    + item.toUpperCase(java.util.Locale.ROOT)
                    + " is not allowed in GET "
                    + (stacked ? "STACKED" : "CURRENT")
                    + " DIAGNOSTICS")
            .at(position);
      }
      items.add(new Diagnostic(target, item));
    } while (source.accept(","));
    source.expect(";");
    return new PlStatement.GetDiagnostics(line, stacked, items);
  }

  PlVariable cursor(PlScope scope) {
    int position = source.position();
    List<String> name = source.variableName();
    PlScope.Found found = scope.find(name);
    if (found == null) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "\"" + String.join(".", name) + "\" is not a known variable")
          .at(position);
    }
    if (found.variable().type().oid() != Types.REFCURSOR.oid()) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "variable \"" + found.variable().name() + "\" must be of type cursor or refcursor")
          .at(position);
    }
    return found.variable();
  }

  PlStatement open(PlScope scope, int line) {
    source.next();
    PlVariable cursor = cursor(scope);
    if (cursor.cursor() != null) {
      List<Fragment> arguments = cursorArguments(scope, cursor);
      source.expect(";");
      return new PlStatement.Open(
          line, cursor, cursor.cursor().scroll(), null, null, List.of(), arguments);
    }
    Boolean scroll = null;
    if (source.accept("no")) {
      source.expect("scroll");
      scroll = false;
    } else if (source.accept("scroll")) {
      scroll = true;
    }
    source.expect("for");
    if (!source.accept("execute")) {
      Fragment query = source.until(scope, null, SEMICOLON);
      source.expect(";");
      return new PlStatement.Open(line, cursor, scroll, query, null, List.of(), List.of());
    }
    Fragment dynamic = source.until(scope, null, Set.of(";", "using"));
    List<Fragment> using = new ArrayList<>();
    if (source.accept("using")) {
      do {
        using.add(source.until(scope, null, Set.of(",", ";")));
      } while (source.accept(","));
    }
    source.expect(";");
    return new PlStatement.Open(line, cursor, scroll, null, dynamic, using, List.of());
  }

  /** A bound cursor's arguments in the order of its parameters. */
  List<Fragment> cursorArguments(PlScope scope, PlVariable cursor) {
    List<PlVariable> parameters = cursor.cursor().parameters();
    Fragment[] arguments = new Fragment[parameters.size()];
    if (parameters.isEmpty()) {
      if (source.at("(")) {
        throw source.fault("cursor \"" + cursor.name() + "\" has no arguments");
      }
      return List.of();
    }
    if (!source.accept("(")) {
      throw source.fault("cursor \"" + cursor.name() + "\" has arguments");
    }
    int given = 0;
    do {
      int place = given;
      if (source.isAt(1, ":=") || source.isAt(1, "=>")) {
        int position = source.position();
        String name = source.name();
        source.next();
        place = -1;
        for (int i = 0; i < parameters.size(); i++) {
          place = parameters.get(i).name().equals(name) ? i : place;
        }
        if (place < 0) {
          throw new SqlFault(
                  SqlState.SYNTAX_ERROR,
                  "cursor \"" + cursor.name() + "\" has no argument named \"" + name + "\"")
              .at(position);
        }
      }
      if (place >= arguments.length) {
        throw source.fault("too many arguments for cursor \"" + cursor.name() + "\"");
      }
      if (arguments[place] != null) {
        throw source.fault(
            "value for parameter \""
                + parameters.get(place).name()
                + "\" of cursor \""
                + cursor.name()
                + "\" specified more than once");
      }
      arguments[place] = source.until(scope, null, Set.of(",", ")"));
      given++;
    } while (source.accept(","));
    if (given < arguments.length) {
      throw source.fault("not enough arguments for cursor \"" + cursor.name() + "\"");
    }
    source.expect(")");
    return List.of(arguments);
  }

  PlStatement fetch(PlScope scope, int line, boolean move) {
    source.next();
    String direction = "forward";
    Fragment count = null;
    long fixed = 1;
    boolean from = true;
    if (source.accept("next")) {
      fixed = 1;
    } else if (source.accept("prior")) {
      direction = "backward";
    } else if (source.accept("first")) {
      direction = "absolute";
    } else if (source.accept("last")) {
      direction = "absolute";
      fixed = -1;
    } else if (source.at("absolute") || source.at("relative")) {
      direction = source.next().text();
      count = source.until(scope, null, Set.of("from", "in"));
    } else if (source.accept("all")) {
      fixed = Long.MAX_VALUE;
    } else if (source.at("forward") || source.at("backward")) {
      direction = source.next().text();
      if (source.accept("all")) {
        fixed = Long.MAX_VALUE;
      } else if (!source.at("from") && !source.at("in")) {
        count = source.until(scope, null, Set.of("from", "in"));
      }
    } else if (source.peek(0).kind() == TokenKind.INTEGER) {
      count = source.until(scope, null, Set.of("from", "in"));
    } else {
      from = false;
    }
    if (!source.accept("from") && !source.accept("in") && from) {
      throw source.fault("expected FROM or IN");
    }
    PlVariable cursor = cursor(scope);
    Into into = null;
    if (!move) {
      if (fixed == Long.MAX_VALUE) {
        throw new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED, "FETCH statement cannot return multiple rows");
      }
      source.expect("into");
      into = statements.into(scope);
    }
    source.expect(";");
    return new PlStatement.Fetch(line, move, cursor, direction, count, fixed, into);
  }
}
