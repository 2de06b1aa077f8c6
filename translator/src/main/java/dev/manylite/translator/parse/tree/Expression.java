package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * A value expression as written (manual, 4.2). Optional parts are null. Where PostgreSQL's grammar
 * turns special syntax into a function call ({@code EXTRACT}, {@code SUBSTRING … FROM}, {@code AT
 * TIME ZONE} …), the parser does the same, with PostgreSQL's function name and argument order.
 */
public sealed interface Expression extends Node {

  /** NULL. */
  record NullLiteral(int position) implements Expression {}

  /** TRUE, FALSE. */
  record BooleanLiteral(boolean value, int position) implements Expression {}

  /** A string constant of any spelling, its escapes resolved; type unknown. */
  record StringLiteral(String value, int position) implements Expression {}

  /** Digits as written; int4, int8 or numeric by size and form. */
  record NumberLiteral(String text, int position) implements Expression {}

  /** B'…' or X'…'. */
  record BitStringLiteral(String digits, boolean hexadecimal, int position) implements Expression {}

  /** $n, from 1. */
  record Parameter(int number, int position) implements Expression {}

  /** {@code a}, {@code t.a}, {@code s.t.a}. */
  record ColumnReference(List<String> names, int position) implements Expression {}

  /** {@code *} or {@code t.*}; only in a select list, count(*) aside. */
  record Star(List<String> qualifier, int position) implements Expression {}

  /**
   * {@code CAST(x AS t)}, {@code x::t}, {@code t 'literal'}. Position: of the type or the {@code
   * ::}.
   *
   * @param assigned nobody wrote it: a value too long is an error, not cut
   */
  record Cast(Expression operand, TypeName type, boolean assigned, int position)
      implements Expression {
    public Cast(Expression operand, TypeName type, int position) {
      this(operand, type, false, position);
    }
  }

  /**
   * A unary (left null) or binary operator, {@code OPERATOR(schema.+)} too. LIKE is {@code ~~}, NOT
   * LIKE {@code !~~}, ILIKE {@code ~~*}, {@code !~~*}. {@code !=} arrives as {@code <>}. Position:
   * of the operator.
   */
  record Operator(String schema, String symbol, Expression left, Expression right, int position)
      implements Expression {}

  /** AND or OR over two or more operands (a chain of one kind is one node). */
  record Logical(boolean and, List<Expression> operands, int position) implements Expression {}

  record Not(Expression operand, int position) implements Expression {}

  /** IS [NOT] NULL / TRUE / FALSE / UNKNOWN. */
  record IsTest(Expression operand, Test test, boolean negated, int position)
      implements Expression {
    public enum Test {
      NULL,
      TRUE,
      FALSE,
      UNKNOWN
    }
  }

  /** IS [NOT] DISTINCT FROM. */
  record IsDistinctFrom(Expression left, Expression right, boolean negated, int position)
      implements Expression {}

  record Between(
      Expression operand,
      Expression low,
      Expression high,
      boolean negated,
      boolean symmetric,
      int position)
      implements Expression {}

  /** {@code x IN (a, b)}; x may be a RowConstructor. */
  record InList(Expression operand, List<Expression> items, boolean negated, int position)
      implements Expression {}

  record InQuery(Expression operand, Query query, boolean negated, int position)
      implements Expression {}

  /** {@code x op ANY/ALL (array)}. */
  record QuantifiedArray(
      Expression left, String symbol, boolean all, Expression array, int position)
      implements Expression {}

  /** {@code x op ANY/ALL (query)}. */
  record QuantifiedQuery(Expression left, String symbol, boolean all, Query query, int position)
      implements Expression {}

  record Exists(Query query, int position) implements Expression {}

  record ScalarQuery(Query query, int position) implements Expression {}

  /** ARRAY(query). */
  record ArrayQuery(Query query, int position) implements Expression {}

  /** ARRAY[…], nested for more dimensions. */
  record ArrayConstructor(List<Expression> elements, int position) implements Expression {}

  /** ROW(…) or (a, b, …). */
  record RowConstructor(List<Expression> elements, boolean explicit, int position)
      implements Expression {}

  /**
   * {@code x[i]} or {@code x[l:u]}; a bound that is left out is null.
   *
   * @param further whether the operand is a subscript, too, and no parentheses are between them:
   *     both are one operation then
   */
  record Subscript(
      Expression operand,
      Expression lower,
      Expression upper,
      boolean slice,
      boolean further,
      int position)
      implements Expression {}

  /** {@code (x).name}; name null for {@code (x).*}. */
  record FieldSelection(Expression operand, String name, int position) implements Expression {}

  record Collate(Expression operand, List<String> collation, int position) implements Expression {}

  /**
   * A function call with everything that may follow it.
   *
   * @param schema null if unqualified
   * @param star {@code f(*)}
   * @param orderBy inside the parentheses, or of WITHIN GROUP where {@code withinGroup}
   * @param filter null if none
   * @param over null if none
   */
  record FunctionCall(
      String schema,
      String name,
      List<Argument> arguments,
      boolean star,
      boolean distinct,
      boolean variadic,
      List<SortItem> orderBy,
      boolean withinGroup,
      Expression filter,
      WindowSpecification over,
      int position)
      implements Expression {
    /** name is null for positional notation. */
    public record Argument(String name, Expression value) {}
  }

  /** CURRENT_DATE and the other functions without parentheses, lower case; precision −1 if none. */
  record ValueFunction(String name, int precision, int position) implements Expression {}

  /** {@code operand} is null for the searched form; {@code otherwise} is null without ELSE. */
  record Case(Expression operand, List<When> whens, Expression otherwise, int position)
      implements Expression {
    /** Position: of WHEN. */
    public record When(Expression condition, Expression result, int position) {}
  }

  record Coalesce(List<Expression> arguments, int position) implements Expression {}

  record NullIf(Expression left, Expression right, int position) implements Expression {}

  /** GREATEST or LEAST. */
  record MinMax(boolean greatest, List<Expression> arguments, int position) implements Expression {}

  /** GROUPING(…). */
  record Grouping(List<Expression> arguments, int position) implements Expression {}

  /** WHERE CURRENT OF cursor, all of the condition. */
  record CurrentOf(String cursor, int position) implements Expression {}

  /** DEFAULT in INSERT … VALUES or UPDATE … SET. */
  record Default(int position) implements Expression {}
}
