package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import java.util.ArrayList;
import java.util.List;

/**
 * Value expressions (manual, 4.2) by precedence climbing: a chain of operators is a loop, only
 * operands recurse. A comparison, BETWEEN, LIKE or IS DISTINCT FROM that has just been built can't
 * be the left operand of one of the same level: {@code a < b < c} is a syntax error.
 */
public final class ExpressionParser {
  /** What may follow a select item, so that a key word before it is the item's label. */
  private static final String[] AFTER_ITEM = {
    ",",
    ")",
    ";",
    "into",
    "from",
    "where",
    "group",
    "having",
    "window",
    "union",
    "intersect",
    "except",
    "order",
    "limit",
    "offset",
    "fetch",
    "for",
    "on",
    "returning",
    "with"
  };

  private enum Mode {
    /** a_expr. */
    FULL,
    /** a_expr that a label without AS may follow. */
    LABELLED,
    /** a_expr that SIMILAR without TO may follow, as in SUBSTRING's own syntax. */
    SUBSTRING,
    /** b_expr: without AND, OR, NOT, IN, LIKE, BETWEEN, IS NULL, COLLATE, AT TIME ZONE. */
    RESTRICTED
  }

  private final TokenCursor cursor;
  private final NameParser names;
  private final PrimaryParser primaries;
  private final PredicateParser predicates;

  ExpressionParser(Grammar grammar) {
    cursor = grammar.cursor();
    names = grammar.names();
    primaries = new PrimaryParser(grammar, this);
    predicates = new PredicateParser(grammar, this, primaries);
  }

  /** a_expr. */
  public Expression expression() {
    return operand(Precedence.NONE + 1, Mode.FULL);
  }

  /** The a_expr of a select item: {@code SELECT 1 is} is 1 with the label {@code is}. */
  Expression itemExpression() {
    return operand(Precedence.NONE + 1, Mode.LABELLED);
  }

  /** The first a_expr between SUBSTRING's parentheses. */
  Expression substringText() {
    return operand(Precedence.NONE + 1, Mode.SUBSTRING);
  }

  /** b_expr: what DEFAULT, POSITION and BETWEEN's lower bound take. */
  public Expression restricted() {
    return operand(Precedence.NONE + 1, Mode.RESTRICTED);
  }

  /** c_expr: no operators outside of parentheses. */
  public Expression primary() {
    return primaries.primary();
  }

  /** expr_list: one or more, comma-separated. */
  public List<Expression> list() {
    List<Expression> items = new ArrayList<>();
    do {
      items.add(expression());
    } while (cursor.accept(","));
    return List.copyOf(items);
  }

  /** {@code ( expr_list )}. */
  public List<Expression> listInParentheses() {
    cursor.expect("(");
    List<Expression> items = list();
    cursor.expect(")");
    return items;
  }

  /** The a_expr that begins with a c_expr which has been read already. */
  Expression expressionFrom(Expression first) {
    return operators(first, Precedence.NONE + 1, Mode.FULL);
  }

  /** An a_expr in which only operators of at least this precedence stand outside. */
  Expression operand(int minimum) {
    return operand(minimum, Mode.FULL);
  }

  /** The same of a b_expr. */
  Expression restrictedOperand(int minimum) {
    return operand(minimum, Mode.RESTRICTED);
  }

  private Expression operand(int minimum, Mode mode) {
    cursor.enter();
    Expression result = operators(prefixed(mode), minimum, mode);
    cursor.leave();
    return result;
  }

  private Expression prefixed(Mode mode) {
    Token token = cursor.peek();
    int position = token.position();
    if (cursor.accept("+")) {
      Expression operand = operand(Precedence.SIGN, inner(mode));
      return new Expression.Operator(null, "+", null, operand, position);
    }
    if (cursor.accept("-")) {
      return negated(operand(Precedence.SIGN, inner(mode)), position);
    }
    if (token.kind() == TokenKind.OPERATOR) {
      cursor.next();
      Expression operand = operand(Precedence.OTHER + 1, inner(mode));
      return new Expression.Operator(null, token.text(), null, operand, position);
    }
    if (cursor.at("operator", "(")) {
      ObjectName operator = names.operatorInParentheses();
      Expression operand = operand(Precedence.OTHER + 1, inner(mode));
      return new Expression.Operator(operator.schema(), operator.name(), null, operand, position);
    }
    if (mode != Mode.RESTRICTED && cursor.accept("not")) {
      return new Expression.Not(operand(Precedence.NOT, Mode.FULL), position);
    }
    if (mode != Mode.RESTRICTED && cursor.accept("default")) {
      return new Expression.Default(position);
    }
    return primaries.primary();
  }

