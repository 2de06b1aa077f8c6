package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.SortItem;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.parse.tree.WindowSpecification;
import java.util.ArrayList;
import java.util.List;

/** Function calls (manual, 4.2.6 to 4.2.8 and 4.3). */
public final class FunctionCallParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  FunctionCallParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** A call with WITHIN GROUP, FILTER and OVER, or {@code type(modifiers) 'literal'}. */
  Expression callOrLiteral(ObjectName name) {
    FunctionCall call = application(name);
    if (cursor.at(TokenKind.STRING) && mayModifyType(call)) {
      return PrimaryParser.literal(type(call), cursor.next());
    }
    if (cursor.at("within")) {
      call = withinGroup(call);
    }
    Expression filter = null;
    if (cursor.accept("filter")) {
      cursor.expect("(", "where");
      filter = grammar.expressions().expression();
      cursor.expect(")");
    }
    WindowSpecification over = cursor.at("over") ? grammar.windows().over() : null;
    return filter == null && over == null ? call : suffixed(call, filter, over);
  }

  /** func_expr_windowless: what FROM and index columns take. */
  public Expression windowless() {
    if (grammar.specialCalls().starts()) {
      return grammar.specialCalls().call();
    }
    return application(grammar.names().function());
  }

  /** func_application: name and arguments only. */
  FunctionCall application(ObjectName name) {
    cursor.expect("(");
    List<FunctionCall.Argument> arguments = new ArrayList<>();
    List<SortItem> orderBy = List.of();
    boolean star = false;
    boolean distinct = false;
    boolean variadic = false;
    if (cursor.accept("*")) {
      star = true;
    } else if (!cursor.at(")")) {
      distinct = cursor.accept("distinct");
      boolean quantified = distinct || cursor.accept("all");
      do {
        if (!quantified && cursor.accept("variadic")) {
          variadic = true;
        }
        arguments.add(argument());
      } while (!variadic && cursor.accept(","));
      if (cursor.at("order")) {
        orderBy = grammar.queries().orderBy();
      }
    }
    cursor.expect(")");
    return new FunctionCall(
        name.schema(),
        name.name(),
        List.copyOf(arguments),
        star,
        distinct,
        variadic,
        orderBy,
        false,
        null,
        null,
        name.position());
  }

  /** func_arg_expr: {@code value}, {@code name => value}, {@code name := value}. */
  FunctionCall.Argument argument() {
    return argument(false);
  }

  /** The first argument of SUBSTRING, which SIMILAR may follow. */
  FunctionCall.Argument substringArgument() {
    return argument(true);
  }

  private FunctionCall.Argument argument(boolean substring) {
    Token token = cursor.peek();
    if (token.isTypeOrFunctionName() && (cursor.peek(1).is("=>") || cursor.peek(1).is(":="))) {
      cursor.next();
      cursor.next();
      return new FunctionCall.Argument(token.text(), grammar.expressions().expression());
    }
    return new FunctionCall.Argument(
        null,
        substring ? grammar.expressions().substringText() : grammar.expressions().expression());
  }

  private FunctionCall withinGroup(FunctionCall call) {
    int position = cursor.position();
    cursor.expect("within", "group", "(");
    List<SortItem> orderBy = grammar.queries().orderBy();
    cursor.expect(")");
    String conflict =
        !call.orderBy().isEmpty()
            ? "cannot use multiple ORDER BY clauses with WITHIN GROUP"
            : call.distinct()
                ? "cannot use DISTINCT with WITHIN GROUP"
                : call.variadic() ? "cannot use VARIADIC with WITHIN GROUP" : null;
    if (conflict != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, conflict).at(position);
    }
    return new FunctionCall(
        call.schema(),
        call.name(),
        call.arguments(),
        call.star(),
        false,
        false,
        orderBy,
        true,
        null,
        null,
        call.position());
  }

  private static FunctionCall suffixed(
      FunctionCall call, Expression filter, WindowSpecification over) {
    return new FunctionCall(
        call.schema(),
        call.name(),
        call.arguments(),
        call.star(),
        call.distinct(),
        call.variadic(),
        call.orderBy(),
        call.withinGroup(),
        filter,
        over,
        call.position());
  }

  private static boolean mayModifyType(FunctionCall call) {
    return !call.star() && !call.distinct() && !call.variadic() && !call.arguments().isEmpty();
  }

  private static TypeName type(FunctionCall call) {
    List<Expression> modifiers = new ArrayList<>();
    for (FunctionCall.Argument argument : call.arguments()) {
      if (argument.name() != null) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "type modifier cannot have parameter name")
            .at(argument.value().position());
      }
      modifiers.add(argument.value());
    }
    if (!call.orderBy().isEmpty()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "type modifier cannot have ORDER BY")
          .at(call.orderBy().get(0).position());
    }
    return new TypeName(
        call.schema(), call.name(), TypeNameParser.constants(modifiers), 0, false, call.position());
  }
}
