package dev.manylite.translator.function;

import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.SqlType;
import java.util.List;
import java.util.function.Supplier;

/** What carries a function out in SQLite. Values are runtime values ({@code type} package-info). */
public sealed interface Implementation {

  /**
   * SQLite's own SQL, with $1, $2 … for the emitted arguments, parenthesised as a whole; for
   * scalars, native aggregates and native window functions alike. Strictness must be inherent.
   *
   * @param body the same in Java, for values within an array; null where nothing asks for it
   */
  record Template(String sql, ScalarBody body) implements Implementation {
    public Template(String sql) {
      this(sql, null);
    }
  }

  /** The function behind an operator: the binder puts the operator in its place. */
  record AsOperator(String symbol) implements Implementation {}

  /** A SQLite function that calls Java; {@code sqliteName} is unique over all functions. */
  record Scalar(String sqliteName, ScalarBody body) implements Implementation {
    @Override
    public boolean equals(Object other) {
      return other instanceof Scalar same && sqliteName.equals(same.sqliteName);
    }

    @Override
    public int hashCode() {
      return sqliteName.hashCode();
    }
  }

  /**
   * A SQLite aggregate that calls Java, under three names: {@link #sqliteName} as a plain
   * aggregate; {@link #windowName} with an OVER clause whose frame is never empty; {@link
   * #frameName} for any frame.
   */
  record Aggregate(String sqliteName, Supplier<Accumulator> accumulator) implements Implementation {
    /** Keeps its arguments as a row until the statement's end, and gives the row's number. */
    public static final String KEEP_ROW = "pg_keep_row";

    /**
     * The name for calls with an OVER clause. Its form keeps the frame's arguments to be able to
     * take rows out of it. The driver aborts the whole process where SQLite asks for the result of
     * a frame that no row was added to, so every frame must hold its current row, and there must be
     * no FILTER.
     */
    public String windowName() {
      return sqliteName + "_over";
    }

    /**
     * The name of a scalar function of a JSON array of row numbers: {@code
     * name_frame(json_group_array(pg_keep_row(arguments)) FILTER (…) OVER (…))}.
     */
    public String frameName() {
      return sqliteName + "_frame";
    }
  }

  /**
   * A set-returning function: Java gives all rows. For one unnamed result column a row has one
   * value; for several, as many as {@code columns}.
   *
   * @param columns names and types of the result; the name of a single column is the function's
   */
  record Rows(String sqliteName, List<ResultColumn> columns, RowsBody body)
      implements Implementation {
    private static final String OPEN = "_open";

    /** SQLite's name of the function that gives the next batch of opened rows; null at the end. */
    public static final String NEXT = "pg_rows_next";

    public record ResultColumn(String name, dev.manylite.translator.type.PgType type) {}

    /**
     * The name of a function that makes no row yet, and gives a number for {@link #NEXT} instead;
     * {@link #sqliteName} gives all rows as one JSON array of arrays.
     */
    public String openName() {
      return sqliteName + OPEN;
    }

    /** The SQLite name that belongs to such a name; any other name as it is. */
    public static String ofOpenName(String name) {
      return name.endsWith(OPEN) ? name.substring(0, name.length() - OPEN.length()) : name;
    }
  }

  /**
   * For polymorphic arguments (anyelement, "any" …), where the body must know the actual types: the
   * emitter asks for the implementation that fits one call's types, under a name of its own.
   */
  record ByType(String sqliteName, Specializer specializer) implements Implementation {
    @Override
    public boolean equals(Object other) {
      return other instanceof ByType same && sqliteName.equals(same.sqliteName);
    }

    @Override
    public int hashCode() {
      return sqliteName.hashCode();
    }
  }

  /**
   * A function of the database's own among those that a call may mean; the binder puts one of the
   * others in its place.
   *
   * @param places of the call's arguments among the function's inputs
   */
  record OfRoutine(Routine routine, List<Integer> places) implements Implementation {}

  /**
   * A scalar function of the database's own. Not a {@link Scalar}: nothing computes it while it
   * plans.
   */
  record RoutineCall(String sqliteName, ScalarBody body) implements Implementation {
    @Override
    public boolean equals(Object other) {
      return other instanceof RoutineCall same && sqliteName.equals(same.sqliteName);
    }

    @Override
    public int hashCode() {
      return sqliteName.hashCode();
    }
  }

  /**
   * PostgreSQL's SQL functions over anything that call the function of the same name over text; a
   * rewrite puts that in their place, as PostgreSQL's planner does.
   */
  record OverText() implements Implementation {}

  /** Makes a Template, Scalar, Aggregate or Rows for as many types as the call has arguments. */
  @FunctionalInterface
  interface Specializer {
    Implementation specialize(String sqliteName, List<SqlType> arguments, SqlType result);
  }

  /** Called on the session's thread; arguments are null only where the signature is not strict. */
  @FunctionalInterface
  interface ScalarBody {
    Object apply(FunctionContext context, Object[] arguments);
  }

  @FunctionalInterface
  interface RowsBody {
    Iterable<Object[]> apply(FunctionContext context, Object[] arguments);
  }

  /** One group's state. {@code step} sees nulls unless the signature is strict. */
  interface Accumulator {
    void step(FunctionContext context, Object[] arguments);

    Object result(FunctionContext context);

    /** Whether it keeps every row's arguments until the result, which takes memory. */
    default boolean keepsArguments() {
      return false;
    }
  }
}
