package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The functions with a syntax of their own (func_expr_common_subexpr of PostgreSQL's grammar):
 * {@code EXTRACT(… FROM …)} and its kin become calls, as PostgreSQL does it.
 */
final class SpecialCallParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  SpecialCallParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** Whether one of them begins here; most of their names are columns without a parenthesis. */
  boolean starts() {
    Token token = cursor.peek();
    if (token.keyword() == null) {
      return false;
    }
    return switch (token.text()) {
      case "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_role",
          "current_user",
          "session_user",
          "user",
          "current_catalog",
          "cast" ->
          true;
      case "current_schema" -> !cursor.peek(1).is("(") && cursor.peek(1).kind() != TokenKind.STRING;
      case "collation" -> cursor.peek(1).is("for");
      case "extract",
          "normalize",
          "overlay",
          "position",
          "substring",
          "treat",
          "trim",
          "nullif",
          "greatest",
          "least",
          "coalesce",
          "xmlconcat",
          "xmlelement",
          "xmlexists",
          "xmlforest",
          "xmlparse",
          "xmlpi",
          "xmlroot",
          "xmlserialize" ->
          cursor.peek(1).is("(");
      default -> false;
    };
  }

  Expression call() {
    Token word = cursor.next();
    int position = word.position();
    switch (word.text()) {
      case "current_time", "current_timestamp", "localtime", "localtimestamp":
        return new Expression.ValueFunction(word.text(), precision(), position);
      case "current_date",
      "current_role",
      "current_user",
      "session_user",
      "user",
      "current_catalog",
      "current_schema":
        return new Expression.ValueFunction(word.text(), -1, position);
      case "collation":
        cursor.expect("for");
        break;
      default:
        break;
    }
    if (word.text().startsWith("xml")) {
      throw SqlFault.unsupported(word.text().toUpperCase(Locale.ROOT)).at(position);
    }
    cursor.expect("(");
    Expression result =
        switch (word.text()) {
          case "collation" -> SystemCall.of("pg_collation_for", position, expression());
          case "cast" -> cast(position);
          case "extract" -> extract(position);
          case "normalize" -> normalize(position);
          case "overlay" -> overlay(position);
          case "position" -> position(position);
          case "substring" -> substring(position);
          case "trim" -> trim(position);
          case "nullif" -> nullIf(position);
          case "greatest", "least" ->
              new Expression.MinMax(word.is("greatest"), grammar.expressions().list(), position);
          case "coalesce" -> new Expression.Coalesce(grammar.expressions().list(), position);
          default -> throw SqlFault.unsupported(word.text().toUpperCase(Locale.ROOT)).at(position);
        };
    cursor.expect(")");
    return result;
  }

  private Expression expression() {
    return grammar.expressions().expression();
  }

  private int precision() {
    if (!cursor.accept("(")) {
      return -1;
    }
    int digits = Integer.parseInt(cursor.expect(TokenKind.INTEGER).text());
    cursor.expect(")");
    return digits;
  }

  private Expression cast(int position) {
    Expression operand = expression();
    cursor.expect("as");
    return new Expression.Cast(operand, grammar.types().type(), position);
  }

  /** EXTRACT(field FROM x); the field is a name, one of six key words, or a string. */
  private Expression extract(int position) {
    Token field = cursor.peek();
    if (field.kind() != TokenKind.IDENTIFIER
        && field.kind() != TokenKind.STRING
        && !cursor.atAny("year", "month", "day", "hour", "minute", "second")) {
      throw cursor.syntaxError();
    }
    cursor.next();
    cursor.expect("from");
    Expression name = new Expression.StringLiteral(field.text(), field.position());
    return SystemCall.of("extract", position, name, expression());
  }

  private Expression normalize(int position) {
    Expression text = expression();
    if (!cursor.accept(",")) {
      return SystemCall.of("normalize", position, text);
    }
    if (!cursor.atAny("nfc", "nfd", "nfkc", "nfkd")) {
      throw cursor.syntaxError();
    }
    Token form = cursor.next();
    return SystemCall.of(
        "normalize",
        position,
        text,
        new Expression.StringLiteral(form.text().toUpperCase(Locale.ROOT), form.position()));
  }

  private Expression overlay(int position) {
    if (cursor.at(")")) {
      return plain("overlay", List.of(), position);
    }
    Expression.FunctionCall.Argument first = grammar.calls().argument();
    if (first.name() != null || !cursor.accept("placing")) {
      return plain("overlay", List.of(first), position);
    }
    List<Expression> arguments = new ArrayList<>(List.of(first.value(), expression()));
    cursor.expect("from");
    arguments.add(expression());
    if (cursor.accept("for")) {
      arguments.add(expression());
    }
    return SystemCall.of("overlay", position, arguments);
  }

  private Expression position(int position) {
    Expression wanted = grammar.expressions().restricted();
    cursor.expect("in");
    return SystemCall.of("position", position, grammar.expressions().restricted(), wanted);
  }

  private Expression substring(int position) {
    if (cursor.at(")")) {
      return plain("substring", List.of(), position);
    }
    Expression.FunctionCall.Argument first = grammar.calls().substringArgument();
    if (first.name() != null || !cursor.atAny("from", "for", "similar")) {
      return plain("substring", List.of(first), position);
    }
    Expression text = first.value();
    if (cursor.accept("similar")) {
      Expression pattern = expression();
      cursor.expect("escape");
      return SystemCall.of("substring", position, text, pattern, expression());
    }
    boolean fromFirst = cursor.next().is("from");
    Expression one = expression();
    if (cursor.accept(fromFirst ? "for" : "from")) {
      Expression two = expression();
      return fromFirst
          ? SystemCall.of("substring", position, text, one, two)
          : SystemCall.of("substring", position, text, two, one);
    }
    if (fromFirst) {
      return SystemCall.of("substring", position, text, one);
    }
    // Without FROM the length must not be taken for a pattern, so PostgreSQL casts it.
    return SystemCall.of(
        "substring",
        position,
        text,
        new Expression.NumberLiteral("1", one.position()),
        new Expression.Cast(
            one,
            new TypeName("pg_catalog", "int4", List.of(), 0, false, one.position()),
            one.position()));
  }

  private Expression trim(int position) {
    String name =
        cursor.accept("leading") ? "ltrim" : cursor.accept("trailing") ? "rtrim" : "btrim";
    if (name.equals("btrim")) {
      cursor.accept("both");
    }
    if (cursor.accept("from")) {
      return SystemCall.of(name, position, grammar.expressions().list());
    }
    Expression first = expression();
    List<Expression> arguments = new ArrayList<>();
    if (cursor.accept("from")) {
      arguments.addAll(grammar.expressions().list());
      arguments.add(first);
    } else {
      arguments.add(first);
      while (cursor.accept(",")) {
        arguments.add(expression());
      }
    }
    return SystemCall.of(name, position, arguments);
  }

  private Expression nullIf(int position) {
    Expression left = expression();
    cursor.expect(",");
    return new Expression.NullIf(left, expression(), position);
  }

  /** The call that is written as any other, and may mean a function of the user's. */
  private Expression plain(
      String name, List<Expression.FunctionCall.Argument> first, int position) {
    List<Expression.FunctionCall.Argument> arguments = new ArrayList<>(first);
    while (!arguments.isEmpty() && cursor.accept(",")) {
      arguments.add(grammar.calls().argument());
    }
    return new Expression.FunctionCall(
        null,
        name,
        List.copyOf(arguments),
        false,
        false,
        false,
        List.of(),
        false,
        null,
        null,
        position);
  }
}
