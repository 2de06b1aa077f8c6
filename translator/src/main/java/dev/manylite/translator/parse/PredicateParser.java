package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.parse.tree.ObjectName;
import java.util.List;
import java.util.Locale;

/** The operators that are spelt with words, and ANY and ALL (manual, 9.2, 9.7, 9.24). */
final class PredicateParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ExpressionParser expressions;
  private final PrimaryParser primaries;

  PredicateParser(Grammar grammar, ExpressionParser expressions, PrimaryParser primaries) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.expressions = expressions;
    this.primaries = primaries;
  }

  Expression cast(Expression operand) {
    int position = cursor.expect("::").position();
    return new Expression.Cast(operand, grammar.types().type(), position);
  }

  Expression collate(Expression operand) {
    int position = cursor.expect("collate").position();
    return new Expression.Collate(operand, grammar.names().anyName(), position);
  }

  Expression atTimeZone(Expression operand) {
    int position = cursor.position();
    cursor.expect("at", "time", "zone");
    Expression zone = expressions.operand(Precedence.AT_TIME_ZONE + 1);
    return SystemCall.of("timezone", position, zone, operand);
  }

  /** IS …, ISNULL, NOTNULL. */
  Expression is(Expression operand, boolean restricted) {
    Token word = cursor.next();
    int position = word.position();
    if (!word.is("is")) {
      return new Expression.IsTest(operand, Test.NULL, word.is("notnull"), position);
    }
    boolean negated = cursor.accept("not");
    if (cursor.accept("distinct")) {
      cursor.expect("from");
      Expression right =
          restricted
              ? expressions.restrictedOperand(Precedence.IS + 1)
              : expressions.operand(Precedence.IS + 1);
      return new Expression.IsDistinctFrom(operand, right, negated, position);
    }
    if (cursor.at("document")) {
      throw SqlFault.unsupported("IS DOCUMENT").at(position);
    }
    if (restricted) {
      throw cursor.syntaxError();
    }
    if (cursor.atAny("nfc", "nfd", "nfkc", "nfkd", "normalized")) {
      return isNormalized(operand, negated, position);
    }
    Test test =
        switch (cursor.peek().kind() == TokenKind.KEYWORD ? cursor.peek().text() : "") {
          case "null" -> Test.NULL;
          case "true" -> Test.TRUE;
          case "false" -> Test.FALSE;
          case "unknown" -> Test.UNKNOWN;
          default -> throw cursor.syntaxError();
        };
    cursor.next();
    return new Expression.IsTest(operand, test, negated, position);
  }

  private Expression isNormalized(Expression operand, boolean negated, int position) {
    Expression form = cursor.at("normalized") ? null : normalForm();
    cursor.expect("normalized");
    Expression test =
        form == null
            ? SystemCall.of("is_normalized", position, operand)
            : SystemCall.of("is_normalized", position, operand, form);
    return negated ? new Expression.Not(test, position) : test;
  }

  /** The form as the function's argument. */
  private Expression normalForm() {
    Token form = cursor.next();
    return new Expression.StringLiteral(form.text().toUpperCase(Locale.ROOT), form.position());
  }

  /** [NOT] BETWEEN, IN, LIKE, ILIKE, SIMILAR TO. */
  Expression range(Expression operand) {
    int position = cursor.position();
    boolean negated = cursor.accept("not");
    Token word = cursor.next();
    return switch (word.text()) {
      case "between" -> between(operand, negated, position);
      case "in" -> in(operand, negated, position);
      case "like" -> like(operand, negated ? "!~~" : "~~", position);
      case "ilike" -> like(operand, negated ? "!~~*" : "~~*", position);
      case "similar" -> similar(operand, negated, position);
      default -> throw cursor.syntaxError("syntax error", word);
    };
  }

  private Expression between(Expression operand, boolean negated, int position) {
    boolean symmetric = cursor.accept("symmetric");
    if (!symmetric) {
      cursor.accept("asymmetric");
    }
    Expression low = expressions.restricted();
    cursor.expect("and");
    Expression high = expressions.operand(Precedence.RANGE + 1);
    return new Expression.Between(operand, low, high, negated, symmetric, position);
  }

  private Expression in(Expression operand, boolean negated, int position) {
    Parenthesized inner = primaries.parenthesized();
    return inner.query() != null
        ? new Expression.InQuery(operand, inner.query(), negated, position)
        : new Expression.InList(operand, inner.items(), negated, position);
  }

  private Expression like(Expression operand, String symbol, int position) {
    if (cursor.atAny("any", "some", "all")) {
      return quantified(operand, new ObjectName(null, symbol, position), position);
    }
    Expression pattern = expressions.operand(Precedence.RANGE + 1);
    if (cursor.accept("escape")) {
      Expression escape = expressions.operand(Precedence.RANGE + 1);
      pattern = SystemCall.of("like_escape", position, pattern, escape);
    }
    return new Expression.Operator(null, symbol, operand, pattern, position);
  }

  private Expression similar(Expression operand, boolean negated, int position) {
    cursor.expect("to");
    Expression pattern = expressions.operand(Precedence.RANGE + 1);
    List<Expression> arguments =
        cursor.accept("escape")
            ? List.of(pattern, expressions.operand(Precedence.RANGE + 1))
            : List.of(pattern);
    Expression regex = SystemCall.of("similar_to_escape", position, arguments);
    return new Expression.Operator(null, negated ? "!~" : "~", operand, regex, position);
  }

  /** {@code op ANY (…)}; the operator has been read. */
  Expression quantified(Expression left, ObjectName operator, int position) {
    if (operator.schema() != null && !operator.schema().equals("pg_catalog")) {
      throw SqlFault.unsupported("ANY or ALL with an operator of schema " + operator.schema())
          .at(position);
    }
    boolean all = cursor.next().is("all");
    Parenthesized inner = primaries.parenthesized();
    if (inner.query() != null) {
      return new Expression.QuantifiedQuery(left, operator.name(), all, inner.query(), position);
    }
    if (inner.items().size() != 1) {
      throw cursor.syntaxError("syntax error", inner.firstComma());
    }
    return new Expression.QuantifiedArray(
        left, operator.name(), all, inner.items().get(0), position);
  }
}
