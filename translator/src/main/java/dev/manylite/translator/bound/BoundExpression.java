package dev.manylite.translator.bound;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.RowCtid;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A typed expression. Every node has a PostgreSQL type, every conversion is a node, every name is
 * resolved. Inert; positions are gone except where a later stage can still fail.
 */
public sealed interface BoundExpression {
  SqlType type();

  /** A runtime value; null for NULL. */
  record Constant(Object value, SqlType type) implements BoundExpression {
    @Override
    public boolean equals(Object other) {
      return other instanceof Constant constant
          && Objects.deepEquals(value, constant.value)
          && type.equals(constant.type);
    }

    @Override
    public int hashCode() {
      return 31 * (value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value))
          + type.hashCode();
    }
  }

  /** $number, from 1; bound as a runtime value of its type. */
  record Parameter(int number, SqlType type) implements BoundExpression {}

  /**
   * A column of a FROM item anywhere around (correlation needs no level: sources are unique over
   * the statement).
   *
   * @param source the FROM item's number
   * @param name the column's name there: the SQLite column of a base table, the {@link
   *     OutputColumn#alias} of a derived one
   * @param form RUNTIME but for base tables' columns
   */
  record ColumnValue(
      int source, String name, SqlType type, ColumnForm form, boolean nullable, Origin origin)
      implements BoundExpression {
    /**
     * In place of a column's name: whether the source has a row here, which on the optional side of
     * an outer join it may not have. Gone after the rewrite that finds out how to tell.
     */
    public static final String PRESENT = "row is present";

    /** In place of a column's name: VALUE of a domain's CHECK. Gone after the first rewrite. */
    public static final String DOMAIN_VALUE = "value of the domain";

    /** Whether the source has a row here. */
    public static ColumnValue present(int source) {
      return new ColumnValue(
          source, PRESENT, SqlType.of(Types.BOOL), ColumnForm.RUNTIME, true, null);
    }
  }

  /** The table column that a value comes from unchanged, for RowDescription; null elsewhere. */
  record Origin(int relationOid, int attributeNumber, String table, String column) {
    /** Null where the expression is no table column, nor all of a table's row. */
    public static Origin of(BoundExpression expression) {
      if (expression instanceof ColumnValue value) {
        return value.origin();
      }
      if (expression instanceof Call call && call.function() == RowCtid.CTID) {
        return of(call.arguments().get(0));
      }
      Row row = Row.known(expression);
      return row == null ? null : row.origin();
    }
  }

  /** Reads a base column whose form is not RUNTIME as a runtime value. Made by a rewrite. */
  record Load(ColumnValue column) implements BoundExpression {
    @Override
    public SqlType type() {
      return column.type();
    }
  }

  /** Turns a runtime value into a column's form before it is written. Made by a rewrite. */
  record Store(BoundExpression value, ColumnForm form, SqlType type) implements BoundExpression {}

  /** A scalar function or operator. */
  record Call(Signature function, List<BoundExpression> arguments, SqlType type)
      implements BoundExpression {}

  /**
   * A conversion (pg_cast). {@code explicit} matters for lengths: an explicit cast cuts, an
   * assignment refuses.
   */
  record Cast(BoundExpression operand, Method method, boolean explicit, SqlType type)
      implements BoundExpression {
    public sealed interface Method {
      /** Same runtime value under another name. */
      record Relabel() implements Method {}

      record ByFunction(Signature function) implements Method {}

      /** Output function, then input function. */
      record ByText() implements Method {}

      /** Only the modifier is applied ({@link dev.manylite.translator.type.PgType#coerce}). */
      record Length() implements Method {}

      /** Element by element. */
      record Elementwise(Method element) implements Method {}

      /**
       * The operand, of what the domain's values are held as, is checked. Gone after the first
       * rewrite.
       *
       * @param elements the domain's values are elements of the array that the operand is
       */
      record Domain(DomainType domain, boolean elements, List<Check> checks) implements Method {
        /**
         * @param constraint null for NOT NULL
         * @param condition over {@code value}; null for NOT NULL
         */
        public record Check(String constraint, BoundExpression condition, ColumnValue value) {}
      }
    }
  }

  record Aggregate(
      Signature function,
      List<BoundExpression> arguments,
      boolean distinct,
      List<SortKey> orderBy,
      BoundExpression filter,
      SqlType type)
      implements BoundExpression {}

  /** A window function or an aggregate over a window. */
  record Window(
      Signature function,
      List<BoundExpression> arguments,
      BoundExpression filter,
      WindowFrame window,
      SqlType type)
      implements BoundExpression {}

  record Logical(boolean and, List<BoundExpression> operands, SqlType type)
      implements BoundExpression {}

  record Not(BoundExpression operand, SqlType type) implements BoundExpression {}

  /**
   * IS [NOT] NULL, TRUE, FALSE, UNKNOWN. A row is null if all its fields are, and is not null if
   * none is (manual, 9.2).
   */
  record IsTest(
      BoundExpression operand,
      dev.manylite.translator.parse.tree.Expression.IsTest.Test test,
      boolean negated,
      SqlType type)
      implements BoundExpression {}

  /**
   * One of the btree operators over two operands of one type, or IS [NOT] DISTINCT FROM. Emitted as
   * SQLite's own comparison, under the type's collation.
   */
  record Comparison(Operator operator, BoundExpression left, BoundExpression right, SqlType type)
      implements BoundExpression {
    public enum Operator {
      EQUAL("="),
      NOT_EQUAL("<>"),
      LESS("<"),
      LESS_OR_EQUAL("<="),
      GREATER(">"),
      GREATER_OR_EQUAL(">="),
      DISTINCT("IS NOT"),
      NOT_DISTINCT("IS");

      private final String sql;

      Operator(String sql) {
        this.sql = sql;
      }

      public String sql() {
        return sql;
      }
    }
  }

  /** Searched CASE; {@code otherwise} null without ELSE. Simple CASE is bound to comparisons. */
  record Case(List<When> whens, BoundExpression otherwise, SqlType type)
      implements BoundExpression {
    public record When(BoundExpression condition, BoundExpression result) {}
  }

  record Coalesce(List<BoundExpression> arguments, SqlType type) implements BoundExpression {}

  /** All of one type; compared under its collation. */
  record InList(BoundExpression operand, List<BoundExpression> items, boolean negated, SqlType type)
      implements BoundExpression {}

  /** {@code (operands) IN (query)}; column types equal the operands'. */
  record InQuery(List<BoundExpression> operands, BoundQuery query, boolean negated, SqlType type)
      implements BoundExpression {}

  /**
   * {@code left op ANY/ALL (array)}: {@code test} is a boolean expression over {@code left} and
   * {@code element}, a ColumnValue that stands for the array's element.
   */
  record QuantifiedArray(
      BoundExpression test, ColumnValue element, boolean all, BoundExpression array, SqlType type)
      implements BoundExpression {}

  /** {@code left op ANY/ALL (query)}: as {@link QuantifiedArray}, over the query's only column. */
  record QuantifiedQuery(
      BoundExpression test, ColumnValue element, boolean all, BoundQuery query, SqlType type)
      implements BoundExpression {}

  record Exists(BoundQuery query, SqlType type) implements BoundExpression {}

  /** One column, at most one row (21000). */
  record ScalarQuery(BoundQuery query, SqlType type) implements BoundExpression {}

  record ArrayQuery(BoundQuery query, SqlType type) implements BoundExpression {}

  /** Elements are of the element type, or arrays of {@code type} itself for more dimensions. */
  record ArrayConstructor(List<BoundExpression> elements, SqlType type)
      implements BoundExpression {}

  /**
   * A row; its type is a {@link dev.manylite.translator.type.row.RowType} with as many fields as
   * there are elements, each of its field's type.
   *
   * @param origin the table of which it is a whole row (its attribute number 0); null elsewhere
   */
  record Row(List<BoundExpression> elements, SqlType type, Origin origin)
      implements BoundExpression {
    /**
     * The row that an expression is, if there is one; null where it is none whose elements are
     * known. Where there is no row, its elements are null: the columns of what an outer join has
     * not found.
     */
    public static Row known(BoundExpression expression) {
      if (expression instanceof Case choice
          && choice.otherwise() == null
          && choice.whens().size() == 1
          && choice.whens().get(0).condition() instanceof ColumnValue present
          && present.name().equals(ColumnValue.PRESENT)) {
        return known(choice.whens().get(0).result());
      }
      return expression instanceof Row row ? row : null;
    }
  }

  /** {@code (row).field}; null for the null row. The row's type names the field. */
  record Field(BoundExpression row, int place, SqlType type) implements BoundExpression {}

  /** The n-th output column, from 1; only in ORDER BY of a BoundQuery. */
  record OutputReference(int ordinal, SqlType type) implements BoundExpression {}

  /** GROUPING(…): bits for the grouped expressions, only under grouping sets. */
  record Grouping(List<BoundExpression> arguments, SqlType type) implements BoundExpression {}
}
