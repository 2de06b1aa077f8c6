package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.type.Types;
import java.util.List;

/** Calls in the syntax that SQL has for some functions (get_func_sql_syntax). */
final class SyntaxDeparser {
  private final QueryExpressions expressions;
  private final Layout layout;

  SyntaxDeparser(QueryExpressions expressions, Layout layout) {
    this.expressions = expressions;
    this.layout = layout;
  }

  /** Prints a call that was written so; false for a function that has no syntax of its own. */
  boolean print(Call call) {
    List<BoundExpression> arguments = call.arguments();
    String name = call.function().name();
    switch (name) {
      case "timezone":
        layout.append("(");
        expressions.inside(arguments.get(1), false, call);
        layout.append(" AT TIME ZONE ");
        expressions.inside(arguments.get(0), false, call);
        layout.append(")");
        return true;
      case "extract":
        return extract(arguments);
      case "substring":
        return substring(arguments);
      case "overlay":
        words("OVERLAY(", arguments, " PLACING ", " FROM ", " FOR ");
        return true;
      case "position":
        layout.append("POSITION((");
        expressions.print(arguments.get(1), false);
        layout.append(") IN (");
        expressions.print(arguments.get(0), false);
        layout.append("))");
        return true;
      case "btrim", "ltrim", "rtrim":
        trim(name, arguments);
        return true;
      case "overlaps":
        layout.append("((");
        words("", arguments, ", ", ") OVERLAPS (", ", ");
        layout.append(")");
        return true;
      case "is_normalized":
        return isNormalized(call);
      case "normalize":
        return normalize(arguments);
      default:
        return false;
    }
  }

  /** Arguments with words before all but the first. */
  private void words(String start, List<BoundExpression> arguments, String... words) {
    layout.append(start);
    for (int i = 0; i < arguments.size(); i++) {
      layout.append(i == 0 ? "" : words[i - 1]);
      expressions.print(arguments.get(i), false);
    }
    layout.append(")");
  }

  private boolean extract(List<BoundExpression> arguments) {
    String field = text(arguments.get(0));
    if (field == null) {
      return false;
    }
    layout.append("EXTRACT(" + PgText.identifier(field) + " FROM ");
    expressions.print(arguments.get(1), false);
    layout.append(")");
    return true;
  }

  private static String text(BoundExpression argument) {
    BoundExpression bare = argument instanceof Cast cast ? cast.operand() : argument;
    return bare instanceof Constant constant && constant.value() instanceof String text
        ? text
        : null;
  }

  /** Of a regular expression there is none. */
  private boolean substring(List<BoundExpression> arguments) {
    boolean pattern = arguments.get(1).type().oid() == Types.TEXT.oid();
    if (!pattern) {
      words("SUBSTRING(", arguments, " FROM ", " FOR ");
    } else if (arguments.size() == 3) {
      words("SUBSTRING(", arguments, " SIMILAR ", " ESCAPE ");
    } else {
      layout.append("\"substring\"(");
      expressions.list(arguments);
      layout.append(")");
    }
    return true;
  }

  private void trim(String name, List<BoundExpression> arguments) {
    layout.append(
        switch (name) {
          case "btrim" -> "TRIM(BOTH";
          case "ltrim" -> "TRIM(LEADING";
          default -> "TRIM(TRAILING";
        });
    if (arguments.size() == 2) {
      layout.append(" ");
      expressions.print(arguments.get(1), false);
    }
    layout.append(" FROM ");
    expressions.print(arguments.get(0), false);
    layout.append(")");
  }

  private boolean isNormalized(Call call) {
    String form = call.arguments().size() == 2 ? text(call.arguments().get(1)) : null;
    if (call.arguments().size() == 2 && form == null) {
      return false;
    }
    layout.append("(");
    expressions.inside(call.arguments().get(0), false, call);
    layout.append(" IS " + (form == null ? "" : form + " ") + "NORMALIZED)");
    return true;
  }

  private boolean normalize(List<BoundExpression> arguments) {
    String form = arguments.size() == 2 ? text(arguments.get(1)) : null;
    if (arguments.size() == 2 && form == null) {
      return false;
    }
    layout.append("NORMALIZE(");
    expressions.print(arguments.get(0), false);
    layout.append(form == null ? ")" : ", " + form + ")");
    return true;
  }
}
