package dev.manylite.gateway.session.routine;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlFunction;
import dev.manylite.translator.plpgsql.PlScope;
import dev.manylite.translator.plpgsql.PlVariable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A function in PL/pgSQL with the plans of its fragments, which all its calls share. */
final class PlRoutine implements CompiledRoutine {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  private final PlFunction function;
  private final Map<Fragment, PlQuery> expressions = new IdentityHashMap<>();
  private final Map<Fragment, PlQuery> statements = new IdentityHashMap<>();
  private final Map<Fragment, PlQuery> memberships = new IdentityHashMap<>();
  private final Map<Fragment, Optional<Obvious>> obvious = new IdentityHashMap<>();

  /** A whole number, or a variable: one of them is null. */
  record Obvious(Long number, PlVariable variable) {}

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

  /** Whether a CASE's value is one of those that a WHEN lists. */
  PlQuery membership(Fragment list) {
    return memberships.computeIfAbsent(
        list, f -> parsed("SELECT \"" + PlVariables.OPERAND + "\" IN (" + f.text() + ")", f));
  }

  /** What needs no SQL; null if the expression does. */
  Obvious obvious(Fragment expression) {
    return obvious.computeIfAbsent(expression, PlRoutine::simplified).orElse(null);
  }

  private static Optional<Obvious> simplified(Fragment expression) {
    String text = expression.text();
    if (WHOLE_NUMBER.matcher(text).matches()) {
      return Optional.of(new Obvious(Long.valueOf(text), null));
    }
    PlScope.Found found =
        NAME.matcher(text).matches() ? expression.scope().find(List.of(text)) : null;
    return Optional.ofNullable(found).map(f -> new Obvious(null, f.variable()));
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
