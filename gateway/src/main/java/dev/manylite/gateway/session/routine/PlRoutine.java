package dev.manylite.gateway.session.routine;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlFunction;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A function in PL/pgSQL with the plans of its fragments, which all its calls share. */
final class PlRoutine implements CompiledRoutine {
  private final PlFunction function;
  private final Map<Fragment, PlQuery> expressions = new IdentityHashMap<>();
  private final Map<Fragment, PlQuery> statements = new IdentityHashMap<>();

  PlRoutine(PlFunction function) {
    this.function = function;
  }

  PlFunction function() {
    return function;
  }

  /** {@code SELECT} and the fragment. */
  PlQuery expression(Fragment fragment) {
    return expressions.computeIfAbsent(fragment, f -> parsed("SELECT " + f.text(), f));
  }

  PlQuery statement(Fragment fragment) {
    return statements.computeIfAbsent(fragment, f -> parsed(f.text(), f));
  }

  private static PlQuery parsed(String sql, Fragment fragment) {
    List<ParsedStatement> parsed = Parser.parse(sql);
    if (parsed.size() != 1) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "cannot insert multiple commands here");
    }
    return new PlQuery(parsed.get(0), fragment.scope());
  }

  @Override
  public Object value(RoutineFrame frame, Object[] arguments, RoutineResults results) {
    return new PlExecution(this, frame, results).value(arguments);
  }

  @Override
  public List<Object[]> rows(RoutineFrame frame, Object[] arguments, RoutineResults results) {
    return new PlExecution(this, frame, results).rows(arguments);
  }
}
