package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** RETURN, RETURN NEXT, RETURN QUERY (manual, 43.6.1). */
final class PlReturnParser {
  private static final Set<String> SEMICOLON = Set.of(";");

  private final PlSource source;
  private final Routine routine;
  private int start;

  PlReturnParser(PlStatementParser statements) {
    this.source = statements.source;
    this.routine = statements.parser.routine;
  }

  PlStatement statement(PlScope scope, int line) {
    start = source.position();
    source.next();
    if (source.at("next")) {
      return next(scope, line);
    }
    if (source.at("query")) {
      return query(scope, line);
    }
    boolean set = routine != null && routine.returnsSet();
    boolean outputs = routine != null && !routine.outputs().isEmpty();
    boolean nothing =
        routine == null || routine.procedure() || routine.result().oid() == Types.VOID.oid();
    if (source.accept(";")) {
      if (!set && !outputs && !nothing) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "missing expression at or near \";\"")
            .at(source.lastEnd() - 1);
      }
      return new PlStatement.Return(line, null);
    }
    if (set) {
      throw mismatch("RETURN cannot have a parameter in function returning set")
          .withHint("Use RETURN NEXT or RETURN QUERY.");
    }
    if (nothing && !outputs) {
      throw mismatch(
          routine != null && routine.procedure()
              ? "RETURN cannot have a parameter in a procedure"
              : "RETURN cannot have a parameter in function returning void");
    }
    if (outputs) {
      throw mismatch(
          routine.procedure()
              ? "RETURN cannot have a parameter in a procedure"
              : "RETURN cannot have a parameter in function with OUT parameters");
    }
    Fragment value = source.until(scope, null, SEMICOLON);
    source.expect(";");
    return new PlStatement.Return(line, value);
  }

  private SqlFault mismatch(String message) {
    return new SqlFault(SqlState.DATATYPE_MISMATCH, message).at(source.position());
  }

  private PlStatement next(PlScope scope, int line) {
    if (routine == null || !routine.returnsSet()) {
      throw mismatch("cannot use RETURN NEXT in a non-SETOF function").withoutPosition().at(start);
    }
    source.next();
    if (source.accept(";")) {
      if (routine.outputs().isEmpty()) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "missing expression at or near \";\"")
            .at(source.lastEnd() - 1);
      }
      return new PlStatement.ReturnNext(line, null);
    }
    if (!routine.outputs().isEmpty()) {
      throw mismatch("RETURN NEXT cannot have a parameter in function with OUT parameters");
    }
    Fragment value = source.until(scope, null, SEMICOLON);
    source.expect(";");
    return new PlStatement.ReturnNext(line, value);
  }

  private PlStatement query(PlScope scope, int line) {
    if (routine == null || !routine.returnsSet()) {
      throw mismatch("cannot use RETURN QUERY in a non-SETOF function").withoutPosition().at(start);
    }
    source.next();
    if (!source.accept("execute")) {
      Fragment query = source.until(scope, null, SEMICOLON);
      source.expect(";");
      return new PlStatement.ReturnQuery(line, query, null, List.of());
    }
    Fragment dynamic = source.until(scope, null, Set.of(";", "using"));
    List<Fragment> using = new ArrayList<>();
    if (source.accept("using")) {
      do {
        using.add(source.until(scope, null, Set.of(",", ";")));
      } while (source.accept(","));
    }
    source.expect(";");
    return new PlStatement.ReturnQuery(line, null, dynamic, using);
  }
}
