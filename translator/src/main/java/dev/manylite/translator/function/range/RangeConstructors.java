package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.Bound;
import dev.manylite.translator.type.range.RangeType;

/** The functions of the range types' names (manual, 8.17.6). */
final class RangeConstructors implements FunctionSet {
  private static final String INCLUSIVE = "[]";

  @Override
  public void define(Definitions d) {
    for (PgType type : Types.all()) {
      if (type instanceof RangeType range) {
        define(d, range);
      }
    }
  }

  private static void define(Definitions d, RangeType type) {
    PgType subtype = type.subtype();
    d.function(type.name(), subtype, subtype).returns(type).calledOnNull().java(unflagged(type));
    d.function(type.name(), subtype, subtype, TEXT)
        .returns(type)
        .calledOnNull()
        .java(flagged(type));
  }

  static ScalarBody unflagged(RangeType type) {
    return (c, a) -> make(type, a[0], a[1], "[)");
  }

  static ScalarBody flagged(RangeType type) {
    return (c, a) -> {
      if (a[2] == null) {
        throw new SqlFault(
            SqlState.DATA_EXCEPTION, "range constructor flags argument must not be null");
      }
      return make(type, a[0], a[1], (String) a[2]);
    };
  }

  private static Object make(RangeType type, Object lower, Object upper, String flags) {
    boolean known =
        flags.length() == INCLUSIVE.length()
            && "[(".indexOf(flags.charAt(0)) >= 0
            && "])".indexOf(flags.charAt(1)) >= 0;
    if (!known) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "invalid range bound flags")
          .withHint("Valid values are \"[]\", \"[)\", \"(]\", and \"()\".");
    }
    return type.write(
        type.algebra()
            .make(
                Bound.lower(type.form().bound(lower), flags.charAt(0) == '['),
                Bound.upper(type.form().bound(upper), flags.charAt(1) == ']')));
  }
}
