package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One call of a function or procedure: where its statements run. */
final class RoutineFrame {
  final Session session;
  final RoutineCalls calls;
  final SqliteHandle handle;
  final Routine routine;

  RoutineFrame(Session session, RoutineCalls calls, SqliteHandle handle, Routine routine) {
    this.session = session;
    this.calls = calls;
    this.handle = handle;
    this.routine = routine;
  }

  /** Runs the body as what it is declared: by whom, and under what settings. */
  <T> T run(Supplier<T> body) {
    if (!routine.securityDefiner()) {
      return withSettings(body);
    }
    int owner = schema().access(routine.oid()).owner();
    String name = session.services().roles().find(owner).orElseThrow().name();
    return session.user().acting(name, () -> withSettings(body));
  }

  /** What the function's SET clauses say (manual, CREATE FUNCTION). */
  private <T> T withSettings(Supplier<T> body) {
    if (routine.settings().isEmpty()) {
      return body.get();
    }
    Map<String, String> before = new LinkedHashMap<>();
    for (String setting : routine.settings()) {
      int equals = setting.indexOf('=');
      String name = setting.substring(0, equals);
      before.put(name, session.settings().show(name));
      session.settings().set(name, setting.substring(equals + 1), true);
    }
    try {
      return body.get();
    } finally {
      before.forEach((name, value) -> session.settings().set(name, value, true));
    }
  }

  Schema schema() {
    return calls.schema();
  }

  /** Starts a statement that a plan carries out. */
  NestedQuery start(Plan plan, Object[] parameters) {
    session.interruption().check();
    if (plan.command() != Plan.Command.SELECT || !plan.before().isEmpty()) {
      requireVolatile(plan.command().name());
      requireWritable(plan.command().name());
    }
    return session.runner().nested(plan, parameters, handle, schema());
  }

  private void requireVolatile(String command) {
    if (routine != null && routine.volatility() != Volatility.VOLATILE) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, command + " is not allowed in a non-volatile function");
    }
  }

  private void requireWritable(String command) {
    if (session.transaction().modes().readOnly()) {
      throw new SqlFault(
          SqlState.READ_ONLY_SQL_TRANSACTION,
          "cannot execute " + command + " in a read-only transaction");
    }
    if (!handle.transaction().isWriting() && !session.transaction().writing()) {
      throw SqlFault.unsupported("a write that was not foreseen in a function's body");
    }
  }

  /** Carries out a statement that is the session's, or changes the schema; its command tag. */
  String run(ParsedStatement statement) {
    return new BodyCommands(this).run(statement);
  }

  /** The same where it may name the function's parameters. */
  String run(ParsedStatement statement, ParameterNames parameters, Object[] values) {
    return new BodyCommands(this).run(statement, parameters, values);
  }

  void checkCommand(String command) {
    requireVolatile(command);
  }
}
