package dev.manylite.translator.function;

import dev.manylite.translator.type.PgType;
import java.util.List;

/**
 * One overload of a function, aggregate, window function or operator: a row of {@code pg_proc} or
 * {@code pg_operator} together with what carries it out.
 *
 * @param name the function's name, or the operator's symbol
 * @param arguments may hold pseudo-types (anyelement, anyarray, "any" …); for a prefix operator one
 * @param result may be a pseudo-type that the arguments determine
 * @param optional how many trailing arguments may be left out (their default is the body's matter)
 * @param variadic the last argument is an array that takes any number of elements
 * @param strict null if any argument is null
 */
public record Signature(
    String name,
    boolean operator,
    List<PgType> arguments,
    PgType result,
    Kind kind,
    Volatility volatility,
    boolean strict,
    boolean variadic,
    int optional,
    Implementation implementation) {
  public Signature {
    arguments = List.copyOf(arguments);
  }

  public enum Kind {
    SCALAR,
    AGGREGATE,
    ORDERED_SET_AGGREGATE,
    WINDOW,
    SET_RETURNING
  }

  public enum Volatility {
    IMMUTABLE,
    STABLE,
    VOLATILE
  }
}
