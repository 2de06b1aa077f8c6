package dev.manylite.translator.function.system.routine;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.system.ExpressionTexts;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Routine.Mode;
import dev.manylite.translator.schema.Routine.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;

/** What a routine takes, gives and is made by, as PostgreSQL writes it (manual, 9.26.4). */
final class RoutineText {
  /** Settings whose values are lists of quoted names. */
  private static final Set<String> NAME_LISTS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "session_preload_libraries",
          "shared_preload_libraries",
          "local_preload_libraries");

  /** What %g prints. */
  private static final int DIGITS = 6;

  private final CatalogRoutine shown;
  private final Routine routine;
  private final CatalogNames names;
  private final FunctionContext context;

  RoutineText(CatalogRoutine shown, CatalogNames names, FunctionContext context) {
    this.shown = shown;
    this.routine = shown.routine();
    this.names = names;
    this.context = context;
  }

  String arguments(boolean defaults) {
    return arguments(false, defaults);
  }

  /** Null of a procedure. */
  String result() {
    if (shown.kind() == 'p') {
      return null;
    }
    if (routine.returnsSet()) {
      String columns = arguments(true, false);
      if (!columns.isEmpty()) {
        return "TABLE(" + columns + ")";
      }
    }
    return (routine.returnsSet() ? "SETOF " : "") + names.type(routine.result());
  }

  /**
   * @param number of the parameter, from 1
   * @return null where that has none
   */
  String defaultOf(long number) {
    if (number < 1 || number > routine.parameters().size()) {
      return null;
    }
    Parameter parameter = routine.parameters().get((int) number - 1);
    return parameter.mode().input() && parameter.defaultValue() != null
        ? expression(parameter.defaultValue())
        : null;
  }

  private String expression(String stored) {
    return context.service(ExpressionTexts.class).shown(stored, null, false, context);
  }

  private String arguments(boolean columns, boolean defaults) {
    StringBuilder text = new StringBuilder();
    List<Parameter> all = routine.parameters();
    int printed = 0;
    for (Parameter parameter : all) {
      if (columns != (parameter.mode() == Mode.TABLE)) {
        continue;
      }
      separate(text, printed++);
      print(parameter, defaults, text);
    }
    if (printed == shown.directArguments()) {
      // The variadic argument of such an aggregate is one of either kind.
      separate(text, printed);
      print(all.get(all.size() - 1), false, text);
    }
    return text.toString();
  }

  private void separate(StringBuilder text, int printed) {
    if (printed == shown.directArguments()) {
      text.append(printed == 0 ? "ORDER BY " : " ORDER BY ");
    } else if (printed > 0) {
      text.append(", ");
    }
  }

  private void print(Parameter parameter, boolean defaults, StringBuilder text) {
    switch (parameter.mode()) {
      case IN -> text.append(shown.kind() == 'p' ? "IN " : "");
      case OUT -> text.append("OUT ");
      case INOUT -> text.append("INOUT ");
      case VARIADIC -> text.append("VARIADIC ");
      case TABLE -> {}
    }
    if (parameter.name() != null && !parameter.name().isEmpty()) {
      text.append(PgText.identifier(parameter.name())).append(' ');
    }
    text.append(names.type(parameter.type()));
    if (defaults && parameter.defaultValue() != null) {
      text.append(" DEFAULT ").append(expression(parameter.defaultValue()));
    }
  }

  /** Null where the body is a string. */
  String body() {
    return routine.standard()
        ? context.service(ExpressionTexts.class).body(routine, context)
        : null;
  }

  /** CREATE OR REPLACE FUNCTION …. */
  String definition() {
    if (shown.kind() == 'a') {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + routine.name() + "\" is an aggregate function");
    }
    String kind = shown.kind() == 'p' ? "procedure" : "function";
    StringBuilder text = new StringBuilder("CREATE OR REPLACE ");
    text.append(kind.toUpperCase(java.util.Locale.ROOT))
        .append(' ')
        .append(CatalogNames.qualified(shown))
        .append('(')
        .append(arguments(true))
        .append(")\n");
    if (shown.kind() != 'p') {
      text.append(" RETURNS ").append(result()).append('\n');
    }
    text.append(" LANGUAGE ").append(PgText.identifier(routine.language())).append('\n');
    String options = options();
    if (!options.isEmpty()) {
      text.append(options).append('\n');
    }
    for (String setting : routine.settings()) {
      int equals = setting.indexOf('=');
      String name = setting.substring(0, equals);
      text.append(" SET ").append(PgText.identifier(name)).append(" TO ");
      text.append(setting(name, setting.substring(equals + 1))).append('\n');
    }
    String body = body();
    if (body != null) {
      return text.append(body).append('\n').toString();
    }
    text.append("AS ");
    if (shown.library() != null) {
      text.append(PgText.literal(shown.library())).append(", ");
    }
    String delimiter = "$" + kind;
    while (routine.body().contains(delimiter)) {
      delimiter += "x";
    }
    delimiter += "$";
    return text.append(delimiter).append(routine.body()).append(delimiter).append('\n').toString();
  }

  private String options() {
    StringBuilder text = new StringBuilder();
    option(text, shown.kind() == 'w', "WINDOW");
    option(text, routine.volatility() != Volatility.VOLATILE, routine.volatility().name());
    option(text, routine.parallel() == 's', "PARALLEL SAFE");
    option(text, routine.parallel() == 'r', "PARALLEL RESTRICTED");
    option(text, routine.strict(), "STRICT");
    option(text, routine.securityDefiner(), "SECURITY DEFINER");
    option(text, routine.leakproof(), "LEAKPROOF");
    boolean compiled = routine.language().equals("internal") || routine.language().equals("c");
    option(text, routine.cost() != (compiled ? 1 : 100), "COST " + general(routine.cost()));
    boolean usual = routine.rows() == 0 || routine.rows() == 1000;
    option(text, !usual, "ROWS " + general(routine.rows()));
    option(text, shown.support() != null, "SUPPORT " + shown.support());
    return text.toString();
  }

  private static void option(StringBuilder text, boolean set, String option) {
    if (set) {
      text.append(' ').append(option);
    }
  }

  /** As C's %g. */
  static String general(double number) {
    BigDecimal rounded = new BigDecimal(number, new MathContext(DIGITS)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < DIGITS) {
      return rounded.toPlainString();
    }
    String sign = exponent < 0 ? "e-" : "e+";
    String digits = Integer.toString(Math.abs(exponent));
    return rounded.movePointLeft(exponent).toPlainString()
        + sign
        + (digits.length() < 2 ? "0" + digits : digits);
  }

  private static String setting(String name, String value) {
    if (!NAME_LISTS.contains(name)) {
      return PgText.literal(value);
    }
    StringBuilder list = new StringBuilder();
    StringBuilder element = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        boolean twice = quoted && value.startsWith("\"\"", i);
        if (twice) {
          element.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        list.append(PgText.literal(element.toString())).append(", ");
        element.setLength(0);
      } else if (c != ' ' || quoted) {
        element.append(c);
      }
    }
    return list.append(PgText.literal(element.toString())).toString();
  }
}
