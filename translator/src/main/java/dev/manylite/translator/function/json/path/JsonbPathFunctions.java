package dev.manylite.translator.function.json.path;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.JSONPATH;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.RecentlyUsed;
import dev.manylite.translator.type.jsonpath.Path;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Obj;
import java.util.ArrayList;
import java.util.List;

/** {@code @? @@} and jsonb_path_exists … with their _tz forms (manual, tables 9.46 and 9.49). */
public final class JsonbPathFunctions implements FunctionSet {
  private final RecentlyUsed<String, Path> paths = new RecentlyUsed<>(Path::parse);

  private record Call(Path path, PathRun run, boolean silent) {}

  @Override
  public void define(Definitions d) {
    ScalarBody exists = (c, a) -> exists(call(c, a, false));
    d.operator("@?", JSONB, JSONPATH).returns(BOOL).java(exists);
    d.function("jsonb_path_exists_opr", JSONB, JSONPATH).returns(BOOL).java(exists);
    ScalarBody match = (c, a) -> match(call(c, a, false));
    d.operator("@@", JSONB, JSONPATH).returns(BOOL).java(match);
    d.function("jsonb_path_match_opr", JSONB, JSONPATH).returns(BOOL).java(match);
    for (boolean zoned : new boolean[] {false, true}) {
      String suffix = zoned ? "_tz" : "";
      function(d, "jsonb_path_exists" + suffix, zoned)
          .returns(BOOL)
          .java((c, a) -> exists(call(c, withVariables(a), zoned)));
      function(d, "jsonb_path_match" + suffix, zoned)
          .returns(BOOL)
          .java((c, a) -> match(call(c, withVariables(a), zoned)));
      function(d, "jsonb_path_query_array" + suffix, zoned)
          .returns(JSONB)
          .java((c, a) -> array(call(c, withVariables(a), zoned)));
      function(d, "jsonb_path_query_first" + suffix, zoned)
          .returns(JSONB)
          .java((c, a) -> first(call(c, withVariables(a), zoned)));
      Definitions.Definition rows =
          d.rows("jsonb_path_query" + suffix, JSONB, JSONPATH, JSONB, BOOL).optional(2);
      (zoned ? rows.stable() : rows)
          .returns(JSONB)
          .rows((c, a) -> rows(call(c, withVariables(a), zoned)));
    }
  }

  private static Definitions.Definition function(Definitions d, String name, boolean zoned) {
    Definitions.Definition function = d.function(name, JSONB, JSONPATH, JSONB, BOOL).optional(2);
    return zoned ? function.stable() : function;
  }

  /** What is left out: no variables, errors reported. */
  private static Object[] withVariables(Object[] arguments) {
    return new Object[] {
      arguments[0],
      arguments[1],
      arguments.length > 2 ? arguments[2] : "{}",
      arguments.length > 3 ? arguments[3] : Long.valueOf(0)
    };
  }

  private Call call(FunctionContext context, Object[] arguments, boolean zoned) {
    Path path = paths.get((String) arguments[1]);
    JsonValue root = JsonReader.parse((String) arguments[0]);
    boolean silent = arguments.length < 4 || (Long) arguments[3] != 0;
    Obj variables = arguments.length < 3 ? null : variables((String) arguments[2]);
    return new Call(path, new PathRun(context, path, root, variables, silent, zoned), silent);
  }

  private static Obj variables(String jsonb) {
    if (JsonReader.parse(jsonb) instanceof Obj variables) {
      return variables;
    }
    throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "\"vars\" argument is not an object")
        .withDetail("Jsonpath parameters should be encoded as key-value pairs of \"vars\" object.");
  }

  private static List<PathValue> query(Call call) {
    try {
      return call.run().query(call.path());
    } catch (StackOverflowError e) {
      throw StackDepth.exceeded();
    }
  }

  private static Long exists(Call call) {
    try {
      Outcome outcome = call.run().exists(call.path());
      return outcome == Outcome.FAILED ? null : Long.valueOf(outcome == Outcome.FOUND ? 1 : 0);
    } catch (StackOverflowError e) {
      throw StackDepth.exceeded();
    }
  }

  private static Long match(Call call) {
    List<PathValue> found = query(call);
    if (found.size() == 1 && found.get(0) instanceof PathValue.Json value) {
      if (value.json() instanceof JsonValue.Bool bool) {
        return bool.value() ? 1L : 0L;
      }
      if (value.json() instanceof JsonValue.Null) {
        return null;
      }
    }
    if (call.silent()) {
      return null;
    }
    throw PathFaults.singleton("single boolean result is expected");
  }

  private static String array(Call call) {
    List<JsonValue> values = query(call).stream().map(PathValue::json).toList();
    return JsonText.spaced(new JsonValue.Array(values));
  }

  private static String first(Call call) {
    List<PathValue> found = query(call);
    return found.isEmpty() ? null : JsonText.spaced(found.get(0).json());
  }

  private static List<Object[]> rows(Call call) {
    List<Object[]> rows = new ArrayList<>();
    for (PathValue value : query(call)) {
      rows.add(new Object[] {JsonText.spaced(value.json())});
    }
    return rows;
  }
}
