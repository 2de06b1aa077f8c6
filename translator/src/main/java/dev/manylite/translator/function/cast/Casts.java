package dev.manylite.translator.function.cast;

import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.function.range.OwnRangeFunctions;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.range.RangeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one type becomes another: {@code pg_cast}, and where that has no row, by text form to and
 * from the string types (manual, CREATE CAST, notes). Immutable.
 */
public final class Casts {
  private static final Casts BUILT_IN =
      new Casts(
          List.of(
              new IntegerCasts(),
              new FloatCasts(),
              new NumericCasts(),
              new BitStringCasts(),
              new NetworkCasts(),
              new MoneyCasts(),
              new TransactionIdCasts(),
              new StringCasts(),
              new ObjectIdentifierCasts(),
              new DateTimeCasts(),
              new JsonCasts(),
              new RangeCasts()));

  private final List<CastDefinition> all;
  private final Map<Key, CastDefinition> byTypes = new HashMap<>();

  private record Key(int source, int target) {}

  private Casts(List<CastSet> sets) {
    CastTable table = new CastTable();
    sets.forEach(set -> set.define(table));
    all = table.definitions();
    all.forEach(c -> byTypes.put(new Key(c.source().oid(), c.target().oid()), c));
  }

  /** PostgreSQL's own casts. */
  public static Casts builtIn() {
    return BUILT_IN;
  }

  /** The rows of pg_cast. */
  public List<CastDefinition> all() {
    return all;
  }

  /**
   * The conversion between two different types; empty where there is none. Conversions of the
   * unknown type's constants, of pseudo-types and of modifiers alone are the binder's matter.
   */
  public Optional<CastDefinition> find(PgType from, PgType to) {
    CastDefinition definition = byTypes.get(new Key(from.oid(), to.oid()));
    if (definition == null
        && from instanceof RangeType range
        && range.multirange().oid() == to.oid()) {
      // Of the database's own.
      Method method = new Method.ByFunction(OwnRangeFunctions.toMultirange(range));
      definition = new CastDefinition(from, to, Context.EXPLICIT, method);
    }
    return definition != null ? Optional.of(definition) : byText(from, to);
  }

  private static Optional<CastDefinition> byText(PgType from, PgType to) {
    if (isPseudo(from) || isPseudo(to)) {
      return Optional.empty();
    }
    if (to.facts().category() == 'S') {
      return Optional.of(new CastDefinition(from, to, Context.ASSIGNMENT, new Method.ByText()));
    }
    if (from.facts().category() == 'S') {
      return Optional.of(new CastDefinition(from, to, Context.EXPLICIT, new Method.ByText()));
    }
    return Optional.empty();
  }

  /** Rows have a text form, also where their type is but record. */
  private static boolean isPseudo(PgType type) {
    PgType scalar = type instanceof ArrayType array ? array.element() : type;
    return scalar.facts().category() == 'P' && scalar.oid() != Types.RECORD.oid();
  }
}
