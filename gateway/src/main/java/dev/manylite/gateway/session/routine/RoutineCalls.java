package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.gateway.session.query.QueryPrivileges;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.RoutineCallPlan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.RoutineInvoker;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.form.AffectedRows;
import dev.manylite.translator.parse.tree.Do;
import dev.manylite.translator.plpgsql.PlFunction;
import dev.manylite.translator.plpgsql.PlParser;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.row.UnknownRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Calls of the database's own functions and procedures, for one session. */
public final class RoutineCalls implements RoutineInvoker {
  /** Every call within a call takes some of the thread's stack, SQLite's included. */
  private static final int MOST_CALLS = 800;

  private static final int MOST_COMPILED = 200;

  private record Key(RoutineTarget target, String table) {}

  private record Cached(Routine routine, Schema schema, CompiledRoutine compiled) {}

  private final Session session;
  private final Conversions conversions = new Conversions();
  private final Map<Key, Cached> compiled = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Supplier<String>> running = new ArrayDeque<>();
  private final Transitions transitions = new Transitions();
  private Schema base;
  private int depth;
  private int portals;

  public RoutineCalls(Session session) {
    this.session = session;
  }

  @Override
  public Object value(FunctionContext context, RoutineTarget target, Object[] arguments) {
    return call(context, target, (frame, body, results) -> body.value(frame, arguments, results));
  }

  @Override
  public Iterable<Object[]> rows(
      FunctionContext context, RoutineTarget target, Object[] arguments) {
    return call(
        context,
        target,
        (frame, body, results) ->
            frame.routine.returnsSet()
                ? body.rows(frame, arguments, results)
                : List.<Object[]>of(new Object[] {body.value(frame, arguments, results)}));
  }

  private interface Body<T> {
    T run(RoutineFrame frame, CompiledRoutine body, RoutineResults results);
  }

  private <T> T call(FunctionContext context, RoutineTarget target, Body<T> body) {
    SqliteHandle handle = context.service(SqliteHandle.class);
    return within(
        handle,
        () -> {
          Routine routine = routine(target.oid());
          RoutineFrame frame = new RoutineFrame(session, this, handle, routine);
          return frame.run(() -> body.run(frame, compiled(frame, target), results(frame, target)));
        });
  }

