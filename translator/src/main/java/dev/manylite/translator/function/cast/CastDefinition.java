package dev.manylite.translator.function.cast;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.type.PgType;

/** A conversion from one type to another: a row of {@code pg_cast} and its like. */
public record CastDefinition(
    PgType source, PgType target, Context context, BoundExpression.Cast.Method method) {

  /** Where the conversion happens by itself (pg_cast.castcontext). Each includes those after it. */
  public enum Context {
    IMPLICIT,
    ASSIGNMENT,
    EXPLICIT
  }
}
