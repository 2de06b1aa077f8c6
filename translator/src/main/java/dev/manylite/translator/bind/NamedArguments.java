package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named and mixed notation of calls (manual, 4.3): {@code make_interval(days => 10)}. */
final class NamedArguments {
  /** A parameter's name and its default; null for none. */
  private record Parameter(String name, Constant value) {}

  private static final List<String> MOMENT =
      List.of("year", "month", "mday", "hour", "min", "sec", "timezone");

  private static final Map<String, List<Parameter>> PARAMETERS = new HashMap<>();

  static {
    dates();
    PARAMETERS.put("jsonb_set", jsonb(optional("create_if_missing", 1L, Types.BOOL)));
    PARAMETERS.put("jsonb_insert", jsonb(optional("insert_after", 0L, Types.BOOL)));
    PARAMETERS.put(
        "jsonb_set_lax",
        jsonb(
            optional("create_if_missing", 1L, Types.BOOL),
            optional("null_value_treatment", "use_json_null", Types.TEXT)));
    paths();
    members();
    PARAMETERS.put(
        "parse_ident", List.of(new Parameter("str", null), optional("strict", 1L, Types.BOOL)));
  }

  private NamedArguments() {}

  private static void dates() {
    PARAMETERS.put("make_date", named(List.of("year", "month", "day")));
    PARAMETERS.put("make_time", named(List.of("hour", "min", "sec")));
    PARAMETERS.put("make_timestamp", named(MOMENT.subList(0, 6)));
    PARAMETERS.put("make_timestamptz", named(MOMENT));
    PARAMETERS.put(
        "make_interval",
        List.of(
            optional("years", 0L, Types.INT4),
            optional("months", 0L, Types.INT4),
            optional("weeks", 0L, Types.INT4),
            optional("days", 0L, Types.INT4),
            optional("hours", 0L, Types.INT4),
            optional("mins", 0L, Types.INT4),
            optional("secs", 0.0, Types.FLOAT8)));
  }

  private static void paths() {
    List<Parameter> parameters = new ArrayList<>(named(List.of("target", "path")));
    parameters.add(optional("vars", "{}", Types.JSONB));
    parameters.add(optional("silent", 0L, Types.BOOL));
    for (String name : List.of("exists", "match", "query", "query_array", "query_first")) {
      PARAMETERS.put("jsonb_path_" + name, parameters);
      PARAMETERS.put("jsonb_path_" + name + "_tz", parameters);
    }
  }

  private static void members() {
    for (String type : List.of("json", "jsonb")) {
      for (String text : List.of("", "_text")) {
        PARAMETERS.put(
            type + "_array_element" + text, named(List.of("from_json", "element_index")));
        PARAMETERS.put(type + "_object_field" + text, named(List.of("from_json", "field_name")));
        PARAMETERS.put(type + "_array_elements" + text, named(List.of("from_json")));
        PARAMETERS.put(type + "_each" + text, named(List.of("from_json")));
      }
    }
    List<Parameter> populate = new ArrayList<>(named(List.of("base", "from_json")));
    populate.add(optional("use_json_as_text", 0L, Types.BOOL));
    PARAMETERS.put("json_populate_record", populate);
    PARAMETERS.put("json_populate_recordset", populate);
  }

  private static List<Parameter> named(List<String> names) {
    return names.stream().map(name -> new Parameter(name, null)).toList();
  }

  private static List<Parameter> jsonb(Parameter... last) {
    List<Parameter> parameters = new ArrayList<>(named(List.of("jsonb_in", "path", "replacement")));
    parameters.addAll(List.of(last));
    return parameters;
  }

  private static Parameter optional(String name, Object value, PgType type) {
    return new Parameter(name, new Constant(value, SqlType.of(type)));
  }

  static boolean in(FunctionCall tree) {
    return tree.arguments().stream().anyMatch(a -> a.name() != null);
  }

  /** Whether the names of the function's parameters are known. */
  static boolean known(String function) {
    return PARAMETERS.containsKey(function);
  }

  /**
   * The arguments in the order of the parameters, defaults in the gaps; null if a name is unknown,
   * given twice or missing.
   */
  static List<BoundExpression> positional(FunctionCall tree, List<BoundExpression> arguments) {
    List<Parameter> parameters = PARAMETERS.get(tree.name());
    BoundExpression[] ordered = new BoundExpression[parameters.size()];
    int count = 0;
    for (int i = 0; i < arguments.size(); i++) {
      String name = tree.arguments().get(i).name();
      int index = name == null ? i : index(parameters, name);
      if (index < 0 || index >= ordered.length || ordered[index] != null) {
        return null;
      }
      ordered[index] = arguments.get(i);
      count = Math.max(count, index + 1);
    }
    for (int i = 0; i < count; i++) {
      if (ordered[i] == null) {
        ordered[i] = parameters.get(i).value();
      }
      if (ordered[i] == null) {
        return null;
      }
    }
    return List.copyOf(Arrays.asList(ordered).subList(0, count));
  }

  private static int index(List<Parameter> parameters, String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
