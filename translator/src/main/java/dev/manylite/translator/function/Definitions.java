package dev.manylite.translator.function;

import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.Implementation.Aggregate;
import dev.manylite.translator.function.Implementation.RowsBody;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.Implementation.Template;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The little language in which functions, operators and aggregates are declared:
 *
 * <pre>{@code
 * d.function("upper", TEXT).returns(TEXT).java((c, a) -> Strings.upper((String) a[0]));
 * d.operator("+", INT8, INT8).returns(INT8).java((c, a) -> Int8.add((Long) a[0], (Long) a[1]));
 * d.aggregate("max", INT4).returns(INT4).sql("max($1)");
 * }</pre>
 *
 * Defaults: immutable, strict.
 */
public final class Definitions {
  private final List<Signature> signatures = new ArrayList<>();

  public List<Signature> signatures() {
    return List.copyOf(signatures);
  }

  public Definition function(String name, PgType... arguments) {
    return new Definition(name, false, Kind.SCALAR, arguments);
  }

  /** Two arguments for a binary operator, one for a prefix operator. */
  public Definition operator(String symbol, PgType... arguments) {
    return new Definition(symbol, true, Kind.SCALAR, arguments);
  }

  public Definition aggregate(String name, PgType... arguments) {
    return new Definition(name, false, Kind.AGGREGATE, arguments);
  }

  /** Arguments: the direct ones, then those of WITHIN GROUP. */
  public Definition orderedSetAggregate(String name, PgType... arguments) {
    return new Definition(name, false, Kind.ORDERED_SET_AGGREGATE, arguments);
  }

  public Definition window(String name, PgType... arguments) {
    return new Definition(name, false, Kind.WINDOW, arguments);
  }

  public Definition rows(String name, PgType... arguments) {
    return new Definition(name, false, Kind.SET_RETURNING, arguments);
  }

  /**
   * One signature in the making; ended by {@code sql}, {@code java}, {@code accumulate}, {@code
   * rows}.
   */
  public final class Definition {
    private final String name;
    private final boolean operator;
    private final Kind kind;
    private final List<PgType> arguments;
    private PgType result;
    private Volatility volatility = Volatility.IMMUTABLE;
    private boolean strict = true;
    private boolean variadic;
    private int optional;

    private Definition(String name, boolean operator, Kind kind, PgType... arguments) {
      this.name = name;
      this.operator = operator;
      this.kind = kind;
      this.arguments = List.of(arguments);
    }

    public Definition returns(PgType type) {
      result = type;
      return this;
    }

    public Definition stable() {
      volatility = Volatility.STABLE;
      return this;
    }

    public Definition isVolatile() {
      volatility = Volatility.VOLATILE;
      return this;
    }

    /** The body sees nulls. */
    public Definition calledOnNull() {
      strict = false;
      return this;
    }

    /** The last argument's type is the array; calls may spread its elements. */
    public Definition variadic() {
      variadic = true;
      return this;
    }

    /** The last {@code count} arguments may be left out; the body then gets a shorter array. */
    public Definition optional(int count) {
      optional = count;
      return this;
    }

    public void sql(String template) {
      add(new Template(template));
    }

    public void java(ScalarBody body) {
      add(new Implementation.Scalar(sqliteName(), body));
    }

    public void accumulate(Supplier<Accumulator> accumulator) {
      add(new Aggregate(sqliteName(), accumulator));
    }

    public void rows(RowsBody body) {
      add(
          new Implementation.Rows(
              sqliteName(), List.of(new Implementation.Rows.ResultColumn(name, result)), body));
    }

    public void rows(List<Implementation.Rows.ResultColumn> columns, RowsBody body) {
      add(new Implementation.Rows(sqliteName(), List.copyOf(columns), body));
    }

    /** A scalar body made for the actual types of one call's arguments. */
    public void javaByType(BiFunction<List<SqlType>, SqlType, ScalarBody> body) {
      byType((name, types, type) -> new Implementation.Scalar(name, body.apply(types, type)));
    }

    /** An aggregate made for the actual types of one call's arguments. */
    public void accumulateByType(
        BiFunction<List<SqlType>, SqlType, Supplier<Accumulator>> accumulator) {
      byType((name, types, type) -> new Aggregate(name, accumulator.apply(types, type)));
    }

    /** The function of this name over text, for the arguments' text. */
    public void overText() {
      add(new Implementation.OverText());
    }

    public void byType(Implementation.Specializer specializer) {
      add(new Implementation.ByType(sqliteName(), specializer));
    }

    private void add(Implementation implementation) {
      signatures.add(
          new Signature(
              name,
              operator,
              arguments,
              result,
              kind,
              volatility,
              strict,
              variadic,
              optional,
              implementation));
    }

    /** Unique, readable in EXPLAIN: {@code pg_upper_text}, {@code pg_op_2b_int8_int8}. */
    private String sqliteName() {
      StringBuilder text = new StringBuilder("pg_");
      if (operator) {
        text.append("op");
        name.chars().forEach(c -> text.append('_').append(Integer.toHexString(c)));
      } else {
        text.append(name);
      }
      for (PgType argument : arguments) {
        text.append('_').append(argument.name().replace('"', 'q'));
      }
      return text.toString();
    }
  }
}
