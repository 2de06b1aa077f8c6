package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.List;

/** c_expr of PostgreSQL's grammar: constants, names, calls, parentheses, constructors. */
final class PrimaryParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ExpressionParser expressions;
  private final SpecialCallParser specialCalls;
  private final IndirectionParser indirections;

  PrimaryParser(Grammar grammar, ExpressionParser expressions) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.expressions = expressions;
    specialCalls = grammar.specialCalls();
    indirections = grammar.indirection();
  }

  Expression primary() {
    Token token = cursor.peek();
    int position = token.position();
    switch (token.kind()) {
      case INTEGER, FLOAT:
        cursor.next();
        return new Expression.NumberLiteral(token.text(), position);
      case STRING:
        cursor.next();
        return new Expression.StringLiteral(token.text(), position);
      case BIT_STRING, HEX_STRING:
        cursor.next();
        return new Expression.BitStringLiteral(
            token.text(), token.kind() == TokenKind.HEX_STRING, position);
      case PARAMETER:
        return indirections.suffix(parameter());
      case SYMBOL:
        if (token.is("(")) {
          return parentheses(position);
        }
        throw cursor.syntaxError();
      case IDENTIFIER:
        return named();
      case KEYWORD:
        return word(token);
      default:
        throw cursor.syntaxError();
    }
  }

  private Expression parameter() {
    Token token = cursor.next();
    if (token.text().length() > 9) {
      throw new SqlFault(SqlState.UNDEFINED_PARAMETER, "there is no parameter $" + token.text())
          .at(token.position());
    }
    int number = Integer.parseInt(token.text());
    cursor.sawParameter(number);
    return new Expression.Parameter(number, token.position());
  }

  private Expression word(Token token) {
    int position = token.position();
    switch (token.text()) {
      case "null":
        cursor.next();
        return new Expression.NullLiteral(position);
      case "true", "false":
        cursor.next();
        return new Expression.BooleanLiteral(token.is("true"), position);
      case "case":
        return caseExpression();
      case "array":
        return array();
      case "unique":
        cursor.next();
        if (cursor.accept("nulls")) {
          cursor.accept("not");
          cursor.expect("distinct");
        }
        grammar.queries().inParentheses();
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED, "UNIQUE predicate is not yet implemented")
            .at(position);
      case "exists":
        if (cursor.peek(1).is("(")) {
          cursor.next();
          return new Expression.Exists(grammar.queries().inParentheses(), position);
        }
        break;
      case "row":
        if (cursor.peek(1).is("(")) {
          return row();
        }
        break;
      case "grouping":
        if (cursor.peek(1).is("(")) {
          cursor.next();
          return new Expression.Grouping(expressions.listInParentheses(), position);
        }
        break;
      default:
        break;
    }
    if (specialCalls.starts()) {
      return specialCalls.call();
    }
    return startsTypedLiteral() ? typedLiteral() : named();
  }

  // Parentheses.

  private Expression parentheses(int position) {
    Parenthesized inner = parenthesized();
    return primaryOf(inner, position);
  }

  /** The c_expr that these parentheses begin. */
  private Expression primaryOf(Parenthesized inner, int position) {
    if (inner.query() != null) {
      return indirections.suffix(new Expression.ScalarQuery(inner.query(), position));
    }
    if (inner.items().size() == 1) {
      return indirections.suffix(inner.items().get(0));
    }
    return overlaps(new Expression.RowConstructor(inner.items(), false, position));
  }

  /**
   * {@code ( query )} or {@code ( expr_list )}; which of them may show only after the inner ones.
   */
  Parenthesized parenthesized() {
    cursor.enter();
    Token open = cursor.expect("(");
    Parenthesized result = contents();
    cursor.expect(")");
    cursor.leave();
    return result;
  }

  private Parenthesized contents() {
    QueryParser queries = grammar.queries();
    if (queries.startsHere()) {
      return new Parenthesized(queries.query(), List.of(), null);
    }
    Expression first;
    if (cursor.at("(") && queries.startsBehindParentheses()) {
      int position = cursor.position();
      Parenthesized inner = parenthesized();
      if (inner.query() != null && (cursor.at(")") || queries.continuesHere())) {
        Query query = cursor.at(")") ? inner.query() : queries.continued(inner.query());
        return new Parenthesized(query, List.of(), null);
      }
      first = expressions.expressionFrom(primaryOf(inner, position));
    } else {
      first = expressions.expression();
    }
    List<Expression> items = new ArrayList<>();
    items.add(first);
    Token comma = cursor.at(",") ? cursor.peek() : null;
    while (cursor.accept(",")) {
      items.add(expressions.expression());
    }
    return new Parenthesized(null, List.copyOf(items), comma);
  }

  // Rows.

  private Expression row() {
    return overlaps(explicitRow());
  }

  private Expression.RowConstructor explicitRow() {
    int position = cursor.expect("row").position();
    cursor.expect("(");
    List<Expression> elements = cursor.at(")") ? List.of() : expressions.list();
    cursor.expect(")");
    return new Expression.RowConstructor(elements, true, position);
  }

  /** {@code row OVERLAPS row}; the operator knows no other operands. */
  private Expression overlaps(Expression.RowConstructor left) {
    if (!cursor.at("overlaps")) {
      return left;
    }
    int position = cursor.next().position();
    Expression.RowConstructor right;
    if (cursor.at("row")) {
      right = explicitRow();
    } else {
      int start = cursor.expect("(").position();
      List<Expression> elements = new ArrayList<>();
      elements.add(expressions.expression());
      cursor.expect(",");
      elements.addAll(expressions.list());
      cursor.expect(")");
      right = new Expression.RowConstructor(List.copyOf(elements), false, start);
    }
    return SystemCall.of("overlaps", position, endpoints(left, right));
  }

  private static List<Expression> endpoints(
      Expression.RowConstructor left, Expression.RowConstructor right) {
    for (Expression.RowConstructor side : List.of(left, right)) {
      if (side.elements().size() != 2) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "wrong number of parameters on "
                    + (side == left ? "left" : "right")
                    + " side of OVERLAPS expression")
            .at(side.position());
      }
    }
    List<Expression> all = new ArrayList<>(left.elements());
    all.addAll(right.elements());
    return all;
  }

  // Constructors.

  private Expression array() {
    int position = cursor.expect("array").position();
    if (cursor.at("(")) {
      return new Expression.ArrayQuery(grammar.queries().inParentheses(), position);
    }
    return arrayElements(position);
  }

  private Expression arrayElements(int position) {
    cursor.enter();
    cursor.expect("[");
    List<Expression> elements = new ArrayList<>();
    if (!cursor.at("]")) {
      boolean nested = cursor.at("[");
      do {
        elements.add(nested ? arrayElements(cursor.position()) : expressions.expression());
      } while (cursor.accept(","));
    }
    cursor.expect("]");
    cursor.leave();
    return new Expression.ArrayConstructor(List.copyOf(elements), position);
  }

  private Expression caseExpression() {
    int position = cursor.expect("case").position();
    Expression operand = cursor.at("when") ? null : expressions.expression();
    List<Expression.Case.When> whens = new ArrayList<>();
    do {
      int when = cursor.expect("when").position();
      Expression condition = expressions.expression();
      cursor.expect("then");
      whens.add(new Expression.Case.When(condition, expressions.expression(), when));
    } while (cursor.at("when"));
    Expression otherwise = cursor.accept("else") ? expressions.expression() : null;
    cursor.expect("end");
    return new Expression.Case(operand, List.copyOf(whens), otherwise, position);
  }

  // Typed literals and names.

  /** Whether a type that the grammar spells with key words, and then a literal, begins here. */
  private boolean startsTypedLiteral() {
    if (!grammar.types().startsBuiltIn()) {
      return false;
    }
    Token next = cursor.peek(1);
    if (next.kind() == TokenKind.STRING) {
      return true;
    }
    return switch (cursor.peek().text()) {
      case "double" -> true;
      case "float", "decimal", "dec", "numeric", "varchar", "interval" -> next.is("(");
      case "bit", "character", "char", "nchar" -> next.is("(") || next.is("varying");
      case "national" -> next.is("character") || next.is("char");
      case "time", "timestamp" ->
          next.is("(") || next.is("without") || (next.is("with") && cursor.peek(2).is("time"));
      default -> false;
    };
  }

  private Expression typedLiteral() {
    TypeName type = grammar.types().builtIn(true);
    Token literal = cursor.expect(TokenKind.STRING);
    TypeName whole =
        type.name().equals("interval") ? grammar.types().intervalQualifier(type) : type;
    return literal(whole, literal);
  }

  static Expression literal(TypeName type, Token literal) {
    return new Expression.Cast(
        new Expression.StringLiteral(literal.text(), literal.position()), type, type.position());
  }

  /** A column, a function call, or a literal of a type that is named like them. */
  private Expression named() {
    Token token = cursor.peek();
    int position = token.position();
    Token next = cursor.peek(1);
    if (token.isTypeOrFunctionName()) {
      if (next.is("(")) {
        cursor.next();
        return grammar.calls().callOrLiteral(new ObjectName(null, token.text(), position));
      }
      if (next.kind() == TokenKind.STRING) {
        cursor.next();
        return literal(
            new TypeName(null, token.text(), List.of(), 0, false, position), cursor.next());
      }
    }
    if (!token.isColumnName()) {
      if (token.isTypeOrFunctionName()) {
        cursor.next();
      }
      throw cursor.syntaxError();
    }
    return indirections.column();
  }
}
