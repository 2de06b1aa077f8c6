package dev.manylite.translator.function.hash;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYENUM;
import static dev.manylite.translator.type.Types.ANYMULTIRANGE;
import static dev.manylite.translator.type.Types.ANYRANGE;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.RECORD;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.hash.ValueHash;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;

/** hash_array, hash_record, hash_range, hash_multirange, hashenum, and the same with a seed. */
final class PolymorphicHashes implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, "hash_array", "_extended", ANYARRAY);
    define(d, "hash_record", "_extended", RECORD);
    define(d, "hash_range", "_extended", ANYRANGE);
    define(d, "hash_multirange", "_extended", ANYMULTIRANGE);
    define(d, "hashenum", "extended", ANYENUM);
  }

  private static void define(Definitions d, String name, String suffix, PgType type) {
    d.function(name, type)
        .returns(INT4)
        .javaByType(
            (types, result) -> {
              ValueHash hash = hash(types.get(0));
              return (c, a) -> (long) hash.plain(a[0]);
            });
    d.function(name + suffix, type, INT8)
        .returns(INT8)
        .javaByType(
            (types, result) -> {
              ValueHash hash = hash(types.get(0));
              return (c, a) -> hash.extended(a[0], (Long) a[1]);
            });
  }

  private static ValueHash hash(SqlType type) {
    return ValueHash.of(type.base())
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_FUNCTION,
                    "could not identify a hash function for type "
                        + missing(type.base()).sqlName()));
  }

  /** The type within that can't be hashed. */
  private static PgType missing(PgType type) {
    if (type instanceof ArrayType array) {
      return missing(array.element());
    }
    if (type instanceof RangeType range) {
      return missing(range.subtype());
    }
    if (type instanceof MultirangeType multirange) {
      return missing(multirange.range().subtype());
    }
    if (type instanceof RowType row) {
      return row.fields().stream()
          .map(f -> f.type().base())
          .filter(t -> ValueHash.of(t).isEmpty())
          .findFirst()
          .orElse(type);
    }
    return type;
  }
}
