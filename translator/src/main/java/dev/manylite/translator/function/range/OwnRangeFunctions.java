package dev.manylite.translator.function.range;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.List;

/** What CREATE TYPE … AS RANGE makes beside the types: their constructors, and a cast. */
public final class OwnRangeFunctions {
  private OwnRangeFunctions() {}

  /** The functions of a range or multirange type's name; empty for any other type. */
  public static List<Signature> constructors(PgType type) {
    if (type instanceof RangeType range) {
      PgType subtype = range.subtype();
      return List.of(
          function(range, "bounds", RangeConstructors.unflagged(range), subtype, subtype),
          function(
              range, "flagged", RangeConstructors.flagged(range), subtype, subtype, Types.TEXT));
    }
    if (type instanceof MultirangeType multirange) {
      PgType ranges = Types.array(multirange.range());
      return List.of(
          function(multirange, "none", MultirangeConstructors.ofNone(multirange)),
          toMultirange(multirange.range()),
          function(multirange, "many", MultirangeConstructors.ofMany(multirange), ranges));
    }
    return List.of();
  }

  /** The cast from a range to its multirange. */
  public static Signature toMultirange(RangeType range) {
    MultirangeType type = range.multirange();
    return function(type, "one", MultirangeConstructors.ofOne(type), range);
  }

  /** Named in SQLite after the type's OID, since names of such types may hold anything. */
  private static Signature function(
      PgType type, String what, ScalarBody body, PgType... arguments) {
    String sqliteName = "pg_make_" + what + "_" + Integer.toUnsignedString(type.oid());
    return new Signature(
        type.name(),
        false,
        List.of(arguments),
        type,
        Kind.SCALAR,
        Volatility.IMMUTABLE,
        type instanceof MultirangeType,
        what.equals("many"),
        0,
        new Implementation.Scalar(sqliteName, body));
  }
}