  /**
   * A minus sign before a number belongs to the constant, as in PostgreSQL's grammar, which also
   * moves the position of every constant to the sign.
   */
  private static Expression negated(Expression operand, int position) {
    Expression moved = operand;
    if (operand instanceof Expression.NumberLiteral number) {
      String text = number.text();
      return new Expression.NumberLiteral(
          text.startsWith("-") ? text.substring(1) : "-" + text, position);
    } else if (operand instanceof Expression.StringLiteral string) {
      moved = new Expression.StringLiteral(string.value(), position);
    } else if (operand instanceof Expression.BitStringLiteral bits) {
      moved = new Expression.BitStringLiteral(bits.digits(), bits.hexadecimal(), position);
    } else if (operand instanceof Expression.BooleanLiteral truth) {
      moved = new Expression.BooleanLiteral(truth.value(), position);
    } else if (operand instanceof Expression.NullLiteral) {
      moved = new Expression.NullLiteral(position);
    }
    return new Expression.Operator(null, "-", null, moved, position);
  }

  private static Mode inner(Mode mode) {
    return mode == Mode.RESTRICTED ? Mode.RESTRICTED : Mode.FULL;
  }

  private Expression operators(Expression first, int minimum, Mode mode) {
    Expression left = first;
    int closed = Precedence.NONE;
    while (true) {
      int precedence =
          mode == Mode.RESTRICTED ? Precedence.ofRestricted(cursor) : Precedence.of(cursor);
      if (precedence < minimum) {
        return left;
      }
      if (precedence == closed) {
        throw cursor.syntaxError();
      }
      if (atEnd(mode)) {
        return left;
      }
      left =
          switch (precedence) {
            case Precedence.OR -> logical(left, "or", precedence, mode);
            case Precedence.AND -> logical(left, "and", precedence, mode);
            case Precedence.CAST -> predicates.cast(left);
            case Precedence.IS -> predicates.is(left, mode == Mode.RESTRICTED);
            case Precedence.RANGE -> predicates.range(left);
            case Precedence.COLLATE -> predicates.collate(left);
            case Precedence.AT_TIME_ZONE -> predicates.atTimeZone(left);
            default -> binary(left, precedence, mode);
          };
      closed = isNonAssociative(left, precedence) ? precedence : Precedence.NONE;
    }
  }

  /** Whether the operator ends in an operand that one of its own level must not follow. */
  private static boolean isNonAssociative(Expression built, int precedence) {
    return switch (precedence) {
      case Precedence.COMPARISON -> built instanceof Expression.Operator;
      case Precedence.RANGE ->
          built instanceof Expression.Operator || built instanceof Expression.Between;
      case Precedence.IS -> built instanceof Expression.IsDistinctFrom;
      default -> false;
    };
  }

  /** Whether the key word that could be an operator belongs to what is around the expression. */
  private boolean atEnd(Mode mode) {
    return switch (mode) {
      case LABELLED -> atLabel();
      case SUBSTRING -> cursor.at("similar") && !cursor.peek(1).is("to");
      case FULL, RESTRICTED -> false;
    };
  }

  /** Whether the key word that could be an operator ends the select item instead. */
  private boolean atLabel() {
    Token token = cursor.peek();
    if (token.keyword() == null || !token.isBareLabel()) {
      return false;
    }
    Token next = cursor.peek(1);
    if (next.kind() == TokenKind.END) {
      return true;
    }
    for (String word : AFTER_ITEM) {
      if (next.is(word)) {
        return true;
      }
    }
    return false;
  }

  private Expression logical(Expression first, String word, int precedence, Mode mode) {
    int position = cursor.position();
    List<Expression> operands = new ArrayList<>();
    operands.add(first);
    while (cursor.at(word) && !atEnd(mode)) {
      cursor.next();
      operands.add(operand(precedence + 1, Mode.FULL));
    }
    return new Expression.Logical(word.equals("and"), List.copyOf(operands), position);
  }

  private Expression binary(Expression left, int precedence, Mode mode) {
    int position = cursor.position();
    ObjectName operator =
        cursor.at("operator")
            ? names.operatorInParentheses()
            : new ObjectName(null, cursor.next().text(), position);
    if (mode != Mode.RESTRICTED && cursor.atAny("any", "some", "all")) {
      return predicates.quantified(left, operator, position);
    }
    Expression right = operand(precedence + 1, inner(mode));
    return new Expression.Operator(operator.schema(), operator.name(), left, right, position);
  }
}
