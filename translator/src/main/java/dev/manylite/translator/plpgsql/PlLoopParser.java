package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.PlStatement.Target;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** LOOP, WHILE, FOR, FOREACH (manual, 43.6.5 to 43.6.7). */
final class PlLoopParser {
  private final PlStatementParser statements;
  private final PlSource source;

  PlLoopParser(PlStatementParser statements) {
    this.statements = statements;
    this.source = statements.source;
  }

  PlStatement loop(PlScope around, String label, int line) {
    PlScope scope = new PlScope(around, label, true);
    if (source.at("loop")) {
      return new PlStatement.Loop(line, label, body(scope, label));
    }
    if (source.accept("while")) {
      Fragment condition = source.until(around, null, Set.of("loop"));
      return new PlStatement.While(line, label, condition, body(scope, label));
    }
    return source.at("foreach")
        ? forEach(around, scope, label, line)
        : counted(around, scope, label, line);
  }

  private List<PlStatement> body(PlScope scope, String label) {
    source.expect("loop");
    List<PlStatement> body = statements.list(scope, Set.of("end"));
    source.expect("end");
    source.expect("loop");
    if (!source.at(";")) {
      int position = source.position();
      String written = source.name();
      if (!written.equals(label)) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                label == null
                    ? "end label \"" + written + "\" specified for unlabeled block"
                    : "end label \"" + written + "\" differs from block's label \"" + label + "\"")
            .at(position);
      }
    }
    source.expect(";");
    return body;
  }

  private PlStatement forEach(PlScope around, PlScope scope, String label, int line) {
    source.next();
    List<Target> targets = statements.targets(around);
    int slice = 0;
    if (source.accept("slice")) {
      slice = Integer.parseInt(source.next().text());
    }
    source.expect("in");
    source.expect("array");
    Fragment array = source.until(around, null, Set.of("loop"));
    return new PlStatement.ForEach(line, label, targets, slice, array, body(scope, label));
  }

  private PlStatement counted(PlScope around, PlScope scope, String label, int line) {
    source.next();
    int namePosition = source.position();
    List<String> first = source.dottedName();
    List<Target> targets = new ArrayList<>();
    PlScope.Found known = around.find(first);
    boolean several = source.at(",");
    if (several || known != null && source.at("[")) {
      targets.add(target(around, first, namePosition));
      while (source.accept(",")) {
        int position = source.position();
        targets.add(target(around, source.dottedName(), position));
      }
    }
    source.expect("in");
    if (source.at("execute")) {
      source.next();
      Fragment query = source.until(around, null, Set.of("loop", "using"));
      List<Fragment> using = new ArrayList<>();
      if (source.accept("using")) {
        do {
          using.add(source.until(around, null, Set.of(",", "loop")));
        } while (source.accept(","));
      }
      return new PlStatement.ForExecute(
          line,
          label,
          rows(around, targets, first, namePosition),
          query,
          using,
          body(scope, label));
    }
    PlScope.Found cursor = cursor(around);
    if (cursor != null) {
      return overCursor(around, scope, label, line, first, cursor.variable());
    }
    boolean reverse = source.accept("reverse");
    Fragment lower = source.until(around, null, Set.of("..", "loop"));
    if (!source.at("..")) {
      return new PlStatement.ForQuery(
          line, label, rows(around, targets, first, namePosition), lower, body(scope, label));
    }
    source.next();
    Fragment upper = source.until(around, null, Set.of("loop", "by"));
    Fragment step = source.accept("by") ? source.until(around, null, Set.of("loop")) : null;
    if (several) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "integer FOR loop must have only one target variable")
          .at(namePosition);
    }
    PlVariable variable =
        statements.parser.variable(first.get(first.size() - 1), SqlType.of(Types.INT4));
    scope.add(variable);
    return new PlStatement.ForInteger(
        line, label, variable, lower, upper, step, reverse, body(scope, label));
  }

  /** A bound cursor that stands where a query might. */
  private PlScope.Found cursor(PlScope around) {
    if (!source.peek(0).isLabel() || !(source.isAt(1, "loop") || source.isAt(1, "("))) {
      return null;
    }
    PlScope.Found found = around.find(List.of(source.peek(0).text()));
    if (found == null || found.variable().type().oid() != Types.REFCURSOR.oid()) {
      return null;
    }
    if (found.variable().cursor() == null) {
      throw source.fault("cursor FOR loop must use a bound cursor variable");
    }
    source.next();
    return found;
  }

  private PlStatement overCursor(
      PlScope around, PlScope scope, String label, int line, List<String> name, PlVariable cursor) {
    List<Fragment> arguments = new PlFurtherStatements(statements).cursorArguments(around, cursor);
    PlVariable row = statements.parser.variable(name.get(0), SqlType.of(Types.RECORD));
    scope.add(row);
    return new PlStatement.ForCursor(line, label, row, cursor, arguments, body(scope, label));
  }

  private List<Target> rows(PlScope around, List<Target> targets, List<String> name, int position) {
    if (!targets.isEmpty()) {
      return targets;
    }
    PlScope.Found found = around.find(name);
    if (found == null) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "loop variable of loop over rows must be a record variable or list of scalar"
                  + " variables")
          .at(position);
    }
    return List.of(target(around, name, position));
  }

  private static Target target(PlScope around, List<String> names, int position) {
    PlScope.Found found = around.find(names);
    if (found == null) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "\"" + String.join(".", names) + "\" is not a known variable")
          .at(position);
    }
    List<PlStatement.Part> path = new ArrayList<>();
    found.rest().forEach(field -> path.add(new PlStatement.Part(field, null)));
    PlStatementParser.checkAssignable(found.variable(), position);
    return new Target(found.variable(), path);
  }
}