  private Routine routine(int oid) {
    return schema()
        .routine(oid)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_FUNCTION, "could not find function with OID " + oid));
  }

  private RoutineResults results(RoutineFrame frame, RoutineTarget target) {
    return new RoutineResults(conversions, frame, result(frame.routine, target));
  }

  /** What the call returns. */
  private PgType result(Routine routine, RoutineTarget target) {
    Catalog catalog = schema();
    if (target.result() != 0) {
      PgType type = type(target.result());
      return type.oid() == Types.RECORD.oid() ? UnknownRecord.INSTANCE : type;
    }
    List<RowType.Field> fields = new ArrayList<>();
    List<Routine.Parameter> outputs = routine.outputs();
    for (int oid : target.fields()) {
      int i = fields.size();
      String name = i < outputs.size() ? outputs.get(i).name() : null;
      fields.add(
          new RowType.Field(name == null ? "column" + (i + 1) : name, SqlType.of(type(oid))));
    }
    return fields.isEmpty() && catalog != null ? UnknownRecord.INSTANCE : RowType.anonymous(fields);
  }

  private PgType type(int oid) {
    return schema()
        .type(oid)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_OBJECT, "type with OID " + oid + " does not exist"));
  }

  private CompiledRoutine compiled(RoutineFrame frame, RoutineTarget target) {
    Key key = new Key(target, null);
    Cached cached = compiled.get(key);
    if (cached != null && cached.routine.equals(frame.routine) && cached.schema == schema()) {
      return cached.compiled;
    }
    CompiledRoutine made = compile(frame.routine, target);
    keep(key, new Cached(frame.routine, schema(), made));
    return made;
  }

  private CompiledRoutine compile(Routine routine, RoutineTarget target) {
    List<PgType> types = inputTypes(routine, target);
    if (routine.language().equals(Routine.SQL)) {
      return new SqlRoutine(routine, types.stream().map(SqlType::of).toList())
          .checked(schema(), session.types());
    }
    try {
      return new PlRoutine(PlParser.parse(routine.body(), routine, types, null, schema()));
    } catch (SqlFault fault) {
      throw Contexts.in(
          fault, "compilation of PL/pgSQL function \"" + routine.name() + "\" near line 1");
    }
  }

  /** CALL has an argument for every parameter of a procedure. */
  private List<PgType> inputTypes(Routine routine, RoutineTarget target) {
    List<PgType> types = new ArrayList<>();
    for (int i = 0; i < target.arguments().size(); i++) {
      boolean input =
          !routine.procedure()
              || target.arguments().size() != routine.parameters().size()
              || routine.parameters().get(i).mode().input();
      if (input) {
        types.add(type(target.arguments().get(i)));
      }
    }
    return types;
  }

  /** Evaluates a call's arguments. */
  Object[] arguments(RoutineFrame frame, RoutineCallPlan plan, Object[] parameters) {
    try (NestedQuery query = frame.start(plan.arguments(), parameters)) {
      Object[] row = query.next();
      return java.util.Arrays.copyOf(row, plan.target().arguments().size());
    }
  }

  /** Calls a procedure; the row of its output parameters, null if it has none. */
  Object procedure(SqliteHandle handle, RoutineTarget target, Object[] arguments) {
    return within(
        handle,
        () -> {
          Routine routine = routine(target.oid());
          RoutineFrame frame = new RoutineFrame(session, this, handle, routine);
          return frame.run(
              () -> {
                PgType type = routine.outputs().isEmpty() ? Types.VOID : result(routine, target);
                RoutineResults results = new RoutineResults(conversions, frame, type);
                return compiled(frame, target).value(frame, inputs(routine, arguments), results);
              });
        });
  }

  private static Object[] inputs(Routine routine, Object[] arguments) {
    if (arguments.length != routine.parameters().size()) {
      return arguments;
    }
    List<Object> inputs = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (routine.parameters().get(i).mode().input()) {
        inputs.add(arguments[i]);
      }
    }
    return inputs.toArray();
  }

  private PlFunction parsed(Do statement) {
    try {
      return PlParser.parse(statement.body(), null, List.of(), null, schema());
    } catch (SqlFault fault) {
      boolean known = fault.position() != SqlFault.NO_POSITION && statement.bodyPosition() >= 0;
      SqlFault plain = fault.withoutPosition();
      throw known ? plain.at(statement.bodyPosition() + fault.position()) : plain;
    }
  }

  /** DO. */
  void anonymous(SqliteHandle handle, Do statement) {
    QueryPrivileges.requireLanguage(session, session.schema(), Language.PLPGSQL);
    within(
        handle,
        () -> {
          RoutineFrame frame = new RoutineFrame(session, this, handle, null);
          PlFunction function = parsed(statement);
          RoutineResults results = new RoutineResults(conversions, frame, Types.VOID);
          new PlExecution(new PlRoutine(function), frame, results).value(new Object[0]);
          return null;
        });
  }

  /** Whether a function runs: its statements are not the client's own. */
  public boolean running() {
    return depth > 0;
  }

  // Where the running functions are ------------------------------------------------------------

  /**
   * @param context tells where the function is
   */
  void enter(Supplier<String> context) {
    running.push(context);
  }

  void leave() {
    running.pop();
  }

  /** The CONTEXT of a notice: all running functions, the innermost first. */
  public String context() {
    return running.stream().map(Supplier::get).collect(Collectors.joining("\n"));
  }

  String newPortalName() {
    String name = "<unnamed portal " + ++portals + ">";
    return session.portals().find(name) == null ? name : newPortalName();
  }

  private void keep(Key key, Cached made) {
    compiled.put(key, made);
    if (compiled.size() > MOST_COMPILED) {
      compiled.remove(compiled.keySet().iterator().next());
    }
  }

  /** The schema that the running function's statements see. */
  Schema schema() {
    return transitions.over(session.planner().throughPath(base));
  }

  void schemaMayHaveChanged(SqliteHandle handle) {
    base = session.database().schema(handle);
    session.functions().under(schema());
  }

  Conversions conversions() {
    return conversions;
  }

  /** Runs statements on the handle of the statement that calls, whose own state is kept. */
  <T> T within(SqliteHandle handle, Supplier<T> work) {
    if (depth >= MOST_CALLS) {
      throw StackDepth.exceeded();
    }
    AffectedRows affected = session.functions().service(AffectedRows.class);
    List<Long> drawn = session.sequences().suspend();
    if (depth == 0) {
      base = session.database().latestSchema();
      running.clear();
    }
    Catalog outer = session.functions().catalog();
    depth++;
    session.functions().service(AffectedRows.class, new AffectedRows());
    try {
      return session.transaction().sharing(handle, work);
    } catch (StackOverflowError deep) {
      throw StackDepth.exceeded();
    } finally {
      depth--;
      session.functions().service(AffectedRows.class, affected);
      session.sequences().resume(drawn);
      session.functions().under(depth == 0 ? outer : schema());
    }
  }

  /**
   * Calls a trigger function.
   *
   * @param handle that the statement which fires the trigger runs on; its transaction is writing
   * @return the row that it returns, as runtime values of the trigger's table's columns; null to
   *     skip the row
   */
  public Object[] trigger(SqliteHandle handle, Routine function, TriggerCall call) {
    return within(
        handle,
        () -> {
          RoutineFrame frame = new RoutineFrame(session, this, handle, function);
          return frame.run(() -> transitions.with(call, () -> fire(frame, function, call)));
        });
  }

  private Object[] fire(RoutineFrame frame, Routine function, TriggerCall call) {
    RowType row = schema().rowType(call.table());
    RoutineTarget target = RoutineTarget.of(function, List.of(), row);
    Key key = new Key(target, call.name() + " " + call.table().oid());
    Cached cached = compiled.get(key);
    PlRoutine routine;
    if (cached != null && cached.routine.equals(function) && cached.schema == schema()) {
      routine = (PlRoutine) cached.compiled;
    } else {
      routine = new PlRoutine(PlParser.parse(function.body(), function, List.of(), row, schema()));
      keep(key, new Cached(function, schema(), routine));
    }
    return new PlTriggerRun(routine, frame, row).fire(call);
  }
}
